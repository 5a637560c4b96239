#include "gui/app/form.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <sstream>

#include <nlohmann/json.hpp>

#include "gui/app/search.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/scenario/node.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::gui {

namespace {

using sim::FieldKind;

/// Visits a description and notes its fields with their values.
class FormBuilder {
public:
    explicit FormBuilder(FormGroup& group) : group_(group) {}

    void number(std::string_view key, double value, const model::Number& range) {
        add_number(FieldKind::number, key, sim::to_text(value), range);
    }
    void integer(std::string_view key, std::int64_t value, const model::Number& range) {
        add_number(FieldKind::integer, key, std::to_string(value), range);
    }
    void flag(std::string_view key, bool value, model::Words words) {
        add(FieldKind::flag, key, value ? "true" : "false", words.meaning);
    }
    void text(std::string_view key, const std::string& value, model::Words words) {
        // Whoever renames an element of a list makes another one: ids are no field to edit.
        if (key != "id") add(FieldKind::text, key, value, words.meaning);
    }
    void texts(std::string_view key, const std::vector<std::string>& value, model::Words words) {
        std::string list;
        for (const std::string& text : value) list += (list.empty() ? "" : ", ") + text;
        add(FieldKind::texts, key, std::move(list), words.meaning);
    }
    void month(std::string_view key, model::Month value, model::Words words) {
        add(FieldKind::month, key, to_string(value), words.meaning);
    }
    void optional_month(std::string_view key, const std::optional<model::Month>& value, model::Words words) {
        add(FieldKind::month, key, value ? to_string(*value) : std::string{}, words.meaning);
    }

    template <class Enum>
    void choice(std::string_view key, Enum value, std::span<const std::string_view> names, model::Words words) {
        FormField& field =
            add(FieldKind::choice, key, std::string(names[static_cast<std::size_t>(value)]), words.meaning);
        field.choices.assign(names.begin(), names.end());
    }

    template <class Values>
    void values(std::string_view key, const Values& value, const model::Number& range) {
        FormGroup& nested = nest(key, range.meaning);
        FormBuilder builder(nested);
        for (std::size_t i = 0; i < Values::names().size(); ++i) builder.number(Values::names()[i], value[i], range);
    }

    void shares(std::string_view key, const std::map<std::string, double>& value, const model::Number& range) {
        FormGroup& nested = nest(key, range.meaning);
        FormBuilder builder(nested);
        for (const auto& [name, share] : value) builder.number(name, share, range);
    }

    template <class Object>
    void object(std::string_view key, const Object& value, model::Words words) {
        FormBuilder builder(nest(key, words.meaning));
        describe(value, builder);
    }

    template <class Element>
    void list(std::string_view key, const std::vector<Element>& value, model::Words words) {
        FormBuilder elements(nest(key, words.meaning));
        for (const Element& element : value) {
            FormBuilder builder(elements.nest(element.id, {}));
            describe(element, builder);
        }
    }

private:
    FormGroup& nest(std::string_view key, std::string_view meaning) {
        return group_.groups.emplace_back(
            FormGroup{sim::below(group_.pointer, key), sim::words(std::string(key)), std::string(meaning)});
    }

    FormField& add(FieldKind kind, std::string_view key, std::string value, std::string_view meaning) {
        return group_.fields.emplace_back(FormField{sim::below(group_.pointer, key), sim::words(std::string(key)), kind,
                                                    std::move(value), std::string(meaning)});
    }

    void add_number(FieldKind kind, std::string_view key, std::string value, const model::Number& range) {
        FormField& field = add(kind, key, std::move(value), range.meaning);
        field.unit = range.unit;
        field.source = range.source;
        field.low = range.low;
        field.high = range.high;
    }

    FormGroup& group_;
};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
    return text;
}

template <class Number>
bool is_number(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

std::string list_json(std::string_view typed) {
    auto list = nlohmann::json::array();
    std::istringstream stream{std::string(typed)};
    for (std::string name; std::getline(stream, name, ',');) {
        if (const auto text = trimmed(name); !text.empty()) list.push_back(text);
    }
    return list.dump();
}

void collect(const FormGroup& group, const std::vector<std::string>& words, std::vector<const FormField*>& found) {
    for (const FormField& field : group.fields) {
        const std::string text = lower(field.label + ' ' + sim::words(field.pointer) + ' ' + field.meaning);
        if (holds_all(text, words)) found.push_back(&field);
    }
    for (const FormGroup& nested : group.groups) collect(nested, words, found);
}

}  // namespace

FormGroup form_of(const model::Scenario& scenario) {
    FormGroup form;
    FormBuilder builder(form);
    describe(scenario, builder);
    return form;
}

std::optional<std::string> json_of(const FormField& field, std::string_view typed) {
    const std::string_view text = trimmed(typed);
    switch (field.kind) {
        case FieldKind::number:
            return is_number<double>(text) && std::isfinite(std::stod(std::string(text)))
                       ? std::optional(nlohmann::json(std::stod(std::string(text))).dump())
                       : std::nullopt;
        case FieldKind::integer:
            return is_number<std::int64_t>(text) ? std::optional(std::string(text)) : std::nullopt;
        case FieldKind::flag:
            return text == "true" || text == "false" ? std::optional(std::string(text)) : std::nullopt;
        case FieldKind::texts:
            return list_json(text);
        case FieldKind::month:
            if (text.empty()) return "null";
            return model::parse_month(text) ? std::optional(nlohmann::json(text).dump()) : std::nullopt;
        default:
            return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }
}

std::string text_of_json(const std::string& json) {
    const auto value = nlohmann::json::parse(json, nullptr, false);
    if (value.is_string()) return value;
    if (value.is_null()) return {};
    // A number with what is known of it.
    if (value.is_object() && value.contains("value")) return value.at("value").dump();
    if (!value.is_array()) return json;
    std::string list;
    for (const auto& each : value) list += (list.empty() ? "" : ", ") + each.get<std::string>();
    return list;
}

const FormField* find_field(const FormGroup& group, std::string_view pointer) {
    const auto field = std::ranges::find(group.fields, pointer, &FormField::pointer);
    if (field != group.fields.end()) return &*field;
    for (const FormGroup& nested : group.groups) {
        if (const FormField* found = find_field(nested, pointer)) return found;
    }
    return nullptr;
}

std::vector<const FormField*> fields_with(const FormGroup& group, std::string_view query) {
    std::vector<const FormField*> found;
    collect(group, query_words(query), found);
    return found;
}

}  // namespace ubumwe::gui

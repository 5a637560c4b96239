#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/requirement.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

/// Visits a description and notes its fields.
class FieldCollector {
public:
    void number(std::string_view key, double value, const model::Number& range) {
        add_number(FieldKind::number, key, range).default_json = to_text(value);
    }
    void integer(std::string_view key, std::int64_t value, const model::Number& range) {
        add_number(FieldKind::integer, key, range).default_json = std::to_string(value);
    }
    void flag(std::string_view key, bool value, model::Words words) {
        add(FieldKind::flag, key, words).default_json = value ? "true" : "false";
    }
    void text(std::string_view key, const std::string& value, model::Words words) {
        Field& field = add(FieldKind::text, key, words);
        field.required = is_required(key);
        if (!field.required) field.default_json = json_string(value);
    }
    void texts(std::string_view key, const std::vector<std::string>& value, model::Words words) {
        std::string list;
        for (const std::string& text : value) list += (list.empty() ? "" : ", ") + json_string(text);
        add(FieldKind::texts, key, words).default_json = "[" + list + "]";
    }
    void month(std::string_view key, model::Month value, model::Words words) {
        Field& field = add(FieldKind::month, key, words);
        field.required = is_required(value);
        if (!field.required) field.default_json = json_string(to_string(value));
    }
    void optional_month(std::string_view key, const std::optional<model::Month>& /*value*/, model::Words words) {
        add(FieldKind::month, key, words);
    }

    template <class Enum>
    void choice(std::string_view key, Enum value, std::span<const std::string_view> names, model::Words words) {
        Field& field = add(FieldKind::choice, key, words);
        field.default_json = json_string(names[static_cast<std::size_t>(value)]);
        field.names.assign(names.begin(), names.end());
    }

    template <class Values>
    void values(std::string_view key, const Values& value, const model::Number& range) {
        FieldCollector nested;
        for (std::size_t i = 0; i < Values::names().size(); ++i) nested.number(Values::names()[i], value[i], range);
        add(FieldKind::object, key, {range.meaning}).fields = std::move(nested.fields_);
    }

    void shares(std::string_view key, const std::map<std::string, double>& /*value*/, const model::Number& range) {
        add_number(FieldKind::shares, key, range);
    }

    template <class Object>
    void object(std::string_view key, const Object& value, model::Words words) {
        FieldCollector nested;
        describe(value, nested);
        add(FieldKind::object, key, words).fields = std::move(nested.fields_);
    }

    template <class Element>
    void list(std::string_view key, const std::vector<Element>& /*value*/, model::Words words) {
        FieldCollector nested;
        const Element element;
        describe(element, nested);
        Field& field = add(FieldKind::list, key, words);
        field.default_json = "[]";
        field.fields = std::move(nested.fields_);
    }

    std::vector<Field> take() && { return std::move(fields_); }

private:
    static std::string json_string(std::string_view text) { return '"' + std::string(text) + '"'; }

    Field& add(FieldKind kind, std::string_view key, model::Words words) {
        return fields_.emplace_back(
            Field{.key = std::string(key), .kind = kind, .meaning = std::string(words.meaning)});
    }

    Field& add_number(FieldKind kind, std::string_view key, const model::Number& range) {
        Field& field = add(kind, key, {range.meaning});
        field.unit = range.unit;
        field.low = range.low;
        field.high = range.high;
        field.source = range.source;
        return field;
    }

    std::vector<Field> fields_;
};

/// Every key that the description of an aggregate names, below one nameless object.
template <class Object>
Field catalogue_of(std::string meaning) {
    const Object defaults;
    FieldCollector collector;
    describe(defaults, collector);
    return {.key = "", .kind = FieldKind::object, .meaning = std::move(meaning), .fields = std::move(collector).take()};
}

}  // namespace ubumwe::sim

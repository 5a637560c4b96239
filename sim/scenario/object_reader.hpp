#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/scenario/field_reader.hpp"
#include "sim/scenario/requirement.hpp"

namespace ubumwe::sim {

/// Visits a description and fills its fields from one object of the file.
class ObjectReader {
public:
    explicit ObjectReader(FieldReader fields) : fields_(std::move(fields)) {}

    void number(std::string_view key, double& value, const model::Number& range) {
        keep(value, fields_.number(key, range));
    }
    void integer(std::string_view key, std::int64_t& value, const model::Number& range) {
        keep(value, fields_.integer(key, range));
    }
    void flag(std::string_view key, bool& value, model::Words /*words*/) { keep(value, fields_.flag(key)); }
    void text(std::string_view key, std::string& value, model::Words /*words*/) {
        keep(value, is_required(key) ? fields_.id(key) : fields_.text(key));
    }
    void texts(std::string_view key, std::vector<std::string>& value, model::Words /*words*/) {
        keep(value, fields_.texts(key));
    }
    void optional_month(std::string_view key, std::optional<model::Month>& value, model::Words /*words*/) {
        if (const auto month = fields_.month(key, false)) value = month;
    }
    void month(std::string_view key, model::Month& value, model::Words /*words*/) {
        keep(value, fields_.month(key, is_required(value)));
    }

    template <class Enum>
    void choice(std::string_view key, Enum& value, std::span<const std::string_view> names, model::Words /*words*/) {
        if (const auto index = fields_.choice(key, names)) value = static_cast<Enum>(*index);
    }

    template <class Values>
    void values(std::string_view key, Values& value, const model::Number& range) {
        FieldReader nested = fields_.object(key);
        for (std::size_t i = 0; i < Values::names().size(); ++i)
            keep(value[i], nested.number(Values::names()[i], range));
        nested.finish();
    }

    void shares(std::string_view key, std::map<std::string, double>& value, const model::Number& range) {
        FieldReader nested = fields_.object(key);
        for (const std::string& name : nested.keys()) {
            if (const auto share = nested.number(name, range)) value[name] = *share;
        }
    }

    template <class Object>
    void object(std::string_view key, Object& value, model::Words /*words*/) {
        ObjectReader nested(fields_.object(key));
        describe(value, nested);
        nested.finish();
    }

    template <class Element>
    void list(std::string_view key, std::vector<Element>& value, model::Words /*words*/) {
        auto elements = fields_.list(key);
        if (!elements) return;
        value.clear();
        std::set<std::string> ids;
        for (FieldReader& fields : *elements) {
            ObjectReader nested(std::move(fields));
            Element element;
            describe(element, nested);
            nested.finish();
            if (!element.id.empty() && !ids.insert(element.id).second) nested.fields_.repeated("id", element.id);
            value.push_back(std::move(element));
        }
    }

    void finish() { fields_.finish(); }

private:
    template <class Value>
    static void keep(Value& value, std::optional<Value> found) {
        if (found) value = std::move(*found);
    }

    FieldReader fields_;
};

/// Fills an object from the root of a file by its description.
template <class Object>
Object read_object(const Node& root, Annotations& annotations, Issues& issues) {
    Object object;
    ObjectReader reader(FieldReader(root, "", annotations, issues));
    describe(object, reader);
    reader.finish();
    return object;
}

}  // namespace ubumwe::sim

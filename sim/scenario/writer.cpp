#include "sim/scenario/writer.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

#include "sim/scenario/extends.hpp"

namespace ubumwe::sim {

namespace {

using Json = nlohmann::ordered_json;

/// Whole numbers are written without a decimal point.
Json to_json(double number) {
    constexpr double exact = 9007199254740992.0;
    if (number == std::floor(number) && std::abs(number) < exact) return static_cast<std::int64_t>(number);
    return number;
}

Json to_json(const Distribution& distribution) {
    Json json{{"shape", shape_names[static_cast<std::size_t>(distribution.shape)]},
              {"low", to_json(distribution.low)},
              {"high", to_json(distribution.high)}};
    if (distribution.shape == Shape::normal) json["sd"] = to_json(distribution.sd);
    return json;
}

/// Visits a description and writes its fields into one object.
class ObjectWriter {
public:
    ObjectWriter(Json& object, std::string pointer, const Annotations& annotations)
        : object_(object), pointer_(std::move(pointer)), annotations_(annotations) {}

    void number(std::string_view key, double value, const model::Number& /*range*/) { put_number(key, to_json(value)); }
    void integer(std::string_view key, std::int64_t value, const model::Number& /*range*/) { put_number(key, value); }
    void flag(std::string_view key, bool value, model::Words /*words*/) { put(key, value); }
    void text(std::string_view key, const std::string& value, model::Words /*words*/) { put(key, value); }
    void texts(std::string_view key, const std::vector<std::string>& value, model::Words /*words*/) { put(key, value); }
    void month(std::string_view key, model::Month value, model::Words /*words*/) { put(key, to_string(value)); }
    void optional_month(std::string_view key, const std::optional<model::Month>& value, model::Words words) {
        if (value) month(key, *value, words);
    }

    template <class Enum>
    void choice(std::string_view key, Enum value, std::span<const std::string_view> names, model::Words /*words*/) {
        put(key, names[static_cast<std::size_t>(value)]);
    }

    template <class Values>
    void values(std::string_view key, const Values& value, const model::Number& range) {
        ObjectWriter nested = nest(key);
        for (std::size_t i = 0; i < Values::names().size(); ++i) nested.number(Values::names()[i], value[i], range);
    }

    void shares(std::string_view key, const std::map<std::string, double>& value, const model::Number& range) {
        ObjectWriter nested = nest(key);
        for (const auto& [name, share] : value) nested.number(name, share, range);
    }

    template <class Object>
    void object(std::string_view key, const Object& value, model::Words /*words*/) {
        ObjectWriter nested = nest(key);
        describe(value, nested);
    }

    template <class Element>
    void list(std::string_view key, const std::vector<Element>& value, model::Words /*words*/) {
        Json& list = object_[std::string(key)] = Json::array();
        for (const Element& element : value) {
            ObjectWriter nested(list.emplace_back(Json::object()), below(below(pointer_, key), element.id),
                                annotations_);
            describe(element, nested);
        }
    }

private:
    void put(std::string_view key, Json value) { object_[std::string(key)] = std::move(value); }

    void put_number(std::string_view key, Json value) {
        const auto annotation = annotations_.find(below(pointer_, key));
        if (annotation == annotations_.end()) return put(key, std::move(value));
        Json annotated{{"value", std::move(value)}};
        if (annotation->second.distribution) annotated["distribution"] = to_json(*annotation->second.distribution);
        if (!annotation->second.source.empty()) annotated["source"] = annotation->second.source;
        put(key, std::move(annotated));
    }

    ObjectWriter nest(std::string_view key) {
        return {object_[std::string(key)] = Json::object(), below(pointer_, key), annotations_};
    }

    Json& object_;
    std::string pointer_;
    const Annotations& annotations_;
};

}  // namespace

std::string write_scenario(const model::Scenario& scenario, const Annotations& annotations) {
    Json root{{"schema", schema_name}, {"schema_version", schema_version}};
    ObjectWriter writer(root, "", annotations);
    describe(scenario, writer);
    constexpr int indent = 2;
    return root.dump(indent) + "\n";
}

std::string write_starts(std::span<const std::string> deleted, std::span<const model::ProgrammeStart> starts) {
    const Annotations none;
    Json list = Json::array();
    for (const std::string& id : deleted) list.push_back({{"id", id}, {"$delete", true}});
    for (const model::ProgrammeStart& start : starts) {
        ObjectWriter writer(list.emplace_back(Json::object()), "", none);
        describe(start, writer);
    }
    return list.dump();
}

}  // namespace ubumwe::sim

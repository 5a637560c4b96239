#include "sim/scenario/schema.hpp"

#include <nlohmann/json.hpp>

#include "sim/scenario/annotation.hpp"
#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/extends.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* month_pattern = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$";
constexpr const char* id_pattern = "^[A-Za-z0-9_-]{1,64}$";

Json reference_to(const std::string& definition) {
    return {{"$ref", "#/$defs/" + definition}};
}

/// Builds the schema of a whole file, or of a file that extends another (`variant`). Ranges of numbers are collected as
/// definitions.
class SchemaBuilder {
public:
    SchemaBuilder(Json& definitions, bool variant) : definitions_(definitions), variant_(variant) {}

    Json object(const Field& field, bool element) {
        Json properties = Json::object();
        Json required = Json::array();
        for (const Field& member : field.fields) {
            properties[member.key] = property(member);
            if (member.required && (!variant_ || member.key == "id")) required.push_back(member.key);
        }
        if (element && variant_)
            properties["$delete"] = {{"const", true},
                                     {"description", "takes the element with this id out of the base"}};
        if (variant_ && element) required = Json::array({"id"});
        Json schema{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
        if (!required.empty()) schema["required"] = std::move(required);
        return schema;
    }

private:
    Json property(const Field& field) {
        Json schema = type_of(field);
        if (variant_ && !field.required) schema = {{"anyOf", Json::array({std::move(schema), {{"type", "null"}}})}};
        schema["description"] = description_of(field);
        if (!field.default_json.empty()) schema["default"] = Json::parse(field.default_json);
        return schema;
    }

    Json type_of(const Field& field) {
        switch (field.kind) {
            case FieldKind::number:
                return number(field, "number");
            case FieldKind::integer:
                return number(field, "integer");
            case FieldKind::flag:
                return {{"type", "boolean"}};
            case FieldKind::text:
                return field.required ? Json{{"type", "string"}, {"pattern", id_pattern}} : Json{{"type", "string"}};
            case FieldKind::texts:
                return {{"type", "array"}, {"items", {{"type", "string"}}}, {"uniqueItems", true}};
            case FieldKind::month:
                return {{"type", "string"}, {"pattern", month_pattern}};
            case FieldKind::choice:
                return {{"enum", field.names}};
            case FieldKind::shares:
                return shares(field);
            case FieldKind::object:
                return object(field, false);
            case FieldKind::list:
                return {{"type", "array"}, {"items", object(field, true)}};
        }
        return {};
    }

    Json shares(const Field& field) {
        Json share = number(field, "number");
        if (variant_) share = {{"anyOf", Json::array({std::move(share), {{"type", "null"}}})}};
        return {{"type", "object"}, {"additionalProperties", std::move(share)}};
    }

    Json number(const Field& field, const std::string& type) {
        const std::string name =
            type + " from " + to_text(field.low) + " to " + to_text(field.high) + (variant_ ? ", variant" : "");
        std::string key = name;
        for (char& c : key) {
            if (c == ' ' || c == ',') c = '_';
        }
        if (!definitions_.contains(key)) {
            const Json range{{"type", type}, {"minimum", field.low}, {"maximum", field.high}};
            Json annotated{{"type", "object"},
                           {"properties",
                            {{"value", range},
                             {"distribution", reference_to("distribution")},
                             {"source", reference_to("source")}}},
                           {"additionalProperties", false}};
            if (!variant_) annotated["required"] = Json::array({"value"});
            definitions_[key] = {{"anyOf", Json::array({range, std::move(annotated)})}};
        }
        return reference_to(key);
    }

    static std::string description_of(const Field& field) {
        std::string text = field.meaning;
        if (!field.unit.empty()) text += " [" + field.unit + "]";
        return field.source.empty() ? text : text + "; source: " + field.source;
    }

    Json& definitions_;
    bool variant_;
};

Json distribution_schema() {
    return {{"description",
             "what is believed of a parameter: low and high bound it, the value is the mode (triangular) or the mean "
             "(normal)"},
            {"type", "object"},
            {"properties",
             {{"shape", {{"enum", shape_names}}},
              {"low", {{"type", "number"}}},
              {"high", {{"type", "number"}}},
              {"sd", {{"type", "number"}, {"exclusiveMinimum", 0}}}}},
            {"required", Json::array({"shape", "low", "high"})},
            {"additionalProperties", false}};
}

/// Puts the keys that belong to files before those of the object in them.
Json with_file_keys(Json object, const FileType& type, bool variant) {
    Json properties{{"$schema", {{"type", "string"}, {"description", "where editors find this schema"}}},
                    {"schema", {{"const", type.schema}}},
                    {"schema_version", {{"const", type.version}}}};
    if (variant)
        properties["extends"] = {{"type", "string"}, {"description", "scenario file over which this one is laid"}};
    properties.update(object["properties"]);
    object["properties"] = std::move(properties);
    object["required"] = Json::array({"schema", "schema_version"});
    return object;
}

Json shared_definitions() {
    return {{"distribution", distribution_schema()},
            {"source", {{"type", "string"}, {"minLength", 1}, {"description", "id in the evidence register"}}}};
}

constexpr const char* draft = "https://json-schema.org/draft/2020-12/schema";
constexpr int indent = 1;

}  // namespace

std::string scenario_schema() {
    const Field root = catalogue();
    Json definitions = shared_definitions();
    constexpr FileType type{schema_name, schema_version};
    Json whole = with_file_keys(SchemaBuilder(definitions, false).object(root, false), type, false);
    Json variant = with_file_keys(SchemaBuilder(definitions, true).object(root, false), type, true);
    definitions["scenario"] = std::move(whole);
    definitions["variant"] = std::move(variant);
    const Json schema{{"$schema", draft},
                      {"title", "Ubumwe scenario"},
                      {"description", "Generated by `ubumwe reference --schema`"},
                      {"type", "object"},
                      {"if", {{"required", Json::array({"extends"})}}},
                      {"then", reference_to("variant")},
                      {"else", reference_to("scenario")},
                      {"$defs", std::move(definitions)}};
    return schema.dump(indent) + "\n";
}

std::string file_schema(const Field& root, const FileType& type, const std::string& title, const std::string& command) {
    Json definitions = shared_definitions();
    Json schema{{"$schema", draft}, {"title", title}, {"description", "Generated by `" + command + "`"}};
    schema.update(with_file_keys(SchemaBuilder(definitions, false).object(root, false), type, false));
    schema["$defs"] = std::move(definitions);
    return schema.dump(indent) + "\n";
}

}  // namespace ubumwe::sim

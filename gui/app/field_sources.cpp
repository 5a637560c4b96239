#include "gui/app/field_sources.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

#include <nlohmann/json.hpp>

#include "gui/app/json_elements.hpp"
#include "sim/scenario/node.hpp"
#include "sim/scenario/parameters.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::gui {

namespace {

using Json = nlohmann::ordered_json;

std::vector<sim::RegisterRow> register_beside(const std::filesystem::path& folder) {
    std::error_code ignored;
    if (!std::filesystem::exists(sim::evidence_file(folder), ignored)) return {};
    return sim::read_register(folder);
}

sim::ScenarioParameter parameter_of(const FormField& field) {
    sim::ScenarioParameter parameter{sim::pointer_names(field.pointer), 0.0, field.unit};
    std::from_chars(field.value.data(), field.value.data() + field.value.size(), parameter.value);
    return parameter;
}

/// Notes what a scenario says of its numbers beside their values, by pointer.
void note_annotated(const Json& json, const std::string& pointer, std::map<std::string, FieldSource>& annotated) {
    if (is_annotated(json)) {
        FieldSource& said = annotated[pointer];
        said.source = json.value("source", "");
        if (!json.contains("distribution")) return;
        said.low = json.at("distribution").at("low").dump();
        said.high = json.at("distribution").at("high").dump();
    } else if (json.is_object()) {
        for (const auto& [key, value] : json.items()) note_annotated(value, sim::below(pointer, key), annotated);
    } else if (is_list_by_id(json)) {
        for (const Json& element : json)
            note_annotated(element, sim::below(pointer, element.at("id").get<std::string>()), annotated);
    }
}

}  // namespace

FieldSources::FieldSources(const sim::LoadedScenario& scenario) : rows_(register_beside(scenario.folder)) {
    note_annotated(Json::parse(scenario.effective_json), "", annotated_);
}

const FieldSource& FieldSources::of(const FormField& field) {
    const auto known = found_.find(field.pointer);
    return known != found_.end() ? known->second : found_.emplace(field.pointer, find(field)).first->second;
}

FieldSource FieldSources::find(const FormField& field) const {
    FieldSource found;
    found.source = field.source;
    if (field.kind != sim::FieldKind::number && field.kind != sim::FieldKind::integer) return found;
    const sim::ScenarioParameter parameter = parameter_of(field);
    found.is_choice = parameter.is_choice();
    if (found.is_choice) return found;
    const auto annotated = annotated_.find(field.pointer);
    const FieldSource said = annotated == annotated_.end() ? FieldSource{} : annotated->second;
    const auto named = std::ranges::find(rows_, said.source, &sim::RegisterRow::id);
    const bool is_named = !said.source.empty() && named != rows_.end();
    if (const sim::RegisterRow* row = is_named ? &*named : sim::row_of(rows_, parameter)) {
        const bool states = row->states(parameter.value);
        found = {row->source, row->quality, row->low, row->high, row->note, states ? "" : row->value, false};
    } else if (!said.source.empty()) {
        found.source = said.source;
    }
    if (!said.low.empty()) {
        found.low = said.low;
        found.high = said.high;
    }
    return found;
}

}  // namespace ubumwe::gui

#include "sim/results/manifest.hpp"

#include <utility>

#include <nlohmann/json.hpp>

#include "sim/results/manifest_parts.hpp"
#include "sim/results/sha256.hpp"
#include "sim/results/store_identity.hpp"
#include "sim/results/tables.hpp"

namespace ubumwe::sim {

namespace {

Json table_names() {
    Json names = Json::array();
    for (const Table& table : tables()) names.push_back(table.name);
    return names;
}

Json assumptions_json(const std::vector<Assumption>& assumptions) {
    Json list = Json::array();
    for (const Assumption& each : assumptions)
        list.push_back({{"id", each.id},
                        {"parameter", each.parameter},
                        {"value", each.value},
                        {"unit", each.unit},
                        {"low", each.low},
                        {"high", each.high}});
    return list;
}

Json map_json(const std::vector<DistrictTile>& map) {
    Json tiles = Json::array();
    for (const DistrictTile& tile : map)
        tiles.push_back({{"district", tile.district}, {"column", tile.column}, {"row", tile.row}});
    return tiles;
}

Json evidence_json(const std::optional<EvidenceCounts>& counts) {
    if (!counts) return nullptr;
    return {{"measured", counts->measured}, {"derived", counts->derived}, {"assumed", counts->assumed}};
}

Json to_json(const Manifest& manifest) {
    return {{"program", program_json()},
            {"scenario", manifest.scenario},
            {"scenario_file", manifest.scenario_file},
            {"scenario_sha256", manifest.scenario_sha256},
            {"inputs", inputs_json(manifest.inputs)},
            {"seed", manifest.seed},
            {"replicates", manifest.replicates},
            {"counterfactual", manifest.counterfactual},
            {"threads", manifest.threads},
            {"set", manifest.set},
            {"start", manifest.start},
            {"end", manifest.end.empty() ? Json(nullptr) : Json(manifest.end)},
            {"status", to_text(manifest.status)},
            {"store", store_file},
            {"store_version", store_version},
            {"tables", table_names()},
            {"evidence", evidence_json(manifest.evidence)},
            {"assumptions", assumptions_json(manifest.assumptions)},
            {"map", map_json(manifest.map)},
            {"resolved_scenario", Json::parse(manifest.resolved_scenario)}};
}

std::optional<EvidenceCounts> evidence_from(const Json& json) {
    if (json.is_null()) return std::nullopt;
    return EvidenceCounts{json.at("measured"), json.at("derived"), json.at("assumed")};
}

/// What programs before this one did not write stays empty.
void read_additions(const Json& json, Manifest& manifest) {
    const Json none = Json::array();
    for (const Json& text : json.value("set", none)) manifest.set.push_back(text);
    for (const Json& each : json.value("assumptions", none))
        manifest.assumptions.push_back(
            {each.at("id"), each.at("parameter"), each.at("value"), each.at("unit"), each.at("low"), each.at("high")});
    for (const Json& tile : json.value("map", none))
        manifest.map.push_back({tile.at("district"), tile.at("column"), tile.at("row")});
    const Json& program = json.at("program");
    manifest.version = std::string(program.at("version")) + ", commit " + std::string(program.at("commit"));
}

Manifest from_json(const Json& json, const std::filesystem::path& file) {
    Manifest manifest;
    json.at("scenario").get_to(manifest.scenario);
    json.at("scenario_file").get_to(manifest.scenario_file);
    manifest.resolved_scenario = json.at("resolved_scenario").dump(2);
    json.at("scenario_sha256").get_to(manifest.scenario_sha256);
    manifest.inputs = inputs_from(json.at("inputs"));
    json.at("seed").get_to(manifest.seed);
    json.at("replicates").get_to(manifest.replicates);
    json.at("counterfactual").get_to(manifest.counterfactual);
    json.at("threads").get_to(manifest.threads);
    manifest.evidence = evidence_from(json.at("evidence"));
    read_additions(json, manifest);
    json.at("start").get_to(manifest.start);
    if (const Json& end = json.at("end"); !end.is_null()) end.get_to(manifest.end);
    manifest.status = status_from(json.at("status"), file);
    return manifest;
}

}  // namespace

Manifest start_manifest(std::string scenario_file, std::string resolved_scenario,
                        std::span<const std::filesystem::path> inputs) {
    Manifest manifest;
    manifest.scenario = std::filesystem::path(scenario_file).stem().string();
    manifest.scenario_file = std::move(scenario_file);
    manifest.scenario_sha256 = sha256(resolved_scenario);
    manifest.resolved_scenario = std::move(resolved_scenario);
    manifest.inputs = hashed(inputs);
    manifest.start = utc_now();
    return manifest;
}

void write_manifest(const std::filesystem::path& folder, const Manifest& manifest) {
    write_json_file(folder / manifest_file, to_json(manifest));
}

Manifest read_manifest(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / manifest_file;
    return read_json_file(file, "a manifest that ubumwe run wrote",
                          [&](const Json& json) { return from_json(json, file); });
}

}  // namespace ubumwe::sim

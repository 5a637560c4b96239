#include "sim/results/manifest.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iterator>
#include <utility>

#include <nlohmann/json.hpp>

#include "sim/results/atomic_file.hpp"
#include "sim/results/machine_error.hpp"
#include "sim/results/refuse.hpp"
#include "sim/results/sha256.hpp"
#include "sim/results/store_identity.hpp"
#include "sim/results/tables.hpp"
#include "ubumwe/version.hpp"

namespace ubumwe::sim {

namespace {

using Json = nlohmann::ordered_json;

Json program_json() {
    return {{"name", "ubumwe"},
            {"version", build::version},
            {"commit", build::commit},
            {"compiler", build::compiler},
            {"build", build::type}};
}

Json table_names() {
    Json names = Json::array();
    for (const Table& table : tables()) names.push_back(table.name);
    return names;
}

Json inputs_json(const std::vector<InputFile>& inputs) {
    Json files = Json::array();
    for (const InputFile& input : inputs) files.push_back({{"file", input.file}, {"sha256", input.sha256}});
    return files;
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

RunStatus status_from(const std::string& text, const std::filesystem::path& file) {
    const auto found = std::ranges::find(run_status_names, text);
    if (found == run_status_names.end())
        refuse(file.string(), "status \"" + text + "\"", "running, finished, stopped or failed");
    return static_cast<RunStatus>(found - run_status_names.begin());
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
    for (const Json& input : json.at("inputs")) manifest.inputs.push_back({input.at("file"), input.at("sha256")});
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

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.is_open() || stream.bad()) throw MachineError(file.string() + ": cannot be read any more");
    return bytes;
}

}  // namespace

Manifest start_manifest(std::string scenario_file, std::string resolved_scenario,
                        std::span<const std::filesystem::path> inputs) {
    Manifest manifest;
    manifest.scenario = std::filesystem::path(scenario_file).stem().string();
    manifest.scenario_file = std::move(scenario_file);
    manifest.scenario_sha256 = sha256(resolved_scenario);
    manifest.resolved_scenario = std::move(resolved_scenario);
    for (const auto& input : inputs) manifest.inputs.push_back({input.string(), sha256(bytes_of(input))});
    manifest.start = utc_now();
    return manifest;
}

std::string utc_now() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::string text(20, ' ');
    std::strftime(text.data(), text.size() + 1, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

void write_manifest(const std::filesystem::path& folder, const Manifest& manifest) {
    // A path of the user may hold bytes that are no UTF-8.
    const std::string text = to_json(manifest).dump(2, ' ', false, Json::error_handler_t::replace);
    write_atomically(folder / manifest_file, text + '\n');
}

Manifest read_manifest(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / manifest_file;
    const char* allowed = "a manifest that ubumwe run wrote";
    std::ifstream stream(file, std::ios::binary);
    if (!stream) refuse(file.string(), "no file that can be opened", allowed);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    try {
        return from_json(Json::parse(text), file);
    } catch (const Json::exception& error) {
        refuse(file.string(), error.what(), allowed);
    }
}

}  // namespace ubumwe::sim

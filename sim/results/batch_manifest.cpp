#include "sim/results/batch_manifest.hpp"

#include <algorithm>
#include <utility>

#include "sim/results/folder.hpp"
#include "sim/results/manifest_parts.hpp"
#include "sim/results/sha256.hpp"
#include "sim/results/store_identity.hpp"

namespace ubumwe::sim {

namespace {

Json scenarios_json(const std::vector<BatchScenario>& scenarios) {
    Json list = Json::array();
    for (const BatchScenario& scenario : scenarios) {
        list.push_back({{"id", scenario.id},
                        {"file", scenario.file},
                        {"set", scenario.set},
                        {"scenario_sha256", scenario.scenario_sha256},
                        {"resolved_scenario", Json::parse(scenario.resolved_scenario)}});
    }
    return list;
}

Json parameters_json(const std::vector<BatchParameter>& parameters) {
    Json list = Json::array();
    for (const BatchParameter& parameter : parameters)
        list.push_back({{"id", parameter.id}, {"key", parameter.key}, {"quality", parameter.quality}});
    return list;
}

/// A parameter that keeps the scenario's own value is null.
Json samples_json(const std::vector<Sample>& samples) {
    Json list = Json::array();
    for (const Sample& sample : samples) {
        Json& values = list.emplace_back(Json::array());
        for (const auto& value : sample) values.push_back(value ? Json(*value) : Json(nullptr));
    }
    return list;
}

std::vector<Sample> samples_from(const Json& json) {
    std::vector<Sample> samples;
    for (const Json& values : json) {
        Sample& sample = samples.emplace_back();
        for (const Json& value : values)
            sample.push_back(value.is_null() ? std::nullopt : std::optional(value.get<double>()));
    }
    return samples;
}

Json to_json(const BatchManifest& manifest) {
    return {{"program", program_json()},
            {"name", manifest.study},
            {"study_file", manifest.study_file},
            {"study", Json::parse(manifest.study_json)},
            {"baseline", manifest.baseline},
            {"seed", manifest.seed},
            {"counterfactual", manifest.counterfactual},
            {"inputs", inputs_json(manifest.inputs)},
            {"replicates",
             {{"needed", manifest.replicates.needed},
              {"used", manifest.replicates.used},
              {"why", manifest.replicates.why}}},
            {"runs", manifest.runs},
            {"threads", manifest.threads},
            {"ranks", manifest.ranks},
            {"start", manifest.start},
            {"end", manifest.end.empty() ? Json(nullptr) : Json(manifest.end)},
            {"status", to_text(manifest.status)},
            {"store", store_file},
            {"store_version", store_version},
            {"parameters", parameters_json(manifest.parameters)},
            {"samples", samples_json(manifest.samples)},
            {"scenarios", scenarios_json(manifest.scenarios)}};
}

std::vector<BatchScenario> scenarios_from(const Json& json) {
    std::vector<BatchScenario> scenarios;
    for (const Json& scenario : json) {
        scenarios.push_back({scenario.at("id"), scenario.at("file"), scenario.at("set"),
                             scenario.at("resolved_scenario").dump(2), scenario.at("scenario_sha256")});
    }
    return scenarios;
}

BatchManifest from_json(const Json& json, const std::filesystem::path& file) {
    BatchManifest manifest;
    json.at("name").get_to(manifest.study);
    json.at("study_file").get_to(manifest.study_file);
    manifest.study_json = json.at("study").dump(2);
    json.at("baseline").get_to(manifest.baseline);
    json.at("seed").get_to(manifest.seed);
    json.at("counterfactual").get_to(manifest.counterfactual);
    manifest.inputs = inputs_from(json.at("inputs"));
    const Json& replicates = json.at("replicates");
    manifest.replicates = {replicates.at("needed"), replicates.at("used"), replicates.at("why")};
    json.at("runs").get_to(manifest.runs);
    json.at("threads").get_to(manifest.threads);
    manifest.ranks = json.value("ranks", std::int64_t{1});
    json.at("start").get_to(manifest.start);
    if (const Json& end = json.at("end"); !end.is_null()) end.get_to(manifest.end);
    manifest.status = status_from(json.at("status"), file);
    for (const Json& parameter : json.at("parameters"))
        manifest.parameters.push_back({parameter.at("id"), parameter.at("key"), parameter.at("quality")});
    manifest.samples = samples_from(json.at("samples"));
    manifest.scenarios = scenarios_from(json.at("scenarios"));
    return manifest;
}

/// JSON in one form, whatever its white space.
std::string plain(const std::string& json) {
    return Json::parse(json).dump();
}

}  // namespace

BatchManifest start_batch_manifest(const LoadedStudy& study) {
    BatchManifest manifest;
    manifest.study = study.name;
    manifest.study_file = study.file.string();
    manifest.study_json = Json::parse(study.text, nullptr, true, true).dump(2);
    manifest.baseline = study.study.baseline;
    manifest.seed = study.study.seed;
    manifest.counterfactual = study.study.counterfactual;
    for (const LoadedStudyScenario& scenario : study.scenarios) {
        const std::string& json = scenario.loaded.effective_json;
        manifest.scenarios.push_back({scenario.id, scenario.file.string(), scenario.set, json, sha256(json)});
    }
    for (const ResolvedParameter& parameter : study.parameters)
        manifest.parameters.push_back({parameter.id, parameter.key, parameter.quality});
    manifest.samples = study.samples;
    manifest.inputs = hashed(study.files_read);
    manifest.start = utc_now();
    return manifest;
}

void write_batch_manifest(const std::filesystem::path& folder, const BatchManifest& manifest) {
    write_json_file(folder / batch_file, to_json(manifest));
}

BatchManifest read_batch_manifest(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / batch_file;
    return read_json_file(file, "a study.json that ubumwe batch wrote",
                          [&](const Json& json) { return from_json(json, file); });
}

std::string difference(const BatchManifest& a, const BatchManifest& b) {
    if (a.study != b.study || plain(a.study_json) != plain(b.study_json)) return "study";
    if (!std::ranges::equal(a.scenarios, b.scenarios, {}, &BatchScenario::scenario_sha256,
                            &BatchScenario::scenario_sha256))
        return "resolved scenario";
    if (!same_content(a.inputs, b.inputs)) return "content of the input files";
    // A study may have chosen further samples while it ran.
    const std::size_t both = std::min(a.samples.size(), b.samples.size());
    return std::equal(a.samples.begin(), a.samples.begin() + static_cast<std::ptrdiff_t>(both), b.samples.begin())
               ? std::string{}
               : "design";
}

}  // namespace ubumwe::sim

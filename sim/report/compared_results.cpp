#include "sim/report/compared_results.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "sim/report/query.hpp"
#include "sim/results/batch_manifest.hpp"
#include "sim/results/manifest.hpp"
#include "sim/results/reader.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::map<RunId, Draw> finished_runs(const ResultReader& results, const std::string& scenario, Variant variant) {
    std::map<RunId, Draw> runs;
    for (const Row& row : results.rows("SELECT run, sample, replicate FROM run WHERE scenario = ? AND variant = ? AND "
                                       "status = 'finished'",
                                       {scenario, std::string(to_text(variant))}))
        runs[count_of(row[0])] = {count_of(row[1]), count_of(row[2])};
    return runs;
}

/// What the resolved scenario says of its results.
void read_facts(const Json& scenario, ComparedResults& results) {
    results.seed = static_cast<std::int64_t>(number_of(scenario.at("seed")));
    results.scale = number_of(scenario.at("population").at("scale"));
    Json made_from = scenario.at("population");
    made_from.erase("scale");
    results.population =
        made_from.dump() + scenario.at("time").at("start").dump() + scenario.at("time").at("step").dump();
    results.smallest_cell = static_cast<std::int64_t>(number_of(scenario.at("observe").at("smallest_cell")));
    results.first_month =
        model::parse_month(scenario.at("time").at("start").get<std::string>()).value_or(model::Month{});
    scenario.at("title").get_to(results.title);
    scenario.at("costing").at("currency").get_to(results.currency);
    for (const Json& position : scenario.at("positions")) {
        results.population += position.at("id").dump() + position.at("standing").dump();
        if (number_of(position.at("anxiety_from_releases")) > 0.0) results.strained.push_back(position.at("id"));
    }
    if (const std::string comparator = scenario.at("comparator"); !comparator.empty())
        results.comparators.push_back(comparator);
}

/// Adds a scenario of a folder, and its counterfactual, where runs of them have finished.
void add(const ResultReader& store, ComparedResults results, std::vector<ComparedResults>& all) {
    for (const Variant variant : {Variant::with, Variant::counterfactual}) {
        results.variant = variant;
        results.runs = finished_runs(store, results.scenario, variant);
        results.label = results.scenario + (variant == Variant::with ? "" : " without programmes");
        if (!results.runs.empty()) all.push_back(results);
    }
}

void add_run_folder(const fs::path& folder, std::vector<ComparedResults>& all) {
    const Manifest manifest = read_manifest(folder);
    ComparedResults results;
    results.folder = folder;
    results.scenario = results.stem = manifest.scenario;
    read_facts(Json::parse(manifest.resolved_scenario), results);
    add(ResultReader(folder), std::move(results), all);
}

void add_batch_folder(const fs::path& folder, std::vector<ComparedResults>& all) {
    const BatchManifest manifest = read_batch_manifest(folder);
    const ResultReader store(folder);
    const Json study = Json::parse(manifest.study_json);
    for (std::size_t i = 0; i < manifest.scenarios.size(); ++i) {
        const BatchScenario& scenario = manifest.scenarios[i];
        ComparedResults results;
        results.changes = study.at("scenarios").at(i).value("set", std::vector<std::string>());
        for (const BatchParameter& parameter : manifest.parameters) results.parameters.push_back(parameter.id);
        results.folder = folder;
        results.scenario = scenario.id;
        results.stem = fs::path(scenario.file).stem().string();
        if (!manifest.baseline.empty()) results.comparators.push_back(manifest.baseline);
        read_facts(Json::parse(scenario.resolved_scenario), results);
        add(store, std::move(results), all);
    }
}

/// Names the folder too where a name stands for several results.
void make_labels_unique(std::vector<ComparedResults>& all) {
    std::map<std::string, std::size_t> times;
    for (const ComparedResults& results : all) ++times[results.label];
    for (ComparedResults& results : all) {
        if (times[results.label] > 1) results.label += " (" + results.folder.string() + ")";
    }
}

}  // namespace

std::vector<ComparedResults> find_results(const std::vector<fs::path>& folders) {
    std::vector<ComparedResults> all;
    for (const fs::path& folder : folders) {
        std::error_code ignored;
        if (fs::exists(folder / batch_file, ignored)) {
            add_batch_folder(folder, all);
        } else {
            add_run_folder(folder, all);
        }
    }
    make_labels_unique(all);
    return all;
}

std::string why_not_paired(const ComparedResults& first, const ComparedResults& second) {
    if (first.seed != second.seed)
        return "their seeds differ (" + std::to_string(first.seed) + " and " + std::to_string(second.seed) + ")";
    if (first.scale != second.scale)
        return "their populations are at different scales (" + to_text(first.scale) + " and " + to_text(second.scale) +
               ")";
    if (first.population != second.population) return "their populations are made from different margins";
    return {};
}

}  // namespace ubumwe::sim

#include "sim/results/plan_files.hpp"

#include <string>
#include <system_error>

#include <fmt/format.h>

#include "sim/results/atomic_file.hpp"
#include "sim/results/input_copy.hpp"
#include "sim/results/manifest_parts.hpp"
#include "sim/scenario/evidence_table.hpp"
#include "sim/scenario/schema.hpp"
#include "sim/study/allocation/allocation_changes.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

constexpr const char* delivered_file = "as_delivered.json";

Json plan_json(const LoadedStudy& study, std::int64_t sample) {
    const LoadedStudyScenario& delivered = study.scenarios.front();
    const Allocation allocation = allocation_of(study, sample);
    Json programmes = Json::array();
    for (const ProgrammeChange& change : programme_changes(*study.space, allocation, delivered.loaded.scenario)) {
        Json programme{{"id", change.programme}, {"starts", Json::parse(change.starts)}};
        if (change.clears_plans) programme["plans"] = Json::array();
        if (!programme["starts"].empty() || change.clears_plans) programmes.push_back(std::move(programme));
    }
    return {{"schema", "ubumwe/scenario"},
            {"schema_version", 1},
            {"extends", delivered_file},
            {"title", fmt::format("Plan {} of: {}", sample, study.study.title)},
            {"rationale", fmt::format("Which groups, where and when? A plan that ubumwe optimise found in this model "
                                      "within a budget of {:.0f} {}; to be confirmed at scale 1.",
                                      study.space->budget, delivered.loaded.scenario.costing.currency)},
            {"author", "ubumwe optimise"},
            {"date", study.study.date},
            {"comparator", "as_delivered"},
            {"programme_schedule", nullptr},
            {"published", nullptr},
            {"programmes", std::move(programmes)}};
}

}  // namespace

std::vector<fs::path> write_plan_files(const fs::path& folder, const LoadedStudy& study,
                                       std::span<const std::int64_t> samples) {
    const LoadedStudyScenario& delivered = study.scenarios.front();
    const fs::path plans = folder / "plans";
    const InputCopy inputs(delivered.file, plans);
    for (const fs::path& file : delivered.loaded.files_read) {
        if (file.extension() != ".json") inputs.copy(file);
    }
    const fs::path evidence = evidence_file(delivered.file.parent_path());
    std::error_code ignored;
    if (fs::exists(evidence, ignored)) inputs.copy(evidence);
    const fs::path home = inputs.place_of(delivered.file).parent_path();
    fs::create_directories(home, ignored);
    // What stands at the top is what files may be read from below.
    write_atomically(plans / "scenario.schema.json", scenario_schema());
    write_atomically(home / delivered_file, delivered.loaded.effective_json);
    std::vector<fs::path> files;
    for (const std::int64_t sample : samples) {
        files.push_back(home / fmt::format("plan_{}.json", sample));
        write_json_file(files.back(), plan_json(study, sample));
    }
    return files;
}

}  // namespace ubumwe::sim

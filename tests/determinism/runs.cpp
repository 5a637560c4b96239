#include "tests/determinism/runs.hpp"

#include <algorithm>

#include "sim/engine/watched_run.hpp"
#include "sim/scenario/load.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::tests {

model::Scenario small_country(const std::vector<std::string>& set) {
    return sim::load_scenario(repository() / "tests/support/small_country/scenario.json", set).scenario;
}

RunResult run(const model::Scenario& scenario, int threads, std::uint32_t replicate) {
    const model::Parallel parallel(threads);
    sim::ProgrammeRun watched(scenario, {static_cast<std::uint32_t>(scenario.seed), replicate}, parallel);
    RunResult result;
    while (!watched.done()) {
        if (auto month = watched.step()) result.months.push_back(std::move(*month));
    }
    result.digest = watched.digest();
    result.world = watched.simulation().world();
    return result;
}

std::vector<double> means(const RunResult& result, std::string_view measure, std::int32_t position) {
    const auto& names = model::measure_names;
    const auto index = std::find(names.begin(), names.end(), measure) - names.begin();
    std::vector<double> found;
    for (const model::MonthRows& month : result.months) {
        for (const model::SeriesRow& row : month.series) {
            const bool everywhere = row.district == model::all_of_them && row.arm == model::all_of_them;
            if (everywhere && row.position == position && row.measure == index) found.push_back(row.mean);
        }
    }
    return found;
}

double last_mean(const RunResult& result, std::string_view measure, std::int32_t position) {
    return means(result, measure, position).back();
}

}  // namespace ubumwe::tests

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/observation/rows.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::tests {

/// The invented small country, after KEY=VALUE texts.
model::Scenario small_country(const std::vector<std::string>& set = {});

/// What is left of a run.
struct RunResult {
    model::World world;
    std::vector<model::MonthRows> months;
    std::uint64_t digest = 0;
};

/// Runs a scenario to its end, with everything observed.
RunResult run(const model::Scenario& scenario, int threads = 2, std::uint32_t replicate = 0);

/// The last mean of a measure over everyone of a position; all of them below 0.
double last_mean(const RunResult& result, std::string_view measure, std::int32_t position = model::all_of_them);

/// The means of a measure over everyone of a position, month by month.
std::vector<double> means(const RunResult& result, std::string_view measure,
                          std::int32_t position = model::all_of_them);

}  // namespace ubumwe::tests

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "sim/report/figure.hpp"
#include "sim/report/section.hpp"
#include "sim/results/reader.hpp"

namespace ubumwe::sim {

/// How a goal fared in the runs of one variant.
struct GoalRuns {
    std::int64_t runs = 0;
    std::int64_t met = 0;        ///< runs that meet the goal in its month
    std::string earliest;        ///< month since which the first of them has met it without a break, YYYY-MM
    std::string latest;          ///< the same of the last of them
    std::optional<Figure> mean;  ///< in the month of the goal; nothing where nobody was measured
    std::int64_t people = 0;     ///< fewest over months and runs
};

/// A goal of the scenario and whether it was met.
struct GoalLine {
    std::string id;
    std::string measure;
    std::string people;  ///< "everyone", or a district, a position, an arm
    bool at_least = true;
    double target = 0.0;
    std::string by;
    GoalRuns with;
    std::optional<GoalRuns> without;  ///< nothing where no counterfactual was run
};

/// The goals of a resolved scenario in the runs that the lists for SQL name; `without` is empty where there are none.
std::vector<GoalLine> read_goals(const ResultReader& results, const nlohmann::json& scenario, const std::string& with,
                                 const std::string& without, const std::string& last_month);

/// The goals with what their numbers mean; empty without goals.
Section goals_section(const std::vector<GoalLine>& goals, std::int64_t smallest_cell);

}  // namespace ubumwe::sim

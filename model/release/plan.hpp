#pragma once

#include <cstdint>
#include <vector>

#include "model/state/custody.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::model {

/// How many people of each home district are to return in each step. It covers every wave, those after the end of the
/// run too, so that a run does not depend on when it stops.
struct ReleasePlan {
    std::vector<std::vector<std::int64_t>> returns;  ///< by district of the margins, then by step

    /// People of a district who are to return in the steps [begin, end); none after the last wave.
    std::int64_t due(std::uint32_t district, std::uint32_t begin, std::uint32_t end) const;
};

/// Spreads the waves of the scenario's variant over steps. The waves of one period are multiplied by `wave_factor` and
/// `population.scale` together and split over districts, then evenly over the months of the period, then over the weeks
/// of a month, each time by largest remainder: months have the same sums with any step. Months before the start have
/// passed and are left out.
ReleasePlan plan_releases(const Scenario& scenario);

/// Gives each person in custody the step of the return if nobody died in custody, in rank order.
void expect_returns(const ReleasePlan& plan, Custody& custody);

}  // namespace ubumwe::model

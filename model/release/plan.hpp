#pragma once

#include <cstdint>
#include <vector>

#include "model/state/custody.hpp"
#include "model/state/population.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::model {

/// Facility of returns from any facility.
constexpr std::uint16_t any_facility = 0xFFFF;

/// Returns of a wave that the scenario states itself, to one home district and of some of those in custody.
struct SelectedReturns {
    std::uint32_t district = 0;
    std::uint16_t facility = any_facility;
    SexRule sex = SexRule::any;
    std::vector<std::int64_t> by_step;

    bool selects(const Convict& convict, Sex its_sex) const;
};

/// How many people of each home district are to return in each step. It covers every wave, those after the end of the
/// run too, so that a run does not depend on when it stops.
struct ReleasePlan {
    std::vector<std::vector<std::int64_t>> returns;  ///< of whoever is next: by district of the margins, then by step
    std::vector<SelectedReturns> selected;           ///< one for each of the scenario's own waves, in their order

    /// People of a district who are to return in the steps [begin, end); none after the last wave.
    std::int64_t due(std::uint32_t district, std::uint32_t begin, std::uint32_t end) const;
};

/// Spreads the waves of the scenario's variant over steps. The waves of one period are multiplied by `wave_factor` and
/// `population.scale` together and split over districts, then evenly over the months of the period, then over the weeks
/// of a month, each time by largest remainder: months have the same sums with any step. Months before the start have
/// passed and are left out. The scenario's own waves are multiplied and split over each other the same way; one that
/// replaces takes the place of the file's in its district and months.
ReleasePlan plan_releases(const Scenario& scenario);

/// Gives each person in custody the step of the return from step `from` on if nobody else in custody dies, and nobody's
/// step to those for whom no wave comes: by rank, and in one step first those of the scenario's own waves, in their
/// order.
void expect_returns(const ReleasePlan& plan, std::uint32_t from, const Population& people, Custody& custody);

}  // namespace ubumwe::model

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/core_run.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

float largest_difference(std::span<const float> now, std::span<const float> start) {
    float largest = 0.0F;
    for (std::size_t i = 0; i < now.size(); ++i) largest = std::max(largest, std::fabs(now[i] - start[i]));
    return largest;
}

/// Runs a world without spread for nine years and expects everything within 1e-5 of the start.
void expect_quiet(const Scenario& scenario) {
    CoreRun run(scenario, small_world(scenario), 2);
    const auto people = run.world.people.value;
    const auto households = run.world.households.value;
    const std::vector<float> trust(run.world.network.trust().begin(), run.world.network.trust().end());
    ASSERT_GT(trust.size(), 30'000U);
    run.steps(scenario.time.calendar().steps());
    for (std::size_t k = 0; k < person_indicators; ++k)
        EXPECT_LT(largest_difference(run.world.people.value[k], people[k]), 1e-5F) << person_indicator_names[k];
    for (std::size_t k = 0; k < household_indicators; ++k)
        EXPECT_LT(largest_difference(run.world.households.value[k], households[k]), 1e-5F)
            << household_indicator_names[k];
    EXPECT_LT(largest_difference(run.world.network.trust(), trust), 1e-5F) << "trust";
}

TEST(QuietWorld, StaysWhereItStartedForNineYearsOfMonths) {
    expect_quiet(without_spread(small_scenario()));
}

TEST(QuietWorld, StaysWhereItStartedForNineYearsOfWeeks) {
    Scenario scenario = without_spread(small_scenario());
    scenario.time.step = StepLength::week;
    expect_quiet(scenario);
}

TEST(QuietWorld, StaysWhereItStartedWithEveryCouplingDoubled) {
    Scenario scenario = without_spread(small_scenario());
    for (double* weight : couplings(scenario.dynamics)) *weight *= 2.0;
    scenario.dynamics.wellbeing.influence_of_alters = 0.3;
    scenario.dynamics.wellbeing.influence_of_sector = 0.25;
    expect_quiet(scenario);
}

}  // namespace
}  // namespace ubumwe::tests

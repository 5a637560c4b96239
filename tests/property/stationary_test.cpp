#include <gtest/gtest.h>

#include "tests/support/core_run.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Share of adults whose distress is at or above the cut-off.
double caseness(const World& world) {
    double cases = 0.0;
    double adults = 0.0;
    for (PersonRow person = 0; person < world.people.size(); ++person) {
        if (world.people.stage[person] != LifeStage::adult) continue;
        adults += 1.0;
        cases += world.people[PersonIndicator::distress][person] >= 0.60F ? 1.0 : 0.0;
    }
    return cases / adults;
}

// 100,000 people, 65,000 of them adults: the standard error of the change of caseness is about 0.08 percentage points.
TEST(Stationary, CasenessMovesByLessThan3TenthsOfAPercentagePointInNineYears) {
    const Scenario scenario = larger_scenario(25);
    CoreRun run(scenario, small_world(scenario, 1, 2), 2);
    const double start = caseness(run.world);
    for (int year = 1; year <= 9; ++year) {
        run.steps(12);
        EXPECT_NEAR(caseness(run.world), start, 0.003) << "year " << year;
    }
}

}  // namespace
}  // namespace ubumwe::tests

#include "model/interventions/starts.hpp"

#include <gtest/gtest.h>

#include "model/base/require.hpp"
#include "model/interventions/rule.hpp"
#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

std::vector<StartPlan> resolved(const Scenario& scenario) {
    return resolve_starts(scenario, resolve_streams(scenario), small_world(scenario));
}

struct Sum {
    std::int64_t groups = 0;
    std::int64_t people = 0;
};

Sum sum_of(const std::vector<StartPlan>& starts) {
    Sum sum;
    for (const StartPlan& start : starts) {
        sum.groups += start.groups;
        sum.people += start.participants;
    }
    return sum;
}

/// Twenty starts of two groups with 20 people, a month each.
Scenario twenty_starts(double scale) {
    Scenario scenario = small_scenario();
    scenario.population.scale = scale;
    for (int month = 0; month < 20; ++month) {
        scenario.programmes[0].starts.push_back(start_of(2, 20));
        scenario.programmes[0].starts.back().date = scenario.time.start + month;
    }
    return scenario;
}

TEST(Starts, AtScaleOneAreExactlyAsStatedAndInOrderOfTheirMonths) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].starts = {start_of(5, 47), start_of(3, 23)};
    scenario.programmes[0].starts[0].date = Month::of(2021, 5);
    scenario.programmes[0].starts[1].district = "South";
    scenario.programmes[0].starts[1].count_basis = CountBasis::graduated;
    const auto starts = resolved(scenario);
    ASSERT_EQ(starts.size(), 2U);
    EXPECT_EQ(starts[0], (StartPlan{Month::of(2020, 1), 0, 1, no_facility, 3, 23, CountBasis::graduated}));
    EXPECT_EQ(starts[1], (StartPlan{Month::of(2021, 5), 0, 0, no_facility, 5, 47, CountBasis::enrolled}));
}

TEST(Starts, OfTheScheduleJoinThoseOfTheProgrammes) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].starts = {start_of(1, 10)};
    add_programme(scenario, "work").streams[0].venue = Venue::correctional_facility;
    ProgrammeStart inside = start_of(2, 20);
    inside.facility = "South prison";
    scenario.margins.schedule = {{"work", inside}, {"talk", start_of(1, 9)}};
    const auto starts = resolved(scenario);
    ASSERT_EQ(starts.size(), 3U);
    EXPECT_EQ(starts[0].participants, 10);
    EXPECT_EQ(starts[1].participants, 9);
    EXPECT_EQ(starts[2], (StartPlan{Month::of(2020, 1), 1, 0, 1, 2, 20, CountBasis::enrolled}));
}

TEST(Starts, AreScaledTogetherKeepTheSizeOfGroupsAndSpreadOverTheYears) {
    const auto starts = resolved(twenty_starts(0.1));
    EXPECT_EQ(sum_of(starts).groups, 4);
    EXPECT_EQ(sum_of(starts).people, 40);
    ASSERT_EQ(starts.size(), 4U);
    EXPECT_LT(starts.front().month, Month::of(2020, 6));
    EXPECT_GT(starts.back().month, Month::of(2021, 1));
    for (const StartPlan& start : starts) EXPECT_EQ(start.participants, 10);
}

TEST(Starts, KeepGroupSizesWithinTheirLimitsAtEveryScale) {
    for (const CountBasis basis : {CountBasis::enrolled, CountBasis::graduated}) {
        for (int percent = 1; percent < 100; ++percent) {
            Scenario scenario = twenty_starts(percent / 100.0);
            scenario.programmes[0].streams[0].drop_out = 0.1;
            for (auto& start : scenario.programmes[0].starts) start.count_basis = basis;
            const auto starts = resolved(scenario);
            EXPECT_LE(std::abs(sum_of(starts).people - 4 * percent), 10) << percent;
            for (const StartPlan& start : starts) {
                const bool graduates = basis == CountBasis::graduated;
                const std::int64_t starters = graduates ? starters_for(start.participants, 0.1) : start.participants;
                EXPECT_GE(starters, 5 * start.groups) << percent;
                EXPECT_LE(starters, 12 * start.groups) << percent;
            }
        }
    }
}

TEST(Starts, OfAStreamWhosePeopleDoNotFillOneGroupAreDropped) {
    EXPECT_TRUE(resolved(twenty_starts(0.01)).empty());
}

TEST(Starts, RefuseWhatTheWorldDoesNotHave) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].starts = {start_of(1, 10)};
    scenario.programmes[0].starts[0].district = "West";
    EXPECT_THROW(resolved(scenario), BrokenPromise);
    scenario.programmes[0].starts[0] = start_of(1, 10);
    scenario.programmes[0].starts[0].facility = "North prison";
    EXPECT_THROW(resolved(scenario), BrokenPromise);
}

TEST(Streams, AreNumberedOverAllProgrammesAndKnowWhatTheyFollow) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].streams.push_back(scenario.programmes[0].streams[0]);
    scenario.programmes[0].streams[1].id = "youth";
    add_programme(scenario, "work").streams[0].follow_on = "talk";
    add_programme(scenario, "study").streams[0].follow_on = "talk.youth";
    const StreamPlans plans = resolve_streams(scenario);
    ASSERT_EQ(plans.all.size(), 4U);
    EXPECT_EQ(plans.of(1, 0).number, 2);
    EXPECT_EQ(plans.of(0, 1).programme_bits, 0b0011U);
    EXPECT_EQ(plans.of(1, 0).follow_on_bits, 0b0011U);
    EXPECT_EQ(plans.of(2, 0).follow_on_bits, 0b0010U);
    EXPECT_EQ(plans.of(0, 0).follow_on_bits, 0U);
}

TEST(Streams, AreAtMostSixtyFour) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].streams.resize(64, scenario.programmes[0].streams[0]);
    EXPECT_NO_THROW(resolve_streams(scenario));
    scenario.programmes[0].streams.push_back(scenario.programmes[0].streams[0]);
    EXPECT_THROW(resolve_streams(scenario), BrokenPromise);
}

}  // namespace
}  // namespace ubumwe::tests

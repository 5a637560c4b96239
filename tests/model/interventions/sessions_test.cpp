#include "model/interventions/sessions.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

Scenario course(double sessions, double months) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].streams[0].sessions = sessions;
    scenario.programmes[0].streams[0].months = months;
    scenario.programmes[0].streams[0].facilitators = 2;
    scenario.programmes[0].starts = {start_of(3, 30)};
    return scenario;
}

TEST(Sessions, AreHeldAsTheyFallDueAndCounted) {
    ProgrammeRun run(course(15, 4));
    const std::vector<std::int64_t> held{3, 4, 4, 4, 0};
    for (const std::int64_t sessions : held) {
        run.steps(1);
        EXPECT_EQ(run.world.ledger.delivery[0].sessions, 3 * sessions);
        EXPECT_EQ(run.world.ledger.delivery[0].attended, 30 * sessions);
        EXPECT_EQ(run.world.ledger.delivery[0].groups_running, sessions > 0 ? 3 : 0);
        EXPECT_EQ(run.world.ledger.delivery[0].facilitators, sessions > 0 ? 6 : 0);
    }
    EXPECT_EQ(run.total().groups_started, 3);
}

TEST(Sessions, AreAttendedWithTheirProbability) {
    Scenario scenario = course(20, 4);
    scenario.programmes[0].streams[0].attendance = 0.8;
    std::int64_t attended = 0;
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        ProgrammeRun run(scenario, seed);
        run.steps(4);
        attended += run.total().attended;
    }
    EXPECT_NEAR(static_cast<double>(attended), 4800.0, 4.0 * 31.0);  // 6,000 draws, four standard deviations
}

TEST(Sessions, AreAttendedAlikeWithAMonthAndAWeekAsStep) {
    Scenario scenario = course(15, 4);
    scenario.programmes[0].streams[0].attendance = 0.7;
    scenario.programmes[0].starts.push_back(start_of(4, 40));
    scenario.programmes[0].starts[1].date = Month::of(2020, 8);
    ProgrammeRun months(scenario);
    scenario.time.step = StepLength::week;
    ProgrammeRun weeks(scenario);
    months.steps(18);
    weeks.steps(78);
    EXPECT_EQ(months.everyone_enrolled(), weeks.everyone_enrolled());
    EXPECT_EQ(months.total().enrolled, 70);
    EXPECT_EQ(months.total().sessions, weeks.total().sessions);
    EXPECT_EQ(months.total().attended, weeks.total().attended);
    EXPECT_EQ(months.total().graduated, weeks.total().graduated);
}

TEST(Sessions, LoseTheSamePeopleWithAMonthAndAWeekAsStep) {
    Scenario scenario = course(15, 4);
    scenario.programmes[0].streams[0].drop_out = 0.3;
    ProgrammeRun months(scenario);
    scenario.time.step = StepLength::week;
    ProgrammeRun weeks(scenario);
    months.steps(6);
    weeks.steps(26);
    ASSERT_EQ(months.world.history.memberships.size(), weeks.world.history.memberships.size());
    EXPECT_GT(months.total().dropped_out, 0);
    for (std::size_t m = 0; m < months.world.history.memberships.size(); ++m) {
        EXPECT_EQ(months.world.history.memberships[m].state, weeks.world.history.memberships[m].state);
    }
}

TEST(Sessions, GoOnWithoutThoseWhoDroppedOut) {
    ProgrammeRun run(course(4, 4));
    run.steps(1);
    run.world.history.memberships[0].leaves_at = 2;
    run.steps(3);
    EXPECT_EQ(run.world.history.memberships[0].attended, 2U);
    EXPECT_EQ(run.world.history.memberships[0].state, MemberState::dropped_out);
    EXPECT_EQ(run.world.history.memberships[1].attended, 4U);
    EXPECT_EQ(run.world.history.find(run.world.history.memberships[0].person)->active, 0U);
    EXPECT_EQ(run.world.history.find(run.world.history.memberships[0].person)->completed, 0U);
    EXPECT_EQ(run.total().attended, 4 * 29 + 2);
}

TEST(Sessions, EndWhenNobodyComesAnyMore) {
    ProgrammeRun run(course(4, 4));
    run.steps(2);
    const Group& group = run.world.history.groups[0];
    for (std::uint32_t m = group.first_member; m < group.first_member + group.members; ++m)
        run.world.history.memberships[m].leaves_at = 2;
    run.steps(2);
    EXPECT_EQ(run.world.history.groups[0].sessions_held, 2U);
    EXPECT_EQ(run.total().sessions, 2 + 4 + 4);
    EXPECT_FALSE(run.world.history.groups[0].keeps_meeting);
}

}  // namespace
}  // namespace ubumwe::tests

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

std::set<PersonRow> enrolled(const Scenario& scenario, std::uint32_t seed = 1) {
    ProgrammeRun run(scenario, seed);
    run.steps(1);
    const auto people = run.everyone_enrolled();
    return {people.begin(), people.end()};
}

Scenario with_start(std::int64_t groups, std::int64_t participants) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].starts = {start_of(groups, participants)};
    return scenario;
}

TEST(Enrolment, IsExactForEverySeedAndGroupsStayWithinTheirLimits) {
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        Scenario scenario = with_start(7, 71);
        scenario.programmes[0].streams[0].drop_out = 0.2;
        ProgrammeRun run(scenario, seed);
        run.steps(1);
        EXPECT_EQ(run.total().enrolled, 71);
        EXPECT_EQ(run.total().groups_started, 7);
        EXPECT_TRUE(run.world.ledger.shortfalls.empty());
        for (const Group& group : run.world.history.groups) EXPECT_TRUE(group.members == 10 || group.members == 11);
    }
}

TEST(Enrolment, DiffersBetweenSeeds) {
    EXPECT_NE(enrolled(with_start(3, 30), 1), enrolled(with_start(3, 30), 2));
}

TEST(Enrolment, OfALargerStartContainsThatOfASmaller) {
    const auto few = enrolled(with_start(4, 40));
    const auto many = enrolled(with_start(9, 90));
    EXPECT_EQ(many.size(), 90U);
    EXPECT_TRUE(std::includes(many.begin(), many.end(), few.begin(), few.end()));
}

TEST(Enrolment, OfOneProgrammeDoesNotChangeWithAnother) {
    Scenario scenario = with_start(4, 40);
    const auto alone = enrolled(scenario);
    add_programme(scenario, "work").starts = {start_of(5, 50)};
    ProgrammeRun run(scenario);
    run.steps(1);
    std::set<PersonRow> beside;
    for (std::uint32_t group = 0; group < 4; ++group) {
        for (const PersonRow person : run.members_of(group)) beside.insert(person);
    }
    EXPECT_EQ(beside, alone);
}

TEST(Enrolment, SendsSuccessiveGroupsToSuccessiveVillagesOverTheWholeRun) {
    Scenario scenario = with_start(5, 30);
    scenario.programmes[0].starts.push_back(start_of(7, 42));
    scenario.programmes[0].starts[1].date = Month::of(2020, 7);
    ProgrammeRun run(scenario);
    run.steps(7);
    std::set<VillageRow> sites;
    for (const Group& group : run.world.history.groups) sites.insert(group.village);
    EXPECT_EQ(sites.size(), small_sectors * small_villages);
}

TEST(Enrolment, DrawsTheMembersOfAGroupFromItsVillage) {
    ProgrammeRun run(with_start(6, 60));
    run.steps(1);
    for (std::uint32_t group = 0; group < 6; ++group) {
        const Rows village = run.world.places.people_of(run.world.history.groups[group].village);
        for (const PersonRow person : run.members_of(group)) EXPECT_TRUE(village.contains(person));
    }
}

TEST(Enrolment, TakesWhoIsThereAndReportsTheRest) {
    Scenario scenario = with_start(30, 330);
    scenario.programmes[0].streams[0].eligibility.positions = {"convicted"};
    ProgrammeRun run(scenario);
    run.steps(1);
    std::int64_t there = 0;
    const auto& people = run.world.people;
    for (PersonRow p = 0; run.world.places.district_of(run.world.places.village_of_person(p)) == 0; ++p) {
        there += people.position[p] == convicted && people.at_home(p) ? 1 : 0;
    }
    const auto counts = run.total();
    EXPECT_EQ(there, 36);
    EXPECT_EQ(counts.enrolled, 33);  // three groups of 11; the last 3 are too few for one
    ASSERT_EQ(run.world.ledger.shortfalls.size(), 1U);
    EXPECT_EQ(run.world.ledger.shortfalls[0].missing, 330 - counts.enrolled);
    EXPECT_EQ(run.world.ledger.shortfalls[0].programme, 0U);
    EXPECT_EQ(run.world.ledger.delivery[0].binding_limit, BindingLimit::eligible_people);
    for (const Group& group : run.world.history.groups) EXPECT_GE(group.members, 5U);
}

TEST(Enrolment, NeverExceedsTheMaximumOrFallsBelowTheMinimumOfAGroup) {
    ProgrammeRun crowded(with_start(2, 40));
    crowded.steps(1);
    EXPECT_EQ(crowded.total().enrolled, 24);
    EXPECT_EQ(crowded.world.ledger.delivery[0].binding_limit, BindingLimit::group_size);
    ASSERT_EQ(crowded.world.ledger.shortfalls.size(), 1U);
    EXPECT_EQ(crowded.world.ledger.shortfalls[0].missing, 16);
    ProgrammeRun sparse(with_start(6, 13));
    sparse.steps(1);
    EXPECT_EQ(sparse.total().groups_started, 2);
    EXPECT_EQ(sparse.total().enrolled, 13);
    EXPECT_EQ(sparse.world.ledger.delivery[0].binding_limit, BindingLimit::group_size);
}

TEST(Enrolment, SaysWhenGroupsCannotHoldAllWhoHaveToStartForTheGraduates) {
    Scenario scenario = with_start(2, 22);
    scenario.programmes[0].starts[0].count_basis = CountBasis::graduated;
    scenario.programmes[0].streams[0].drop_out = 0.2;
    ProgrammeRun run(scenario);
    run.steps(1);
    EXPECT_EQ(run.total().enrolled, 24);  // of 28 who would have to start
    EXPECT_EQ(run.world.ledger.delivery[0].binding_limit, BindingLimit::group_size);
    run.steps(3);
    EXPECT_EQ(run.total().graduated, 22);
}

TEST(Enrolment, EntersParticipantsInOrderWithTheirStreams) {
    Scenario scenario = with_start(4, 40);
    add_programme(scenario, "work").starts = {start_of(8, 80)};
    ProgrammeRun run(scenario);
    run.steps(1);
    const auto& rows = run.world.history.participants;
    EXPECT_TRUE(
        std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.person < b.person; }));
    std::int64_t talking = 0;
    std::int64_t working = 0;
    for (const Participant& row : rows) {
        talking += static_cast<std::int64_t>(row.joined & 1U);
        working += static_cast<std::int64_t>((row.joined >> 1U) & 1U);
        EXPECT_EQ(row.joined, row.active);
        EXPECT_EQ(row.completed, 0U);
    }
    EXPECT_EQ(talking, 40);
    EXPECT_EQ(working, 80);
}

Scenario graduates(std::int64_t groups, std::int64_t participants) {
    Scenario scenario = with_start(groups, participants);
    scenario.programmes[0].starts[0].count_basis = CountBasis::graduated;
    scenario.programmes[0].streams[0].drop_out = 0.1;
    scenario.programmes[0].streams[0].group_maximum = 18;
    return scenario;
}

TEST(CountBasis, OfGraduatesComesOutExactlyForEverySeed) {
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        ProgrammeRun run(graduates(5, 67), seed);
        run.steps(4);
        EXPECT_EQ(run.total().enrolled, 75) << seed;  // 67 / 0.9 = 74.4
        EXPECT_EQ(run.total().graduated, 67) << seed;
        EXPECT_EQ(run.total().dropped_out, 8) << seed;
    }
}

TEST(CountBasis, OfGraduatesSpreadsTheDropOutsOverTheGroups) {
    ProgrammeRun run(graduates(5, 45));
    run.steps(4);
    for (const Group& group : run.world.history.groups) {
        int left = 0;
        for (std::uint32_t m = group.first_member; m < group.first_member + group.members; ++m) {
            left += run.world.history.memberships[m].state == MemberState::dropped_out ? 1 : 0;
        }
        EXPECT_EQ(left, 1);
    }
}

TEST(CountBasis, OfGraduatesHoldsWhenSomebodyDiesEvenInTheLastStep) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        ProgrammeRun run(graduates(5, 67), seed);
        run.steps(3);
        auto& memberships = run.world.history.memberships;
        const auto dies = std::find_if(memberships.rbegin(), memberships.rend(),
                                       [](const Membership& member) { return member.leaves_at == nobody; });
        run.world.people.status[dies->person] = Status::dead;
        run.steps(1);
        EXPECT_EQ(dies->state, MemberState::dropped_out) << seed;
        EXPECT_EQ(run.total().graduated, 67) << seed;
        EXPECT_EQ(run.total().dropped_out, 8) << seed;
    }
}

TEST(DropOut, FollowsItsProbabilityAndSpareTheFirstStep) {
    std::int64_t left = 0;
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        Scenario scenario = with_start(20, 200);
        scenario.programmes[0].streams[0].drop_out = 0.25;
        ProgrammeRun run(scenario, seed);
        run.steps(1);
        EXPECT_EQ(run.total().dropped_out, 0);
        EXPECT_EQ(run.total().attended, 200);
        run.steps(3);
        left += run.total().dropped_out;
        EXPECT_EQ(run.total().dropped_out + run.total().graduated, 200);
    }
    EXPECT_NEAR(static_cast<double>(left), 2500.0, 4.0 * 43.3);  // binomial, four standard deviations
}

TEST(DropOut, InACourseOfOneStepIsAtItsEnd) {
    Scenario scenario = with_start(20, 200);
    scenario.programmes[0].streams[0].drop_out = 0.5;
    scenario.programmes[0].streams[0].months = 0.25;
    ProgrammeRun run(scenario);
    run.steps(1);
    EXPECT_EQ(run.total().attended, 800);
    EXPECT_GT(run.total().dropped_out, 60);
    EXPECT_EQ(run.total().dropped_out + run.total().graduated, 200);
}

}  // namespace
}  // namespace ubumwe::tests

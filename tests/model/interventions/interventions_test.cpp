#include <algorithm>
#include <bit>

#include <gtest/gtest.h>

#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Two programmes in both districts and in prison, over two years.
Scenario busy() {
    Scenario scenario = small_scenario();
    scenario.programmes[0].streams[0].drop_out = 0.2;
    scenario.programmes[0].streams[0].attendance = 0.8;
    ProgrammeParameters& work = add_programme(scenario, "work");
    work.streams.push_back(work.streams[0]);
    work.streams[1].id = "inside";
    work.streams[1].venue = Venue::correctional_facility;
    for (int round = 0; round < 4; ++round) {
        ProgrammeStart start = start_of(4, 37);
        start.date = scenario.time.start + 5 * round;
        scenario.margins.schedule.push_back({"talk", start});
        start.district = "South";
        scenario.margins.schedule.push_back({"work", start});
        start.stream = "inside";
        start.district = "North";
        start.facility = "North prison";
        start.groups = 1;
        start.participants = 11;
        scenario.margins.schedule.push_back({"work", start});
    }
    return scenario;
}

void give_effects(ProgrammeParameters& programme) {
    programme.effect_on_persons = uniform_values<PersonValues>(0.1);
    programme.effect_on_households = uniform_values<HouseholdValues>(0.1);
    programme.prepared = 1.0;
    programme.supported = 1.0;
    programme.ties = 4.0;
}

TEST(Bookkeeping, MembersAttendDropOutOrGraduateAndTheLedgerSaysSo) {
    ProgrammeRun run(busy());
    for (int step = 0; step < 36; ++step) {
        run.steps(1);
        std::int64_t attending = 0;
        std::int64_t left = 0;
        std::int64_t completed = 0;
        for (const Membership& member : run.world.history.memberships) {
            attending += member.state == MemberState::attending ? 1 : 0;
            left += member.state == MemberState::dropped_out ? 1 : 0;
            completed += member.state == MemberState::graduated ? 1 : 0;
        }
        DeliveryCounts sum;
        for (std::uint32_t row = 0; row < 4; ++row) {
            const DeliveryCounts counts = run.total(row % 2, row / 2);
            sum.enrolled += counts.enrolled;
            sum.dropped_out += counts.dropped_out;
            sum.graduated += counts.graduated;
        }
        EXPECT_EQ(sum.enrolled, attending + left + completed);
        EXPECT_EQ(sum.dropped_out, left);
        EXPECT_EQ(sum.graduated, completed);
        std::int64_t active = 0;
        for (const Participant& participant : run.world.history.participants)
            active += std::popcount(participant.active);
        EXPECT_EQ(active, attending);
    }
    EXPECT_EQ(run.total(0, 0).enrolled, 148);
    EXPECT_EQ(run.total(1, 1).enrolled, 148);
    EXPECT_EQ(run.total(1, 0).enrolled, 44);
    EXPECT_EQ(run.total(0, 1).enrolled, 0);
}

TEST(Bookkeeping, EveryGroupHoldsAllItsSessionsAndEnds) {
    ProgrammeRun run(busy());
    run.steps(36);
    EXPECT_EQ(run.world.history.groups.size(), 36U);
    for (const Group& group : run.world.history.groups) {
        EXPECT_FALSE(group.running);
        EXPECT_EQ(group.sessions_held, 4U);
        EXPECT_EQ(group.end_step, group.start_step + 4);
        EXPECT_EQ(group.start_step % 5, 0U);
    }
}

TEST(ZeroEffect, LeavesTheWorldBitForBitAsWithoutTheProgramme) {
    ProgrammeRun without(small_scenario());
    ProgrammeRun with(busy());
    without.steps(36);
    for (int step = 0; step < 36; ++step) {
        with.steps(1);
        EXPECT_TRUE(with.world.exchange.person_impulses.empty());
        EXPECT_TRUE(with.world.exchange.household_impulses.empty());
    }
    EXPECT_EQ(with.total().enrolled, 148);
    EXPECT_EQ(with.world.people.value, without.world.people.value);
    EXPECT_EQ(with.world.households.value, without.world.households.value);
    EXPECT_TRUE(with.world.exchange.new_ties.empty());
    EXPECT_TRUE(with.world.person_shifts.rows().empty());
    EXPECT_TRUE(with.world.household_shifts.rows().empty());
    for (const Participant& participant : with.world.history.participants)
        EXPECT_EQ(participant.prepared + participant.supported, 0.0F);
}

TEST(Impulses, AlwaysHaveARowForWhatLasts) {
    Scenario scenario = busy();
    for (auto& programme : scenario.programmes) give_effects(programme);
    ProgrammeRun run(scenario);
    std::size_t impulses = 0;
    for (int step = 0; step < 36; ++step) {
        run.steps(1);
        for (const Impulse& impulse : run.world.exchange.person_impulses)
            EXPECT_NE(run.world.person_shifts.find(impulse.subject), nullptr);
        for (const Impulse& impulse : run.world.exchange.household_impulses)
            EXPECT_NE(run.world.household_shifts.find(impulse.subject), nullptr);
        impulses += run.world.exchange.household_impulses.size();
    }
    EXPECT_GT(impulses, 0U);
}

TEST(Luck, OfOneSeedGivesTheSameProgrammesAgain) {
    Scenario scenario = busy();
    for (auto& programme : scenario.programmes) give_effects(programme);
    ProgrammeRun first(scenario, 7);
    ProgrammeRun second(scenario, 7);
    first.steps(30);
    second.steps(30);
    EXPECT_EQ(first.everyone_enrolled(), second.everyone_enrolled());
    EXPECT_EQ(first.world.people.value, second.world.people.value);
    ProgrammeRun other(scenario, 8);
    other.steps(30);
    EXPECT_NE(first.everyone_enrolled(), other.everyone_enrolled());
}

TEST(Luck, OfAProgrammeDoesNotDependOnTheEffectOfAnother) {
    Scenario scenario = busy();
    ProgrammeRun idle(scenario);
    give_effects(scenario.programmes[0]);
    ProgrammeRun acting(scenario);
    idle.steps(30);
    acting.steps(30);
    ASSERT_EQ(idle.world.history.memberships.size(), acting.world.history.memberships.size());
    for (std::size_t m = 0; m < idle.world.history.memberships.size(); ++m) {
        EXPECT_EQ(idle.world.history.memberships[m].person, acting.world.history.memberships[m].person);
        EXPECT_EQ(idle.world.history.memberships[m].attended, acting.world.history.memberships[m].attended);
    }
}

}  // namespace
}  // namespace ubumwe::tests

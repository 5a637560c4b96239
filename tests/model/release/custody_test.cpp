#include <gtest/gtest.h>

#include "tests/model/release/release_run.hpp"

namespace ubumwe::model {
namespace {

TEST(DeathInCustody, BringsTheNextForward) {
    ReleaseRun run({0, 1});
    const Releases releases(run.scenario());
    releases.open(run.world());
    run.world().people.status[run.convict(0).person] = Status::dead;
    releases.step(1, {}, Parallel(1), run.world());
    EXPECT_EQ(run.status(0), Status::dead);
    EXPECT_EQ(run.status(1), Status::released);
    EXPECT_EQ(run.convict(1).release_step, 1U);
    EXPECT_EQ(run.convict(1).expected_step, 1U);
}

TEST(DeathInCustody, IsCountedAndEndsEveryMeeting) {
    ReleaseRun run({});
    run.scenario().releases.deaths_in_custody = 1000.0;  // certain within a step
    run.run(1);
    EXPECT_EQ(run.in_state(Status::dead), 6);
    EXPECT_EQ(run.world().ledger.releases[0].died, 3);
    EXPECT_EQ(run.world().ledger.releases[1].died, 3);
    EXPECT_FALSE(run.handed[0].tie_changes.empty());
    for (const TieChange& change : run.handed[0].tie_changes) EXPECT_EQ(change.tie_class.contact(), Contact::none);
    EXPECT_TRUE(run.handed[0].released.empty() && run.handed[0].village_pressure.empty());
}

TEST(DeathInCustody, ComesBeforeTheReturnsOfTheStep) {
    ReleaseRun run({2});
    run.scenario().releases.deaths_in_custody = 1000.0;
    run.run(1);
    EXPECT_EQ(run.in_state(Status::released), 0);
    ASSERT_EQ(run.world().ledger.shortfalls.size(), 1U);
    EXPECT_EQ(run.world().ledger.shortfalls[0].missing, 2);
}

TEST(DeathInCustody, HappensAtItsRate) {
    std::int64_t dead = 0;
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        ReleaseRun run({}, 20);
        run.scenario().releases.deaths_in_custody = 0.5;
        dead += run.run(12, {seed, 0}).in_state(Status::dead);
    }
    // 40 worlds of 60 people, each dead within the year with 1 - exp(-0.5) = 0.3935: 944.3, standard deviation 23.9.
    EXPECT_NEAR(static_cast<double>(dead), 944.3, 96.0);
}

TEST(DeathInCustody, SparesOtherInmatesAndThoseAtHome) {
    ReleaseRun run({});
    const PersonRow inmate = run.tiny.other(2);
    run.world().people.status[inmate] = Status::in_custody;
    run.world().custody.other_inmates.push_back({inmate, 0});
    run.scenario().releases.deaths_in_custody = 1000.0;
    run.run(2);
    EXPECT_EQ(run.world().people.status[inmate], Status::in_custody);
    EXPECT_EQ(run.world().people.status[run.tiny.survivor(0)], Status::home);
}

TEST(ReleaseShortfall, AWaveIsCutToThoseLeft) {
    ReleaseRun run({4, 5, 1});
    run.run(3);
    EXPECT_EQ(run.in_state(Status::released), 6);
    const auto& shortfalls = run.world().ledger.shortfalls;
    ASSERT_EQ(shortfalls.size(), 2U);
    EXPECT_EQ(shortfalls[0].step, 1U);
    EXPECT_EQ(shortfalls[0].missing, 3);
    EXPECT_EQ(shortfalls[0].programme, nobody);
    EXPECT_EQ(shortfalls[1].missing, 1);
}

TEST(CustodyBookkeeping, InCustodyReleasedAndDiedAreThoseOfTheStart) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        ReleaseRun run({1, 4, 0, 3, 9, 2, 6, 0, 8, 5}, 15);
        run.scenario().releases.deaths_in_custody = 0.4;
        for (std::size_t row = 0; row < 45; row += 4) run.convict(row).settles_elsewhere = true;
        run.run(12, {seed, 3});
        std::int64_t released = 0;
        std::int64_t died = 0;
        for (const ReleaseCounts& counts : run.world().ledger.releases) {
            released += counts.released;
            died += counts.died;
        }
        EXPECT_EQ(released, run.in_state(Status::released) + run.in_state(Status::elsewhere));
        EXPECT_EQ(died, run.in_state(Status::dead));
        EXPECT_EQ(run.in_state(Status::in_custody) + released + died, 45);
        std::int64_t missing = 0;
        for (const Shortfall& shortfall : run.world().ledger.shortfalls) missing += shortfall.missing;
        EXPECT_EQ(released + missing, 38);
    }
}

TEST(ReleaseLuck, ALargerWaveReleasesTheSamePeopleNoLater) {
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        ReleaseRun central({1, 0, 3, 2, 2, 0, 4, 1}, 10);
        ReleaseRun high({1, 0, 3, 2, 2, 0, 4, 1}, 10);
        high.scenario().releases.variant = ReleaseVariant::high;
        for (auto* run : {&central, &high}) {
            run->scenario().releases.deaths_in_custody = 0.3;
            run->run(10, {seed, 0});
        }
        for (std::size_t row = 0; row < 30; ++row) {
            if (central.convict(row).release_step == nobody) continue;
            EXPECT_LE(high.convict(row).release_step, central.convict(row).release_step) << seed << " " << row;
        }
        EXPECT_GT(high.in_state(Status::released), central.in_state(Status::released));
    }
}

TEST(ReleaseLuck, ReleasesDoNotChangeWhoDies) {
    ReleaseRun none({5, 5}, 20);
    none.scenario().releases.variant = ReleaseVariant::none;
    ReleaseRun central({5, 5}, 20);
    for (auto* run : {&none, &central}) {
        run->scenario().releases.deaths_in_custody = 0.5;
        run->run(12);
    }
    ASSERT_GT(none.in_state(Status::dead), 0);
    for (std::size_t row = 0; row < 60; ++row) {
        if (central.status(row) == Status::released) continue;
        EXPECT_EQ(central.status(row), none.status(row)) << row;
    }
}

TEST(WeeklyReleases, ReturnTheSamePeopleInTheSameMonths) {
    ReleaseRun months({1, 0, 3, 2}, 4);
    ReleaseRun weeks({1, 0, 3, 2}, 4);
    weeks.scenario().time.step = StepLength::week;
    months.run(4);
    weeks.run(18);
    const Calendar calendar = weeks.scenario().time.calendar();
    for (std::size_t row = 0; row < 12; ++row) {
        ASSERT_EQ(weeks.status(row), months.status(row)) << row;
        if (months.status(row) != Status::released) continue;
        EXPECT_EQ(calendar.month_of(weeks.convict(row).release_step),
                  january + static_cast<int>(months.convict(row).release_step))
            << row;
    }
}

}  // namespace
}  // namespace ubumwe::model

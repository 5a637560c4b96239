#include <gtest/gtest.h>

#include "tests/model/release/release_run.hpp"

namespace ubumwe::model {
namespace {

TEST(ReleaseOpening, MakesARowForEachDistrictAndFacilityWithConvictsAndExpectsReturns) {
    ReleaseRun run({1, 0, 2});
    run.run(0);
    const auto& rows = run.world().ledger.releases;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].facility, 0U);
    EXPECT_EQ(rows[1].facility, 1U);
    EXPECT_EQ(run.convict(0).expected_step, 0U);
    EXPECT_EQ(run.convict(1).expected_step, 2U);
    EXPECT_EQ(run.convict(2).expected_step, 2U);
    EXPECT_EQ(run.convict(3).expected_step, nobody);
}

TEST(ReturnFromCustody, TakesTheNextInRankHome) {
    ReleaseRun run({1, 0, 2});
    run.run(3);
    for (const std::size_t row : {0U, 1U, 2U}) {
        EXPECT_EQ(run.status(row), Status::released);
        EXPECT_EQ(run.convict(row).release_step, run.convict(row).expected_step);
    }
    EXPECT_EQ(run.status(3), Status::in_custody);
    EXPECT_EQ(run.convict(3).release_step, nobody);
}

TEST(ReturnFromCustody, IsCountedByFacilityAndByPreparation) {
    ReleaseRun run({3});
    prepare(run.world(), run.convict(0).person, 0.5F);
    prepare(run.world(), run.convict(1).person, 0.0F);
    run.run(1);
    const auto& rows = run.world().ledger.releases;
    EXPECT_EQ(rows[0].released, 2);  // convicts 0 and 2
    EXPECT_EQ(rows[0].prepared, 1);
    EXPECT_EQ(rows[1].released, 1);
    EXPECT_EQ(rows[1].prepared, 0);
}

TEST(ReturnFromCustody, PressesOnTheVillageTheSectorAndTheFamilyHarmed) {
    ReleaseRun run({3});  // two of village 0, one of village 1
    prepare(run.world(), run.convict(0).person, 1.0F);
    run.run(1);
    const Exchange& handed = run.handed[0];
    EXPECT_FLOAT_EQ(weight_at(handed.village_pressure, 0), 1.6F);  // 1 - 0.4, and 1
    EXPECT_FLOAT_EQ(weight_at(handed.village_pressure, 1), 1.0F);
    EXPECT_EQ(weight_at(handed.village_pressure, 2), 0.0F);
    EXPECT_FLOAT_EQ(weight_at(handed.sector_pressure, 0), 2.6F);
    EXPECT_EQ(weight_at(handed.sector_pressure, 1), 0.0F);
    EXPECT_FLOAT_EQ(weight_at(handed.harmed_pressure, run.tiny.survivor_household(0)), 1.6F);
    EXPECT_FLOAT_EQ(weight_at(handed.harmed_pressure, run.tiny.survivor_household(1)), 1.0F);
}

TEST(ReturnFromCustody, OfOneVillageLeavesNothingForTheOthersOfItsSector) {
    ReleaseRun run({2}, 7);
    prepare(run.world(), run.convict(0).person, 0.3F);
    run.run(1);
    EXPECT_EQ(weight_at(run.handed[0].sector_pressure, 0) - weight_at(run.handed[0].village_pressure, 0), 0.0F);
}

TEST(ReturnFromCustody, StrainsTheFamilyLessWhenPrepared) {
    ReleaseRun run({2});
    prepare(run.world(), run.convict(1).person, 1.0F);
    run.run(1);
    const auto& impulses = run.handed[0].household_impulses;
    ASSERT_EQ(impulses.size(), 2U);
    EXPECT_EQ(impulses[0].subject, run.tiny.convicted_household(0, 0));
    EXPECT_EQ(impulses[0].indicator, index_of(HouseholdIndicator::communication));
    EXPECT_FALSE(impulses[0].up);
    EXPECT_FLOAT_EQ(impulses[0].share, 0.10F);
    EXPECT_EQ(impulses[0].lasting, 0.0F);
    EXPECT_FLOAT_EQ(impulses[1].share, 0.06F);
}

TEST(ReturnFromCustody, LetsNeighboursStartWithTheTrustOfTheRule) {
    ReleaseRun run({1});
    prepare(run.world(), run.convict(0).person, 1.0F);
    run.convict(0).acknowledged = true;
    run.run(1);
    const std::uint32_t tie = run.world().network.find(run.tiny.survivor(0), run.convict(0).person);
    const auto& changes = run.handed[0].tie_changes;
    const auto change = std::find_if(changes.begin(), changes.end(), [&](const TieChange& c) { return c.tie == tie; });
    ASSERT_NE(change, changes.end());
    EXPECT_TRUE(change->sets_trust);
    EXPECT_FLOAT_EQ(change->trust, 0.55F);
}

TEST(ReturnFromCustody, ElsewhereIsMetInAnotherVillageAndChangesNoMeetings) {
    ReleaseRun run({1});
    run.convict(0).settles_elsewhere = true;
    run.run(1);
    const Exchange& handed = run.handed[0];
    EXPECT_EQ(run.status(0), Status::elsewhere);
    EXPECT_EQ(handed.released, std::vector<PersonRow>{run.convict(0).person});
    EXPECT_EQ(run.world().ledger.releases[0].released, 1);
    EXPECT_EQ(weight_at(handed.village_pressure, 0), 0.0F);
    ASSERT_EQ(handed.village_pressure.size(), 1U);
    EXPECT_FLOAT_EQ(handed.village_pressure[0].weight, 1.0F);
    EXPECT_FLOAT_EQ(weight_at(handed.harmed_pressure, run.tiny.survivor_household(0)), 1.0F);
    EXPECT_TRUE(handed.household_impulses.empty());
    for (const TieChange& change : handed.tie_changes) {
        EXPECT_EQ(change.tie_class.contact(), Contact::none);
        EXPECT_FALSE(change.sets_trust);
    }
}

TEST(ReturnFromCustody, OfAnOwnWaveTakesThoseItNamesAndReportsWhoIsMissing) {
    ReleaseRun run({0, 1});
    WaveParameters wave = own_wave(january, january, "Hills", 4);
    wave.facility = "South prison";  // holds convicts 1, 3 and 5
    run.scenario().releases.waves = {wave};
    run.convict(3).to_be_announced = true;
    run.run(2);
    for (const std::size_t row : {1U, 3U, 5U}) EXPECT_EQ(run.convict(row).release_step, 0U);
    EXPECT_EQ(run.convict(0).release_step, 1U);
    EXPECT_EQ(run.status(2), Status::in_custody);
    ASSERT_EQ(run.world().ledger.shortfalls.size(), 1U);
    EXPECT_EQ(run.world().ledger.shortfalls[0].missing, 1);
}

TEST(ReturnAnnouncement, OfAnOwnWaveReachesWhomeverItNames) {
    ReleaseRun run({});
    WaveParameters wave = own_wave(january + 3, january + 3, "Hills", 1);
    wave.facility = "South prison";
    run.scenario().releases.waves = {wave};
    run.convict(0).to_be_announced = true;
    run.convict(1).to_be_announced = true;
    run.run(1);
    EXPECT_FALSE(run.convict(0).announced);
    EXPECT_TRUE(run.convict(1).announced);
}

TEST(ReturnAnnouncement, ComesThreeMonthsAheadWithItsShareAndTheRestOnTheDay) {
    ReleaseRun run({0, 0, 0, 0, 0, 1});
    run.convict(0).to_be_announced = true;
    run.run(6);
    EXPECT_TRUE(run.handed[1].village_pressure.empty());
    EXPECT_FLOAT_EQ(weight_at(run.handed[2].village_pressure, 0), 0.3F);
    EXPECT_FLOAT_EQ(weight_at(run.handed[2].sector_pressure, 0), 0.3F);
    EXPECT_FLOAT_EQ(weight_at(run.handed[2].harmed_pressure, run.tiny.survivor_household(0)), 0.3F);
    for (const std::size_t step : {3U, 4U}) EXPECT_TRUE(run.handed[step].village_pressure.empty());
    EXPECT_FLOAT_EQ(weight_at(run.handed[5].village_pressure, 0), 0.7F);
}

TEST(ReturnAnnouncement, IsMadeOnceAndOnlyOfThoseToBeAnnounced) {
    ReleaseRun run({0, 0, 0, 2});
    run.convict(1).to_be_announced = true;
    run.run(3);
    EXPECT_FALSE(run.convict(0).announced);
    EXPECT_TRUE(run.convict(1).announced);
    EXPECT_FLOAT_EQ(weight_at(run.handed[0].village_pressure, 0), 0.3F);
    EXPECT_TRUE(run.handed[1].village_pressure.empty());
}

TEST(ReturnAnnouncement, OfNobodyLeavesTheWholeShockForTheDay) {
    ReleaseRun run({0, 0, 0, 2});
    run.run(4);
    for (const std::size_t step : {0U, 1U, 2U}) EXPECT_TRUE(run.handed[step].village_pressure.empty());
    EXPECT_FLOAT_EQ(weight_at(run.handed[3].village_pressure, 0), 2.0F);
}

TEST(ReturnAnnouncement, WithoutNoticeComesWithTheReturn) {
    ReleaseRun run({0, 1});
    run.scenario().releases.notice = 0.0;
    run.convict(0).to_be_announced = true;
    run.run(2);
    EXPECT_TRUE(run.handed[0].village_pressure.empty());
    EXPECT_FLOAT_EQ(weight_at(run.handed[1].village_pressure, 0), 1.0F);
}

TEST(ReturnAnnouncement, OfAReturnAfterTheEndIsStillMade) {
    ReleaseRun run({0, 0, 0, 0, 1});
    run.scenario().time.end = january + 2;
    run.convict(0).to_be_announced = true;
    run.run(3);
    EXPECT_FLOAT_EQ(weight_at(run.handed[1].village_pressure, 0), 0.3F);
}

}  // namespace
}  // namespace ubumwe::model

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/model/release/release_run.hpp"

namespace ubumwe::model {
namespace {

bool strictly_ordered(const std::vector<Pressure>& pressures) {
    return std::adjacent_find(pressures.begin(), pressures.end(), [](const Pressure& a, const Pressure& b) {
               return a.place >= b.place;
           }) == pressures.end();
}

TEST(ReleaseExchange, ListsAreOrderedByTheirSubjectAndNameEachPlaceOnce) {
    ReleaseRun run({20, 20}, 15);
    auto& convicts = run.world().custody.convicts;
    std::reverse(convicts.begin(), convicts.end());
    for (std::size_t row = 0; row < convicts.size(); row += 2) convicts[row].to_be_announced = true;
    run.run(2);
    for (const Exchange& handed : run.handed) {
        EXPECT_EQ(handed.released.size(), 20U);
        EXPECT_TRUE(std::is_sorted(handed.released.begin(), handed.released.end()));
        EXPECT_TRUE(strictly_ordered(handed.village_pressure));
        EXPECT_TRUE(strictly_ordered(handed.sector_pressure));
        EXPECT_TRUE(strictly_ordered(handed.harmed_pressure));
        EXPECT_TRUE(std::is_sorted(handed.household_impulses.begin(), handed.household_impulses.end(),
                                   [](const Impulse& a, const Impulse& b) { return a.subject < b.subject; }));
        EXPECT_EQ(std::adjacent_find(handed.tie_changes.begin(), handed.tie_changes.end(),
                                     [](const TieChange& a, const TieChange& b) { return a.tie >= b.tie; }),
                  handed.tie_changes.end());
        EXPECT_EQ(handed.household_impulses.size(), 20U);
    }
}

TEST(QuietReleases, WithoutWavesAndDeathsNothingIsHandedOver) {
    ReleaseRun run({});
    run.run(24);
    for (const Exchange& handed : run.handed) {
        EXPECT_TRUE(handed.tie_changes.empty() && handed.household_impulses.empty() &&
                    handed.village_pressure.empty() && handed.sector_pressure.empty() &&
                    handed.harmed_pressure.empty());
    }
    EXPECT_EQ(run.in_state(Status::in_custody), 6);
}

TEST(QuietReleases, WithoutShockSharesAndStrainOnlyMeetingsChange) {
    ReleaseRun run({2});
    run.scenario().releases.homecoming_strain = 0.0;
    run.scenario().releases.preparation_effect = 1.0;
    for (const std::size_t row : {0U, 1U}) prepare(run.world(), run.convict(row).person, 1.0F);
    run.run(1);
    EXPECT_TRUE(run.handed[0].household_impulses.empty());
    EXPECT_TRUE(run.handed[0].village_pressure.empty());
    EXPECT_FALSE(run.handed[0].tie_changes.empty());
}

}  // namespace
}  // namespace ubumwe::model

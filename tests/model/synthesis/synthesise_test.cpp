#include "model/synthesis/synthesise.hpp"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/differences.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

TEST(Synthesis, GivesTheSameWorldForAnyNumberOfThreads) {
    const Scenario scenario = small_scenario();
    const World alone = small_world(scenario, 1, 1);
    for (const int threads : {2, 3, 8})
        EXPECT_THAT(differences(alone, small_world(scenario, 1, threads)), testing::IsEmpty()) << threads << " threads";
}

TEST(Synthesis, GivesAnotherWorldForAnotherSeed) {
    const Scenario scenario = small_scenario();
    const World first = small_world(scenario, 1);
    const World second = small_world(scenario, 2);
    const auto names = differences(first, second);
    for (const char* name : {"birth", "sex", "person baseline 0", "person value 3", "standing", "alters", "convicts",
                             "household baseline 5", "first household"})
        EXPECT_THAT(names, testing::Contains(name));
    EXPECT_EQ(first.people.size(), second.people.size());
}

/// Everything of the people of a village that does not depend on rows.
std::vector<std::tuple<std::uint64_t, int, Sex, std::uint8_t, std::uint8_t>> people_of(const World& world,
                                                                                       VillageRow village) {
    std::vector<std::tuple<std::uint64_t, int, Sex, std::uint8_t, std::uint8_t>> people;
    const Rows rows = world.places.people_of(village);
    for (PersonRow person = rows.begin; person < rows.end; ++person)
        people.emplace_back(world.people.key[person], world.people.birth[person], world.people.sex[person],
                            world.people.household[person] - world.places.village_first_household[village],
                            world.standing_of(person));
    return people;
}

TEST(Scale, KeepsHalfOfTheVillagesOfEachDistrictWithThePeopleTheyHaveAtScaleOne) {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        Scenario scenario = larger_scenario(4);
        const World whole = small_world(scenario, seed);
        scenario.population.scale = 0.5;
        const World half = small_world(scenario, seed);
        EXPECT_EQ(half.places.villages_of(0).size(), 14U);
        EXPECT_EQ(half.places.villages_of(1).size(), 14U);
        std::map<std::uint64_t, VillageRow> row_of;
        for (VillageRow village = 0; village < whole.places.villages(); ++village)
            row_of[whole.places.village_key[village]] = village;
        for (VillageRow village = 0; village < half.places.villages(); ++village) {
            const auto at = row_of.find(half.places.village_key[village]);
            ASSERT_NE(at, row_of.end());
            EXPECT_TRUE(people_of(half, village) == people_of(whole, at->second)) << "village " << village;
        }
    }
}

TEST(Scale, KeepsTheVillagesOfASmallerScaleInALargerOne) {
    Scenario scenario = larger_scenario(4);
    std::vector<std::vector<std::uint64_t>> kept;
    for (const double scale : {0.1, 0.5, 1.0}) {
        scenario.population.scale = scale;
        auto keys = small_world(scenario).places.village_key;
        std::sort(keys.begin(), keys.end());
        kept.push_back(keys);
    }
    EXPECT_TRUE(std::includes(kept[1].begin(), kept[1].end(), kept[0].begin(), kept[0].end()));
    EXPECT_TRUE(std::includes(kept[2].begin(), kept[2].end(), kept[1].begin(), kept[1].end()));
}

TEST(Scale, KeepsAtLeastOneVillageOfADistrict) {
    Scenario scenario = small_scenario();
    scenario.population.scale = 0.001;
    const World world = small_world(scenario);
    EXPECT_EQ(world.places.villages_of(0).size(), 1U);
    EXPECT_EQ(world.places.villages_of(1).size(), 1U);
}

}  // namespace
}  // namespace ubumwe::tests

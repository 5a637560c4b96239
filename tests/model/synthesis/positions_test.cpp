#include "model/synthesis/positions.hpp"

#include <map>

#include <gtest/gtest.h>

#include "model/base/require.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Households of each standing in a district, and their number.
struct StandingCounts {
    std::map<std::string, int> of;
    double households = 0.0;

    StandingCounts(const World& world, std::uint32_t district) {
        for (HouseholdRow home = 0; home < world.households.size(); ++home) {
            if (world.places.district_of(world.places.village_of_household(home)) != district) continue;
            ++of[world.standings[world.households.standing[home]]];
            households += 1.0;
        }
    }
};

TEST(Standings, AreThoseOfThePositionsInTheirOrder) {
    const World world = small_world(small_scenario());
    EXPECT_EQ(world.standings, (std::vector<std::string>{"survivor", "convicted", "returnee", "other"}));
}

TEST(Standings, HaveTheSharesOfTheMarginsWithinOneHouseholdADistrict) {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        const Scenario scenario = small_scenario();
        const World world = small_world(scenario, seed);
        for (std::uint32_t district = 0; district < 2; ++district) {
            StandingCounts counts(world, district);
            for (const StandingShare& share : scenario.margins.districts[district].standings)
                EXPECT_NEAR(counts.of[share.standing], share.share * counts.households, 1.0) << share.standing;
        }
    }
}

TEST(Standings, WhoseSharesFillTheDistrictLeaveNothingToTheRest) {
    Scenario scenario = small_scenario();
    for (DistrictMargin& district : scenario.margins.districts)
        district.standings = {{"survivor", 0.25}, {"convicted", 0.1}, {"returnee", 0.15}, {"other", 0.5}};
    const World world = small_world(scenario);
    for (std::uint32_t district = 0; district < 2; ++district) {
        StandingCounts counts(world, district);
        EXPECT_NEAR(counts.of["survivor"], 0.25 * counts.households, 1.0);
        EXPECT_NEAR(counts.of["convicted"], 0.1 * counts.households, 1.0);
        EXPECT_NEAR(counts.of["returnee"], 0.15 * counts.households, 1.0);
        EXPECT_NEAR(counts.of["other"], 0.5 * counts.households, 1.0);
    }
}

TEST(Standings, AreSpreadOverTheVillages) {
    const Scenario scenario = small_scenario();
    const World world = small_world(scenario);
    for (VillageRow village = 0; village < world.places.villages(); ++village) {
        const Rows homes = world.places.households_of(village);
        int survivors = 0;
        for (HouseholdRow home = homes.begin; home < homes.end; ++home)
            survivors += world.households.standing[home] == 0 ? 1 : 0;
        const double share = village < 7 ? 0.08 : 0.05;
        EXPECT_NEAR(survivors, share * homes.size(), 1.0) << "village " << village;
    }
}

TEST(OutGroup, IsSymmetricAndHoldsForDeclaredPairsOnly) {
    const World world = small_world(small_scenario());
    constexpr std::uint8_t survivors = 0, convicts = 1, returnees = 2, others = 3;
    EXPECT_TRUE(world.is_outgroup(survivors, convicts));
    EXPECT_TRUE(world.is_outgroup(convicts, survivors));
    EXPECT_TRUE(world.is_outgroup(returnees, convicts));
    EXPECT_FALSE(world.is_outgroup(survivors, returnees));
    for (std::uint8_t standing = 0; standing < 4; ++standing) {
        EXPECT_FALSE(world.is_outgroup(others, standing));
        EXPECT_FALSE(world.is_outgroup(standing, standing));
    }
}

TEST(Positions, FollowTheStandingOfTheHouseholdAndTheBirth) {
    const Scenario scenario = small_scenario();
    const World world = small_world(scenario);
    for (PersonRow person = 0; person < world.people.size(); ++person) {
        const std::uint8_t position = world.people.position[person];
        ASSERT_EQ(scenario.positions[position].standing, world.standings[world.standing_of(person)]);
        if (world.standings[world.standing_of(person)] == "survivor") {
            const bool before = world.people.birth[person] < Month::of(1994, 7).index;
            ASSERT_EQ(position, before ? survivor : survivor_descendant);
        }
    }
}

TEST(Positions, GiveEveryConvictedHouseholdOneConvictedPersonWhoWas14In1994) {
    const World world = small_world(small_scenario());
    int households = 0;
    for (HouseholdRow home = 0; home < world.households.size(); ++home) {
        const Rows members = world.households.members(home);
        int held = 0;
        for (PersonRow person = members.begin; person < members.end; ++person) {
            if (world.people.position[person] != convicted) continue;
            ++held;
            EXPECT_LT(world.people.birth[person], Month::of(1980, 4).index);
        }
        const bool of_standing = world.standings[world.households.standing[home]] == "convicted";
        ASSERT_EQ(held, of_standing ? 1 : 0);
        households += of_standing ? 1 : 0;
    }
    EXPECT_GT(households, 80);
}

// 1,100 convicted people: the standard error of the share of women is 0.012.
TEST(Positions, GiveWomenTheirShareOfConvictions) {
    Scenario scenario = larger_scenario(10);
    const World world = small_world(scenario);
    double women = 0.0;
    double all = 0.0;
    for (PersonRow person = 0; person < world.people.size(); ++person) {
        if (world.people.position[person] != convicted) continue;
        all += 1.0;
        women += world.people.sex[person] == Sex::woman ? 1.0 : 0.0;
    }
    EXPECT_NEAR(women / all, 0.2, 0.05);
}

TEST(Positions, AreFoundByTheirId) {
    const Scenario scenario = small_scenario();
    EXPECT_EQ(position_index(scenario, "convicted_family"), convicted_family);
    EXPECT_THROW(position_index(scenario, "nobody"), BrokenPromise);
}

TEST(StigmaLevels, AreTheDifferentValuesFromZeroUp) {
    EXPECT_EQ(small_world(small_scenario()).stigma_levels, (std::vector<float>{0.0F, 0.3F, 1.0F}));
}

}  // namespace
}  // namespace ubumwe::tests

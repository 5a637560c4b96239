#include "model/state/places.hpp"

#include <gtest/gtest.h>

#include "model/state/lanes.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/world_by_hand.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

TEST(Places, KnowTheVillageAndSectorOfEveryRow) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    hand.household(other);
    hand.person();
    hand.person();
    hand.village();
    hand.lone_person(other);
    hand.sector();
    hand.lone_person(other);
    hand.lone_person(other);
    const World world = hand.build();
    const Places& places = world.places;
    EXPECT_EQ(places.villages(), 3U);
    EXPECT_EQ(places.sectors(), 2U);
    const std::vector<VillageRow> of_people{0, 0, 1, 2, 2};
    for (PersonRow person = 0; person < of_people.size(); ++person)
        EXPECT_EQ(places.village_of_person(person), of_people[person]);
    const std::vector<VillageRow> of_homes{0, 1, 2, 2};
    for (HouseholdRow home = 0; home < of_homes.size(); ++home)
        EXPECT_EQ(places.village_of_household(home), of_homes[home]);
    EXPECT_EQ(places.people_of_sector(0).size(), 3U);
    EXPECT_EQ(places.people_of_sector(1).begin, 3U);
    EXPECT_EQ(places.villages_of(0).size(), 3U);
    EXPECT_EQ(places.district_of(2), 0U);
}

TEST(InLanes, VisitsEveryRowOnceInPiecesOfAtMost64) {
    std::vector<std::uint32_t> seen;
    in_lanes({5, 205}, [&](Rows rows) {
        EXPECT_LE(rows.size(), 64U);
        for (std::uint32_t row = rows.begin; row < rows.end; ++row) seen.push_back(row);
    });
    ASSERT_EQ(seen.size(), 200U);
    for (std::uint32_t i = 0; i < 200; ++i) EXPECT_EQ(seen[i], i + 5);
    in_lanes({7, 7}, [](Rows) { FAIL() << "there is no row"; });
}

TEST(TakesPart, FollowsAge) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    hand.household(other);
    const PersonRow adult = hand.person();
    const PersonRow child = hand.person(LifeStage::child);
    const PersonRow infant = hand.person(LifeStage::infant);
    const PersonRow prisoner = hand.person();
    hand.in_custody(prisoner);
    World world = hand.build();
    const PersonRow dead = adult;
    const auto takes_part = [&](PersonRow person, PersonIndicator indicator) {
        return world.people.takes_part(person, index_of(indicator));
    };
    EXPECT_TRUE(takes_part(adult, PersonIndicator::distress));
    EXPECT_TRUE(takes_part(adult, PersonIndicator::cooperation));
    EXPECT_TRUE(takes_part(child, PersonIndicator::distress));
    EXPECT_FALSE(takes_part(child, PersonIndicator::anxiety));
    EXPECT_FALSE(takes_part(infant, PersonIndicator::distress));
    EXPECT_TRUE(takes_part(prisoner, PersonIndicator::resilience));
    world.people.status[dead] = Status::dead;
    EXPECT_FALSE(takes_part(dead, PersonIndicator::distress));
}

}  // namespace
}  // namespace ubumwe::tests

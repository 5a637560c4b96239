#include "model/vital/ties.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "model/state/new_tie.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/world_by_hand.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

NewTie tie_of_kind(PersonRow ego, PersonRow alter, TieKind kind) {
    return {ego, alter, TieClass::of(static_cast<std::uint8_t>(kind), false, 0, Contact::usual), 0.7F};
}

TEST(TiesOfMovers, BecomeKinWhenPeoplePartAndHouseholdTiesWhenTheyShareAHome) {
    const Scenario scenario = small_scenario();
    WorldByHand by_hand(scenario);
    by_hand.household(other);
    by_hand.person();
    by_hand.person();
    by_hand.lone_person(other);
    const World world = by_hand.build();
    std::vector<NewTie> ties{tie_of_kind(0, 1, TieKind::neighbour), tie_of_kind(0, 2, TieKind::household),
                             tie_of_kind(1, 2, TieKind::association)};
    for (NewTie& tie : ties) EXPECT_TRUE(fit_kind(world, tie));
    EXPECT_EQ(static_cast<TieKind>(ties[0].tie_class.kind()), TieKind::household);
    EXPECT_EQ(static_cast<TieKind>(ties[1].tie_class.kind()), TieKind::kin);
    EXPECT_EQ(static_cast<TieKind>(ties[2].tie_class.kind()), TieKind::association);
    EXPECT_EQ(ties[1].trust, 0.7F);
}

TEST(TiesOfMovers, EndWhenOneOfTheTwoHasDied) {
    const Scenario scenario = small_scenario();
    WorldByHand by_hand(scenario);
    for (int i = 0; i < 3; ++i) by_hand.lone_person(other);
    World world = by_hand.build();
    world.people.status[1] = Status::dead;
    for (const auto& [ego, alter] : {std::pair{0U, 1U}, {1U, 2U}, {2U, 0U}}) {
        NewTie tie = tie_of_kind(ego, alter, TieKind::kin);
        EXPECT_EQ(fit_kind(world, tie), ego != 1 && alter != 1);
    }
}

/// A village of 60 adults alone at home and 30 more who turn 14 in the year, each with a parent.
struct Village {
    Scenario scenario = small_scenario();
    World world;
    NewPlaces places;

    Village() {
        WorldByHand by_hand(scenario);
        for (int i = 0; i < 60; ++i) by_hand.lone_person(other);
        for (int i = 0; i < 30; ++i) {
            by_hand.household(other);
            by_hand.person();
            by_hand.person(LifeStage::child);
        }
        world = by_hand.build();
        world.places.village_key = {5};
        places.joined.assign(world.people.size(), 0);
        for (PersonRow person = 0; person < world.people.size(); ++person) {
            if (world.people.stage[person] == LifeStage::child) places.new_adults.push_back(person);
        }
    }

    std::vector<NewTie> ties() const { return ties_of_new(scenario, 24000, {1, 0}, Parallel(1), world, places).at(0); }
};

TEST(NewAdults, HaveAboutAsManyTiesAsAdultsAtTheStart) {
    const Village village;
    double of_new_adults = 0.0;
    for (const NewTie& tie : village.ties()) {
        of_new_adults += village.world.people.stage[tie.ego] == LifeStage::child ? 1.0 : 0.0;
        EXPECT_NE(village.world.people.household[tie.ego], village.world.people.household[tie.alter]);
    }
    // 3 kin, 3 in associations and 4 neighbours, more where two who are new are neighbours.
    EXPECT_NEAR(of_new_adults / 30.0, 10.7, 1.3);
}

TEST(NewTies, GoBothWaysWithoutATrustOfTheirOwn) {
    const Village village;
    const auto ties = village.ties();
    for (const NewTie& tie : ties) {
        EXPECT_EQ(tie.trust, trust_at_rest);
        const bool returned = std::any_of(ties.begin(), ties.end(), [&](const NewTie& other_tie) {
            return other_tie.ego == tie.alter && other_tie.alter == tie.ego;
        });
        EXPECT_TRUE(returned);
    }
}

TEST(NewTies, JoinWhoeverIsNewWithEveryMemberAliveOfTheHousehold) {
    const Scenario scenario = small_scenario();
    WorldByHand by_hand(scenario);
    by_hand.household(other);
    for (int i = 0; i < 4; ++i) by_hand.person();
    World world = by_hand.build();
    world.places.village_key = {5};
    world.people.status[2] = Status::dead;
    NewPlaces places;
    places.joined = {0, 0, 0, 1};
    const TieLots lots = ties_of_new(scenario, 24000, {1, 0}, Parallel(1), world, places);
    std::vector<std::pair<PersonRow, PersonRow>> pairs;
    for (const NewTie& tie : lots.at(0)) pairs.emplace_back(tie.ego, tie.alter);
    std::sort(pairs.begin(), pairs.end());
    EXPECT_EQ(pairs, (std::vector<std::pair<PersonRow, PersonRow>>{{0, 3}, {1, 3}, {3, 0}, {3, 1}}));
}

}  // namespace
}  // namespace ubumwe::tests

#include "model/vital/layout.hpp"

#include <gtest/gtest.h>

#include "model/vital/settle.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/world_by_hand.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Two villages. In the first: household 0 of people 0 and 1, household 1 of person 2. In the second: household 2 of
/// people 3 and 4. Person 1 has died; 2 and 4 found a household in the second village, where 4 has given birth.
struct Before {
    Scenario scenario = small_scenario();
    World world;
    Moves moves;

    Before() {
        WorldByHand by_hand(scenario);
        by_hand.household(other);
        by_hand.person();
        by_hand.person();
        by_hand.lone_person(survivor);
        by_hand.village();
        by_hand.household(other);
        by_hand.person();
        by_hand.person();
        world = by_hand.build();
        world.places.village_key = {11, 12};
        world.people.mother[0] = 1;
        world.people.mother[4] = 3;
        world.people.status[1] = Status::dead;
        world.arrivals.newborns.push_back({4, 77, 24000, after_layout, other, Sex::man, true});
        world.arrivals.newborns.push_back({0, 78, 24001, after_layout, other, Sex::man, false});
        moves.home = {0, 0, 3, 2, 3};
        moves.founded = {{1, 1, 2, 2}};
    }
};

TEST(Layout, GivesEveryoneAliveARowInVillageAndHouseholdOrder) {
    const Before before;
    NewRows rows = lay_out_rows(before.world, before.moves, Parallel(1));
    EXPECT_EQ(rows.map.person, (std::vector<PersonRow>{0, nobody, 2, 1, 3}));
    EXPECT_EQ(rows.map.person_before, (std::vector<PersonRow>{0, 3, 2, 4, nobody}));
    EXPECT_EQ(rows.newborn, (std::vector<PersonRow>{4, nobody}));
    EXPECT_EQ(rows.map.household, (std::vector<HouseholdRow>{0, nobody, 1}));
    EXPECT_EQ(rows.founded, (std::vector<HouseholdRow>{2}));
    EXPECT_EQ(rows.first_person, (std::vector<PersonRow>{0, 1, 2, 5}));
    EXPECT_EQ(rows.village_first_household, (std::vector<HouseholdRow>{0, 1, 3}));
    EXPECT_EQ(rows.village_first_person, (std::vector<PersonRow>{0, 1, 5}));
    EXPECT_EQ(rows.map.moved, (std::vector<std::uint8_t>{0, 0, 1, 0, 1}));
}

TEST(Layout, CarriesKeysAndValuesToTheNewRows) {
    Before before;
    const auto keys = before.world.people.key;
    before.world.people[PersonIndicator::distress][4] = 0.9F;
    NewRows rows = lay_out_rows(before.world, before.moves, Parallel(1));
    follow_rows(rows, Parallel(1), before.world);
    settle_newborns(before.scenario, rows, {1, 0}, Parallel(1), before.world);
    EXPECT_EQ(before.world.people.key, (std::vector<std::uint64_t>{keys[0], keys[3], keys[2], keys[4], 77}));
    EXPECT_EQ(before.world.people.mother, (std::vector<PersonRow>{nobody, nobody, nobody, 1, 3}));
    EXPECT_EQ(before.world.people.household, (std::vector<HouseholdRow>{0, 1, 2, 2, 2}));
    EXPECT_EQ(before.world.people[PersonIndicator::distress][3], 0.9F);
    EXPECT_EQ(before.world.people.stage[4], LifeStage::infant);
}

TEST(Layout, KeepsARowForADeadPersonToWhomCustodyPoints) {
    Before before;
    Convict convict;
    convict.person = 1;
    before.world.custody.convicts.push_back(convict);
    before.world.custody.first_harmed = {0, 2};
    before.world.custody.harmed_household = {1, 2};
    NewRows rows = lay_out_rows(before.world, before.moves, Parallel(1));
    follow_rows(rows, Parallel(1), before.world);
    EXPECT_EQ(before.world.custody.convicts[0].person, 1U);
    EXPECT_FALSE(before.world.people.alive(1));
    EXPECT_EQ(before.world.custody.harmed_household, (std::vector<HouseholdRow>{1})) << "household 1 is no more";
    EXPECT_EQ(before.world.custody.first_harmed, (std::vector<std::uint32_t>{0, 1}));
}

TEST(Layout, TakesHistoriesAndShiftsAlong) {
    Before before;
    World& world = before.world;
    for (const PersonRow person : {1U, 2U, 3U}) {
        Participant participant;
        participant.person = person;
        participant.joined = person;
        world.history.participants.push_back(participant);
        Membership membership;
        membership.person = person;
        membership.key = world.people.key[person];
        world.history.memberships.push_back(membership);
    }
    const std::vector<std::uint32_t> subjects{2, 3};
    world.person_shifts.add(subjects);
    world.person_shifts.rows(2, 3).front().shift[0] = 0.25F;
    const std::uint64_t key = world.people.key[1];
    NewRows rows = lay_out_rows(world, before.moves, Parallel(1));
    follow_rows(rows, Parallel(1), world);
    ASSERT_EQ(world.history.participants.size(), 2U);
    EXPECT_EQ(world.history.find(1)->joined, 3U);
    EXPECT_EQ(world.history.find(2)->joined, 2U);
    EXPECT_EQ(world.history.memberships[0].person, nobody);
    EXPECT_EQ(world.history.memberships[0].key, key);
    EXPECT_EQ(world.history.memberships[2].person, 1U);
    EXPECT_EQ(world.person_shifts.find(2)->shift[0], 0.25F);
    EXPECT_EQ(world.person_shifts.find(1)->shift[0], 0.0F);
}

TEST(Layout, GivesAFoundedHouseholdTheMeanOfWhatPartnersBring) {
    Before before;
    World& world = before.world;
    constexpr std::size_t k = index_of(HouseholdIndicator::communication);
    world.households.value[k][1] = world.households.baseline[k][1] + 0.2F;
    world.households.value[k][2] = world.households.baseline[k][2] - 0.1F;
    const std::vector<HouseholdRow> shifted{2};
    world.household_shifts.add(shifted);
    world.household_shifts.rows(2, 3).front().shift[k] = 0.1F;
    const auto portions = portions_of(before.moves.founded, world);
    NewRows rows = lay_out_rows(world, before.moves, Parallel(1));
    follow_rows(rows, Parallel(1), world);
    settle_founded(before.scenario, Month::of(2021, 1), before.moves.founded, portions, rows, {1, 0}, Parallel(1),
                   world);
    EXPECT_NEAR(world.households.value[k][2] - world.households.baseline[k][2], 0.05F, 1e-6F);
    EXPECT_NEAR(world.household_shifts.find(2)->shift[k], 0.05F, 1e-6F);
    EXPECT_EQ(world.household_shifts.find(1)->shift[k], 0.1F);
    EXPECT_EQ(world.standings[world.households.standing[2]], "survivor") << "the man's";
}

}  // namespace
}  // namespace ubumwe::tests

#include "model/observation/explanation.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "tests/model/observation/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr auto cooperation = PersonIndicator::cooperation;
constexpr auto communication = HouseholdIndicator::communication;

double part(const ExplanationRow& row, ChangePart name) {
    return row.parts[index_of(name)];
}

/// Hills: two survivors in household 0; two adults and an infant in household 1. Lake: two adults in household 2.
struct Explanation : testing::Test {
    SmallWorld small;
    World& world = small.world;

    Explanation() {
        small.add_district("Hills");
        small.add_sector();
        small.add_village();
        small.add_household();
        small.add_person(SmallWorld::survivor);
        small.add_person(SmallWorld::survivor);
        small.add_household();
        small.add_person(SmallWorld::other);
        small.add_person(SmallWorld::other, LifeStage::infant);
        small.add_person(SmallWorld::other);
        small.add_district("Lake");
        small.add_sector();
        small.add_village();
        small.add_household();
        small.add_person(SmallWorld::other);
        small.add_person(SmallWorld::other);
        small.close();
    }

    /// Closes the explanation with those in the arms whom the groups of the world hold.
    void close(model::Explanation& explanation) {
        model::Arms arms(small.scenario, world);
        arms.follow(small.log(), 100, world);
        explanation.close(arms, world);
    }

    void shock_person(model::Explanation& explanation, PersonRow person, float change) {
        explanation.account().enter_shock({person, person + 1}, world,
                                          [&] { small.value(cooperation, person) += change; });
    }

    /// A layout in which everyone keeps the row and `mover` joins another household.
    RowMap move_house(PersonRow mover, HouseholdRow home) {
        RowMap map;
        map.person.resize(world.people.size());
        map.household.resize(world.households.size());
        std::iota(map.person.begin(), map.person.end(), 0U);
        std::iota(map.household.begin(), map.household.end(), 0U);
        map.person_before = map.person;
        map.household_before = map.household;
        map.moved.assign(world.people.size(), 0);
        map.moved[mover] = 1;
        world.people.household[mover] = home;
        return map;
    }
};

// Person 0 goes from 0.5 to 0.6; person 2 dies; person 3 is 14 now and at 0.9.
TEST_F(Explanation, SplitsTheChangeIntoPartsOfThoseWhoStayAndTheComposition) {
    model::Explanation explanation(small.scenario, measure_of(cooperation), world);
    shock_person(explanation, 0, 0.1F);
    world.people.status[2] = Status::dead;
    world.people.stage[3] = LifeStage::adult;
    small.value(cooperation, 3) = 0.9F;
    explanation.account().open(3, world);
    close(explanation);

    const auto all = explanation.row({});
    ASSERT_TRUE(all);
    EXPECT_EQ(all->at_start, 6);
    EXPECT_EQ(all->at_end, 6);
    EXPECT_EQ(all->at_both, 5);
    EXPECT_NEAR(all->start, 0.5, 1e-7);
    EXPECT_NEAR(all->end, (0.6 + 0.9 + 4 * 0.5) / 6, 1e-7);
    EXPECT_NEAR(part(*all, ChangePart::shocks), 0.1 / 5, 1e-7);
    EXPECT_NEAR(all->composition, all->change() - 0.1 / 5, 1e-7);
    EXPECT_NEAR(all->residual(), 0.0, 1e-15);

    const auto hills = explanation.row({0, all_of_them, all_of_them});
    EXPECT_EQ(hills->at_start, 4);
    EXPECT_EQ(hills->at_both, 3);
    EXPECT_NEAR(part(*hills, ChangePart::shocks), 0.1 / 3, 1e-7);
    const auto lake = explanation.row({1, all_of_them, all_of_them});
    EXPECT_EQ(lake->at_both, 2);
    EXPECT_EQ(lake->change(), 0.0);
    const auto survivors = explanation.row({all_of_them, SmallWorld::survivor, all_of_them});
    EXPECT_EQ(survivors->at_both, 2);
    EXPECT_NEAR(survivors->change(), 0.05, 1e-7);
    EXPECT_EQ(survivors->composition, 0.0);
    EXPECT_FALSE(explanation.row({1, SmallWorld::survivor, all_of_them}));
}

TEST_F(Explanation, OfAnArmIsAboutThoseWhoAreInItAtTheEnd) {
    model::Explanation explanation(small.scenario, measure_of(cooperation), world);
    shock_person(explanation, 0, 0.1F);
    shock_person(explanation, 5, -0.2F);
    small.start_group(SmallWorld::circle, 1, {0});
    close(explanation);
    const std::int32_t never = static_cast<std::int32_t>(small.scenario.programmes.size());
    const std::int32_t any = never + static_cast<std::int32_t>(CommonArm::any);
    EXPECT_NEAR(part(*explanation.row({all_of_them, all_of_them, any}), ChangePart::shocks), 0.1, 1e-7);
    const auto others = explanation.row({all_of_them, all_of_them, never});
    EXPECT_EQ(others->at_both, 5);
    EXPECT_NEAR(part(*others, ChangePart::shocks), -0.2 / 5, 1e-7);
    EXPECT_FALSE(explanation.row({1, all_of_them, any}));
}

TEST_F(Explanation, OfAProgrammeCountsFromTheFirstEnrolment) {
    model::Explanation explanation(small.scenario, measure_of(cooperation), world);
    shock_person(explanation, 0, 0.1F);
    small.start_group(SmallWorld::circle, 1, {0, 4});
    small.start_group(SmallWorld::circle, 3, {0});
    explanation.enrol(small.log(), 1, world);
    shock_person(explanation, 0, 0.2F);
    explanation.enrol(small.log(), 3, world);
    explanation.close_programme(SmallWorld::circle, small.log(), world);
    shock_person(explanation, 0, -0.3F);  // after the endline
    close(explanation);
    const auto row = explanation.row({all_of_them, all_of_them, SmallWorld::circle});
    ASSERT_TRUE(row);
    EXPECT_EQ(row->at_both, 2);
    EXPECT_NEAR(row->start, 0.55, 1e-7);
    EXPECT_NEAR(row->end, 0.65, 1e-7);
    EXPECT_NEAR(part(*row, ChangePart::shocks), 0.1, 1e-7);
    EXPECT_FALSE(explanation.row({all_of_them, all_of_them, SmallWorld::course}));
    EXPECT_EQ(explanation.row({0, SmallWorld::survivor, SmallWorld::circle})->at_both, 1);
}

// The communication of household 0 goes from 0.5 to 0.7, and person 4 moves into it.
TEST_F(Explanation, CountsAMoveToAnotherHouseholdAsComposition) {
    model::Explanation explanation(small.scenario, measure_of(communication), world);
    small.start_group(SmallWorld::circle, 1, {0, 4});
    explanation.enrol(small.log(), 1, world);
    explanation.account().enter_shock({0, 1}, world, [&] { small.value(communication, 0) = 0.7F; });
    explanation.follow_rows(move_house(4, 0), world);
    explanation.close_programme(SmallWorld::circle, small.log(), world);
    close(explanation);
    const auto all = explanation.row({});
    EXPECT_EQ(all->at_both, 6);
    EXPECT_NEAR(all->change(), 3 * 0.2 / 6, 1e-7);
    EXPECT_NEAR(part(*all, ChangePart::shocks), 2 * 0.2 / 6, 1e-7);
    EXPECT_NEAR(all->composition, 0.2 / 6, 1e-7);
    const auto circle = explanation.row({all_of_them, all_of_them, SmallWorld::circle});
    EXPECT_NEAR(part(*circle, ChangePart::shocks), 0.1, 1e-7);
    EXPECT_NEAR(circle->composition, 0.1, 1e-7);
}

TEST_F(Explanation, KeepsThePartsOfAPersonWhoMovesHouse) {
    model::Explanation explanation(small.scenario, measure_of(cooperation), world);
    shock_person(explanation, 4, 0.3F);
    explanation.follow_rows(move_house(4, 0), world);
    close(explanation);
    const auto all = explanation.row({});
    EXPECT_NEAR(part(*all, ChangePart::shocks), 0.3 / 6, 1e-7);
    EXPECT_EQ(all->composition, 0.0);
}

TEST_F(Explanation, FollowsPeopleToOtherRows) {
    model::Explanation explanation(small.scenario, measure_of(cooperation), world);
    shock_person(explanation, 6, 0.3F);
    RowMap map = move_house(6, world.people.household[6]);
    map.moved[6] = 0;
    std::swap(map.person[5], map.person[6]);
    std::swap(map.person_before[5], map.person_before[6]);
    std::swap(small.value(cooperation, 5), small.value(cooperation, 6));
    explanation.follow_rows(map, world);
    EXPECT_NEAR(explanation.account().of(5).parts()[index_of(ChangePart::shocks)], 0.3, 1e-7);
    close(explanation);
    const auto lake = explanation.row({1, all_of_them, all_of_them});
    EXPECT_NEAR(part(*lake, ChangePart::shocks), 0.15, 1e-7);
    EXPECT_NEAR(lake->residual(), 0.0, 1e-15);
}

}  // namespace
}  // namespace ubumwe::tests

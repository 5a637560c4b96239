#include "model/vital/plan.hpp"

#include <gtest/gtest.h>

#include "model/vital/step.hpp"
#include "tests/model/vital/even_columns.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/world_by_hand.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr Span year{Month::of(2022, 1), Month::of(2023, 1)};

// At 0.01 a year the chance to have died after m months is 1 - exp(-0.01 m / 12): 0.00083 after one, 0.00167 after two,
// 0.00995 after twelve.
TEST(Chances, OfDeathComeDueInTheMonthThatTheDrawAsksFor) {
    const Demography demography(even_scenario());
    const Chances chances(demography, year);
    EXPECT_EQ(chances.death(Sex::man, 30 * 12, 0.0008), 0);
    EXPECT_EQ(chances.death(Sex::man, 30 * 12, 0.001), 1);
    EXPECT_EQ(chances.death(Sex::woman, 30 * 12, 0.0099), 11);
    EXPECT_EQ(chances.death(Sex::woman, 30 * 12, 0.0100), std::nullopt);
}

TEST(Chances, OfDeathBeginInTheMonthAfterBirth) {
    const Demography demography(even_scenario());
    const Chances chances(demography, year);
    EXPECT_EQ(chances.death(Sex::man, -3, 0.0008), 4);
    EXPECT_EQ(chances.death(Sex::man, -11, 0.0001), std::nullopt);
    EXPECT_EQ(chances.death(Sex::man, -20, 0.0001), std::nullopt) << "born after the span";
}

// Whoever is born in April lives through eight months of the span: 1 - exp(-0.01 * 8 / 12) = 0.00664.
TEST(Chances, OfDeathOfTheUnbornEndWithTheSpan) {
    const Demography demography(even_scenario());
    const Chances chances(demography, year);
    EXPECT_EQ(chances.death(Sex::woman, -3, 0.0066), 11);
    EXPECT_EQ(chances.death(Sex::woman, -3, 0.0067), std::nullopt);
    EXPECT_EQ(chances.death(Sex::woman, -10, 0.0008), 11);
    EXPECT_EQ(chances.death(Sex::woman, -10, 0.0009), std::nullopt);
}

TEST(Chances, OfBirthAddUpMonthByMonth) {
    const Demography demography(even_scenario());
    const Chances chances(demography, year);
    const double of_a_month = demography.rates(year.first).birth[26 * 12] / 12.0;
    EXPECT_EQ(chances.birth(26 * 12, 0.99 * of_a_month), 0);
    EXPECT_EQ(chances.birth(26 * 12, 1.01 * of_a_month), 1);
    EXPECT_EQ(chances.birth(26 * 12, 11.99 * of_a_month), 11);
    EXPECT_EQ(chances.birth(26 * 12, 12.01 * of_a_month), std::nullopt);
    EXPECT_EQ(chances.birth(14 * 12 - 1, 0.0), std::nullopt);
}

TEST(Births, OfOneWomanAreNineMonthsApart) {
    EXPECT_EQ(month_after_last_birth(100, 95), 104);
    EXPECT_EQ(month_after_last_birth(100, 91), 100);
    EXPECT_EQ(month_after_last_birth(100, 80), 100);
}

/// A village of 400 women of 30 in households of their own, and one girl each who turns 5 and 14 in March 2022.
struct Village {
    Scenario scenario = small_scenario();
    World world;

    Village() {
        const Scenario even = even_scenario();
        scenario.margins.age_columns = even.margins.age_columns;
        scenario.dynamics.vital_events = even.dynamics.vital_events;
        WorldByHand by_hand(scenario);
        for (int i = 0; i < 400; ++i) {
            by_hand.lone_person(other);
            if (i < 2) by_hand.person(i == 0 ? LifeStage::infant : LifeStage::child);
        }
        world = by_hand.build();
        for (PersonRow person = 0; person < world.people.size(); ++person)
            world.people.birth[person] = static_cast<std::int16_t>(Month::of(1992, 1).index);
        world.people.birth[1] = static_cast<std::int16_t>(Month::of(2017, 3).index);
        world.people.birth[3] = static_cast<std::int16_t>(Month::of(2008, 3).index);
        world.places.village_key = {7};
        world.ledger.vital.at_start = world.people.size();
    }
};

TEST(VitalEvents, MoveChildrenToTheNextStageInTheMonthOfTheirBirthday) {
    Village village;
    VitalEvents events(village.scenario);
    events.plan(year.first, {1, 0}, Parallel(1), village.world);
    events.step(Month::of(2022, 1), {1, 0}, village.world);
    events.step(Month::of(2022, 2), {1, 0}, village.world);
    EXPECT_EQ(village.world.people.stage[1], LifeStage::infant);
    EXPECT_TRUE(village.world.exchange.grown_up.empty());
    events.step(Month::of(2022, 3), {1, 0}, village.world);
    EXPECT_EQ(village.world.people.stage[1], LifeStage::child);
    EXPECT_EQ(village.world.people.stage[3], LifeStage::adult);
    EXPECT_EQ(village.world.exchange.grown_up, (std::vector<PersonRow>{1, 3}));
}

TEST(VitalEvents, GiveBirthToChildrenOfTheirMothersHouseholdAndCountThem) {
    Village village;
    VitalEvents events(village.scenario);
    events.plan(year.first, {1, 0}, Parallel(1), village.world);
    for (int month = 1; month <= 12; ++month) events.step(Month::of(2022, month), {1, 0}, village.world);
    const auto& newborns = village.world.arrivals.newborns;
    EXPECT_EQ(static_cast<std::int64_t>(newborns.size()), village.world.ledger.vital.births);
    const double rate = Demography(village.scenario).rates(year.first).birth[30 * 12];
    EXPECT_NEAR(static_cast<double>(newborns.size()), 400.0 * rate, 4.0 * std::sqrt(400.0 * rate));
    for (const Newborn& newborn : newborns) {
        EXPECT_EQ(newborn.key,
                  child_key(village.world.people.key[newborn.mother], static_cast<std::uint64_t>(newborn.birth)));
        EXPECT_EQ(newborn.position, other);
    }
}

TEST(VitalEvents, LeaveTheDeadAndThoseInCustodyWithoutChildren) {
    Village village;
    for (PersonRow person = 0; person < village.world.people.size(); ++person)
        village.world.people.status[person] = person % 2 == 0 ? Status::dead : Status::in_custody;
    VitalEvents events(village.scenario);
    events.plan(year.first, {1, 0}, Parallel(1), village.world);
    for (int month = 1; month <= 12; ++month) events.step(Month::of(2022, month), {1, 0}, village.world);
    EXPECT_TRUE(village.world.arrivals.newborns.empty());
}

TEST(VitalEvents, LeaveDeathsOfConvictedPeopleInCustodyToReleases) {
    Village village;
    village.scenario.dynamics.vital_events.infant_mortality = 1.0;
    for (auto& column : village.scenario.margins.age_columns) {
        for (AgeGroup& group : column.groups) group.male = group.female = column.year == 2020 ? 100.0 : 20.0;
    }
    for (PersonRow person = 4; person < village.world.people.size(); ++person) {
        village.world.people.position[person] = person % 2 == 0 ? convicted : other_inmate;
        village.world.people.status[person] = Status::in_custody;
    }
    VitalEvents events(village.scenario);
    events.plan(year.first, {1, 0}, Parallel(1), village.world);
    for (int month = 1; month <= 12; ++month) events.step(Month::of(2022, month), {1, 0}, village.world);
    std::size_t others_dead = 0;
    for (PersonRow person = 4; person < village.world.people.size(); ++person) {
        const bool has_died = !village.world.people.alive(person);
        EXPECT_FALSE(person % 2 == 0 && has_died) << "somebody convicted";
        others_dead += has_died ? 1 : 0;
    }
    EXPECT_GT(others_dead, 20U);
    EXPECT_EQ(village.world.exchange.moved.size(), static_cast<std::size_t>(village.world.ledger.vital.deaths));
}

}  // namespace
}  // namespace ubumwe::tests

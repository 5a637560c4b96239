#include "model/vital/unions.hpp"

#include <set>

#include <gtest/gtest.h>

#include "model/vital/moves.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/world_by_hand.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

const Month now = Month::of(2022, 1);

/// People of whom a test says sex and age.
struct Family {
    Scenario scenario = small_scenario();
    WorldByHand by_hand{scenario};
    World world;

    void build() { world = by_hand.build(); }
    void is(PersonRow person, Sex sex, int age) {
        world.people.sex[person] = sex;
        world.people.birth[person] = static_cast<std::int16_t>(now.index - 12 * age);
        world.people.stage[person] = stage_at(12 * age);
    }
};

TEST(CoupleOf, IsTheEldestAndTheEldestOfTheOtherSexNearInAge) {
    Family family;
    family.by_hand.household(other);
    for (int i = 0; i < 4; ++i) family.by_hand.person();
    family.build();
    family.is(0, Sex::woman, 19);
    family.is(1, Sex::man, 44);
    family.is(2, Sex::woman, 40);
    family.is(3, Sex::man, 22);
    const Couple couple = couple_of(family.world.people, {0, 4}, now);
    EXPECT_EQ(couple.eldest, 1U);
    EXPECT_EQ(couple.partner, 2U);
    family.is(2, Sex::woman, 28);  // 16 years younger
    EXPECT_EQ(couple_of(family.world.people, {0, 4}, now).partner, nobody);
    family.world.people.status[1] = Status::in_custody;
    EXPECT_EQ(couple_of(family.world.people, {0, 4}, now).eldest, 1U) << "who is in custody comes back";
    family.world.people.status[1] = Status::dead;
    EXPECT_EQ(couple_of(family.world.people, {0, 4}, now).eldest, 2U);
}

TEST(Partners, AreLookedForByGrownChildrenAndByHeadsWithoutOne) {
    Family family;
    family.by_hand.household(other);
    for (int i = 0; i < 3; ++i) family.by_hand.person();
    family.build();
    family.is(0, Sex::man, 40);
    family.is(1, Sex::woman, 38);
    family.is(2, Sex::woman, 18);
    const VitalParameters parameters;
    const auto looks = [&](PersonRow person) {
        const Couple couple = couple_of(family.world.people, {0, 3}, now);
        return looks_for_partner(parameters, family.world.people, couple, person, now);
    };
    EXPECT_FALSE(looks(0));
    EXPECT_FALSE(looks(1));
    EXPECT_TRUE(looks(2));
    family.is(2, Sex::woman, 17);
    EXPECT_FALSE(looks(2));
    family.world.people.status[1] = Status::dead;
    EXPECT_TRUE(looks(0));
    family.is(0, Sex::man, 45);
    EXPECT_FALSE(looks(0));
}

/// Twenty men and twenty women between 22 and 31, each alone at home.
Family singles() {
    Family family;
    for (int i = 0; i < 40; ++i) family.by_hand.lone_person(i % 4 == 0 ? survivor_descendant : other);
    family.build();
    for (PersonRow person = 0; person < 40; ++person)
        family.is(person, person % 2 == 0 ? Sex::man : Sex::woman, 22 + static_cast<int>(person / 4));
    return family;
}

TEST(Unions, JoinAManAndAWomanOfTwoHouseholdsOnceEach) {
    const Family family = singles();
    VitalParameters parameters;
    parameters.union_rate = 5.0;
    const auto unions = unions_in(parameters, family.world, 0, now, {1, 0});
    EXPECT_GT(unions.size(), 12U);
    std::set<PersonRow> met;
    for (const Union& pair : unions) {
        EXPECT_EQ(family.world.people.sex[pair.man], Sex::man);
        EXPECT_EQ(family.world.people.sex[pair.woman], Sex::woman);
        EXPECT_TRUE(met.insert(pair.man).second && met.insert(pair.woman).second);
        const int younger = family.world.people.birth[pair.woman] - family.world.people.birth[pair.man];
        EXPECT_LE(younger, 12 * most_years_younger);
        EXPECT_GE(younger, -12 * most_years_older);
    }
    parameters.union_rate = 0.0;
    EXPECT_TRUE(unions_in(parameters, family.world, 0, now, {1, 0}).empty());
}

TEST(Unions, AreMadeWithinTheStandingFirst) {
    Family family;
    // A man of the survivors' standing, women of both; the women's order of luck decides only within the standing.
    family.by_hand.lone_person(survivor_descendant);
    for (int i = 0; i < 6; ++i) family.by_hand.lone_person(i == 3 ? survivor_descendant : other);
    family.build();
    family.is(0, Sex::man, 30);
    for (PersonRow woman = 1; woman < 7; ++woman) family.is(woman, Sex::woman, 28);
    VitalParameters parameters;
    parameters.union_rate = 5.0;
    parameters.same_standing = 1.0;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        for (const Union& pair : unions_in(parameters, family.world, 0, now, {seed, 0})) {
            // Women draw too: the one of the standing may not look for a partner this year.
            if (pair.woman != 4) {
                const double share = 1.0 - std::exp(-5.0);
                EXPECT_GE(
                    (Luck{seed, 0})
                        .uniform(Purpose::unions, static_cast<std::uint32_t>(now.index), family.world.people.key[4]),
                    share - 1e-9);
            }
        }
    }
}

TEST(Moves, TakeThePartnerIntoTheHomeOfWhoeverHeadsItAlone) {
    Family family;
    family.by_hand.lone_person(other);  // man 0
    family.by_hand.household(other);    // woman 1 with her parents 2 and 3 and her child 4
    for (int i = 0; i < 4; ++i) family.by_hand.person();
    family.build();
    family.is(0, Sex::man, 30);
    family.is(1, Sex::woman, 25);
    family.is(2, Sex::man, 55);
    family.is(3, Sex::woman, 50);
    family.is(4, Sex::man, 3);
    family.world.people.mother[4] = 1;
    const Moves moves = moves_of({{0, 1}}, now, Parallel(1), family.world);
    EXPECT_TRUE(moves.founded.empty());
    EXPECT_EQ(moves.home, (std::vector<HouseholdRow>{0, 0, 1, 1, 0})) << "the child goes with its mother";
}

TEST(Moves, FoundAHouseholdForTwoWhoLiveWithTheirParents) {
    Family family;
    for (int i = 0; i < 2; ++i) {
        family.by_hand.household(other);
        for (int j = 0; j < 3; ++j) family.by_hand.person();
    }
    family.build();
    for (const PersonRow first : {0U, 3U}) {
        family.is(first, Sex::man, 50);
        family.is(first + 1, Sex::woman, 48);
    }
    family.is(2, Sex::man, 24);
    family.is(5, Sex::woman, 22);
    const Moves moves = moves_of({{2, 5}}, now, Parallel(1), family.world);
    ASSERT_EQ(moves.founded.size(), 1U);
    EXPECT_EQ(moves.founded[0].mans_home, 0U);
    EXPECT_EQ(moves.founded[0].womans_home, 1U);
    EXPECT_EQ(moves.home, (std::vector<HouseholdRow>{0, 0, 2, 1, 1, 2}));
}

TEST(Moves, HouseChildrenWhoAreLeftAloneWithTheNextAdult) {
    Family family;
    family.by_hand.household(other);
    family.by_hand.person();
    family.by_hand.person(LifeStage::child);
    family.by_hand.lone_person(other);
    family.build();
    family.world.people.status[0] = Status::dead;
    EXPECT_EQ(moves_of({}, now, Parallel(1), family.world).home[1], 1U);
    family.world.people.status[0] = Status::in_custody;
    EXPECT_EQ(moves_of({}, now, Parallel(1), family.world).home[1], 0U) << "somebody in custody keeps the home";
}

}  // namespace
}  // namespace ubumwe::tests

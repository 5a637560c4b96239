#include <array>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "model/synthesis/permutation.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

const World& small() {
    static const World world = small_world(small_scenario());
    return world;
}

Rows people_of_district(const World& world, std::uint32_t district) {
    const Rows villages = world.places.villages_of(district);
    return {world.places.village_first_person[villages.begin], world.places.village_first_person[villages.end]};
}

TEST(Permutation, HitsEveryPlaceOnceForAnySize) {
    for (const std::uint64_t size : {1U, 2U, 3U, 7U, 64U, 65U, 1000U, 4097U}) {
        const Permutation order(size, Luck{4, 0}, Purpose::place_people, 9);
        std::vector<int> hits(size, 0);
        for (std::uint64_t i = 0; i < size; ++i) {
            ASSERT_LT(order(i), size);
            ++hits[order(i)];
        }
        for (const int hit : hits) ASSERT_EQ(hit, 1) << "of " << size;
    }
}

TEST(Permutation, IsAnotherForAnotherSeedOrSubject) {
    const Permutation order(1000, Luck{4, 0}, Purpose::place_people, 9);
    const Permutation other_seed(1000, Luck{5, 0}, Purpose::place_people, 9);
    const Permutation other_subject(1000, Luck{4, 0}, Purpose::place_people, 10);
    int same_seed = 0;
    int same_subject = 0;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        same_seed += order(i) == other_seed(i) ? 1 : 0;
        same_subject += order(i) == other_subject(i) ? 1 : 0;
    }
    EXPECT_LT(same_seed, 10);
    EXPECT_LT(same_subject, 10);
}

// Two of a thousand slots next to each other land anywhere: their distance is about a third on average, +- 0.0075.
TEST(Permutation, SendsNeighboursFarApart) {
    const Permutation order(1000, Luck{4, 0}, Purpose::place_people, 9);
    double distance = 0.0;
    for (std::uint64_t i = 0; i + 1 < 1000; ++i)
        distance += std::fabs(static_cast<double>(order(i)) - static_cast<double>(order(i + 1))) / 1000.0;
    EXPECT_NEAR(distance / 999.0, 1.0 / 3.0, 0.04);
}

TEST(Population, OfEachDistrictIsThatOfTheMargins) {
    ASSERT_EQ(small().places.districts.size(), 2U);
    EXPECT_EQ(people_of_district(small(), 0).size(), 2100U);
    EXPECT_EQ(people_of_district(small(), 1).size(), 1900U);
    EXPECT_EQ(small().people.size(), 4000U);
    EXPECT_EQ(small().places.districts[1].name, "Lakeside");
}

TEST(Population, HasTheVillagesOfEverySector) {
    const Places& places = small().places;
    EXPECT_EQ(places.sector_names, (std::vector<std::string>{"Ridge", "Valley", "Shore", "Island"}));
    EXPECT_EQ(places.sector_first_village, (std::vector<std::uint32_t>{0, 4, 7, 10, 14}));
    EXPECT_EQ(places.sector_district, (std::vector<std::uint16_t>{0, 0, 1, 1}));
    for (VillageRow village = 0; village < places.villages(); ++village) {
        EXPECT_TRUE(places.villages_of_sector(places.village_sector[village]).contains(village));
        // Weights from 0.7 to 1.3 around 300 or 271 people.
        EXPECT_GT(places.people_of(village).size(), 150U);
        EXPECT_LT(places.people_of(village).size(), 500U);
    }
}

TEST(Population, HasTheAgesAndSexesOfTheMarginsWithinOnePersonACell) {
    const Scenario scenario = small_scenario();
    double total = 0.0;
    for (const AgeGroup& group : scenario.margins.ages) total += group.male + group.female;
    for (std::uint32_t district = 0; district < 2; ++district) {
        const Rows rows = people_of_district(small(), district);
        for (const AgeGroup& group : scenario.margins.ages) {
            std::array<int, 2> counted{};
            for (PersonRow person = rows.begin; person < rows.end; ++person) {
                const double age = small().people.age(person, scenario.time.start);
                if (age >= group.low && age < group.high + 1) ++counted[small().people.sex[person] == Sex::man ? 1 : 0];
            }
            EXPECT_NEAR(counted[0], rows.size() * group.female / total, 1.0) << "women from " << group.low;
            EXPECT_NEAR(counted[1], rows.size() * group.male / total, 1.0) << "men from " << group.low;
        }
    }
}

TEST(Population, SpreadsAgesEvenlyWithinAGroup) {
    const World world = small_world(larger_scenario(10));
    std::array<int, 10> years{};
    for (PersonRow person = 0; person < world.people.size(); ++person) {
        const double age = world.people.age(person, Month::of(2020, 1));
        if (age >= 40.0 && age < 50.0) ++years[static_cast<std::size_t>(age) - 40];
    }
    const double mean = std::accumulate(years.begin(), years.end(), 0) / 10.0;
    for (const int count : years) EXPECT_NEAR(count, mean, 0.02 * mean + 4.0);
}

TEST(Population, KnowsTheLifeStageOfEveryAge) {
    const Population& people = small().people;
    for (PersonRow person = 0; person < people.size(); ++person) {
        const double age = people.age(person, Month::of(2020, 1));
        const LifeStage expected = age < 5.0 ? LifeStage::infant : (age < 14.0 ? LifeStage::child : LifeStage::adult);
        ASSERT_EQ(people.stage[person], expected) << age;
    }
}

TEST(Households, HoldEverybodyOnceSideBySide) {
    const World& world = small();
    ASSERT_EQ(world.households.first_person.size(), world.households.size() + 1);
    EXPECT_EQ(world.households.first_person.front(), 0U);
    EXPECT_EQ(world.households.first_person.back(), world.people.size());
    for (HouseholdRow home = 0; home < world.households.size(); ++home) {
        const Rows members = world.households.members(home);
        ASSERT_GE(members.size(), 1U);
        for (PersonRow person = members.begin; person < members.end; ++person)
            ASSERT_EQ(world.people.household[person], home);
        ASSERT_EQ(world.places.village_of_household(home), world.places.village_of_person(members.begin));
        ASSERT_EQ(world.places.village_of_household(home), world.places.village_of_person(members.end - 1));
    }
}

TEST(Households, HaveTheMeanSizeAndTheSizesOfTheMargins) {
    const Scenario scenario = larger_scenario(10);
    const World world = small_world(scenario);
    double mean = 0.0;
    for (std::size_t i = 0; i < 8; ++i) mean += static_cast<double>(i + 1) * scenario.margins.household_sizes[i];
    EXPECT_NEAR(static_cast<double>(world.people.size()) / world.households.size(), mean, 0.01 * mean);
    std::array<double, 12> share{};
    for (HouseholdRow home = 0; home < world.households.size(); ++home)
        share[std::min<std::size_t>(world.households.members(home).size(), 12) - 1] += 1.0 / world.households.size();
    for (std::size_t i = 0; i < 8; ++i)
        EXPECT_NEAR(share[i], scenario.margins.household_sizes[i], 0.015) << i + 1 << " members";
}

TEST(Households, HaveAHeadOf20OrOlderWhereTheVillageHasOne) {
    const World& world = small();
    for (HouseholdRow home = 0; home < world.households.size(); ++home)
        EXPECT_GE(world.people.age(world.households.first_person[home], Month::of(2020, 1)), 20.0);
}

TEST(Mothers, AreWomenOfTheHousehold15To45YearsOlder) {
    const Population& people = small().people;
    int with_mother = 0;
    int children = 0;
    for (PersonRow person = 0; person < people.size(); ++person) {
        children += people.age(person, Month::of(2020, 1)) < 15.0 ? 1 : 0;
        const PersonRow mother = people.mother[person];
        if (mother == nobody) continue;
        with_mother += people.age(person, Month::of(2020, 1)) < 15.0 ? 1 : 0;
        ASSERT_EQ(people.household[person], people.household[mother]);
        ASSERT_EQ(people.sex[mother], Sex::woman);
        const int gap = people.birth[person] - people.birth[mother];
        ASSERT_GE(gap, 15 * 12);
        ASSERT_LE(gap, 45 * 12);
    }
    EXPECT_GT(with_mother, 0.7 * children);
}

TEST(Keys, AreOnePerPersonAndHousehold) {
    const World& world = small();
    std::vector<std::uint64_t> keys = world.people.key;
    keys.insert(keys.end(), world.households.key.begin(), world.households.key.end());
    std::sort(keys.begin(), keys.end());
    EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
}

}  // namespace
}  // namespace ubumwe::tests

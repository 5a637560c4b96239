#include <cmath>

#include <gtest/gtest.h>

#include "model/state/set_point_rule.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr auto distress = PersonIndicator::distress;

const World& large() {
    static const World world = small_world(larger_scenario(25));
    return world;
}

/// Share of people whose distress is at or above 0.60, and how many they are, among adults at home of a position.
struct Caseness {
    double share = 0.0;
    double people = 0.0;

    Caseness(const World& world, std::uint8_t position) {
        for (PersonRow person = 0; person < world.people.size(); ++person) {
            if (world.people.position[person] != position || world.people.stage[person] != LifeStage::adult) continue;
            people += 1.0;
            share += world.people[distress][person] >= 0.60F ? 1.0 : 0.0;
        }
        share /= people;
    }
    double tolerance() const { return 0.003 + 4.0 * std::sqrt(share * (1.0 - share) / people); }
};

/// Share of a mixture of women and men, 0.017 above and below the mean, above the cut-off of 0.60 by normal theory.
double expected_caseness(double mean) {
    const double sd = std::sqrt(0.12 * 0.12 + 0.08 * 0.08);
    const auto above = [sd](double m) { return 0.5 * std::erfc((0.60 - m) / sd / std::sqrt(2.0)); };
    return 0.5 * above(mean + 0.017) + 0.5 * above(mean - 0.017);
}

// Rwanda Mental Health Survey 2018: 3.6 % of the general population and 27.9 % of survivors.
TEST(Caseness, AtTheStartIsThatOfTheSurvey) {
    EXPECT_NEAR(expected_caseness(0.34), 0.036, 0.002);
    EXPECT_NEAR(expected_caseness(0.515), 0.279, 0.002);
    const Caseness general(large(), other);
    const Caseness survivors(large(), survivor);
    EXPECT_GT(general.people, 40'000.0);
    EXPECT_GT(survivors.people, 2000.0);
    EXPECT_NEAR(general.share, 0.036, general.tolerance());
    EXPECT_NEAR(survivors.share, 0.279, survivors.tolerance());
}

/// Mean and standard deviation of a column over adults of a position.
struct Spread {
    double mean = 0.0;
    double sd = 0.0;
    double n = 0.0;

    template <class Value>
    Spread(const World& world, std::uint8_t position, Value value) {
        for (PersonRow person = 0; person < world.people.size(); ++person) {
            if (world.people.position[person] != position || world.people.stage[person] != LifeStage::adult) continue;
            const double x = value(person);
            n += 1.0;
            mean += x;
            sd += x * x;
        }
        mean /= n;
        sd = std::sqrt(sd / n - mean * mean);
    }
};

TEST(SetPoints, AreDrawnAroundTheMeansOfThePositionAndValuesAroundThem) {
    const Scenario scenario = larger_scenario(25);
    for (std::size_t k = 0; k < person_indicators; ++k) {
        if (k == index_of(PersonIndicator::anxiety) || k == index_of(distress)) continue;
        const auto base = [&](PersonRow person) { return large().people.baseline[k][person]; };
        const auto above = [&](PersonRow person) { return large().people.value[k][person] - base(person); };
        const Spread set_points(large(), other, base);
        const Spread values(large(), other, above);
        EXPECT_NEAR(set_points.mean, scenario.positions[other].baseline[k], 0.004) << person_indicator_names[k];
        EXPECT_NEAR(set_points.sd, 0.12, 0.003) << person_indicator_names[k];
        EXPECT_NEAR(values.mean, 0.0, 0.003) << person_indicator_names[k];
        EXPECT_NEAR(values.sd, 0.08, 0.002) << person_indicator_names[k];
    }
}

TEST(SetPoints, OfDistressAreHigherForWomenAndForConvictedPeopleOutOfCustody) {
    const World world = small_world(without_differences(small_scenario()));
    EXPECT_NEAR(Spread(world, other, [&](PersonRow i) { return world.people.baseline[0][i]; }).sd, 0.0, 1e-5);
    Scenario scenario = without_differences(small_scenario());
    scenario.dynamics.wellbeing.women_distress_offset = 0.017;
    scenario.dynamics.wellbeing.custody_distress_offset = -0.125;
    const World with_offsets = small_world(scenario);
    const Population& people = with_offsets.people;
    for (PersonRow person = 0; person < people.size(); ++person) {
        double expected = scenario.positions[people.position[person]].baseline[distress];
        expected += people.sex[person] == Sex::woman ? 0.017 : -0.017;
        if (people.position[person] == convicted && people.status[person] == Status::in_custody) expected -= 0.125;
        ASSERT_NEAR(people.baseline[index_of(distress)][person], expected, 1e-6);
    }
}

TEST(SetPoints, OfAnxietyAreThoseOfThePositionAndNobodyStartsElsewhere) {
    const Scenario scenario = small_scenario();
    const World world = small_world(scenario);
    for (PersonRow person = 0; person < world.people.size(); ++person) {
        const auto expected =
            static_cast<float>(scenario.positions[world.people.position[person]].baseline[PersonIndicator::anxiety]);
        ASSERT_EQ(world.people.baseline[index_of(PersonIndicator::anxiety)][person], expected);
        ASSERT_EQ(world.people[PersonIndicator::anxiety][person], expected);
    }
}

TEST(SetPoints, AndValuesStayWithinTheirBounds) {
    Scenario scenario = small_scenario();
    scenario.dynamics.wellbeing.between = uniform_values<PersonValues>(0.3);
    scenario.dynamics.wellbeing.spread = uniform_values<PersonValues>(0.3);
    const World world = small_world(scenario);
    for (std::size_t k = 0; k < person_indicators; ++k) {
        for (PersonRow person = 0; person < world.people.size(); ++person) {
            ASSERT_GE(world.people.baseline[k][person], lowest_set_point);
            ASSERT_LE(world.people.baseline[k][person], highest_set_point);
            ASSERT_GE(world.people.value[k][person], 0.0F);
            ASSERT_LE(world.people.value[k][person], 1.0F);
        }
    }
}

TEST(SetPoints, AreWherePeopleStartWithoutSpreadAndThoseWhoTakeNoPartAlways) {
    const World still = small_world(without_spread(small_scenario()));
    EXPECT_EQ(still.people.value, still.people.baseline);
    EXPECT_EQ(still.households.value, still.households.baseline);
    const World world = small_world(small_scenario());
    for (std::size_t k = 0; k < person_indicators; ++k) {
        for (PersonRow person = 0; person < world.people.size(); ++person) {
            if (world.people.takes_part(person, k)) continue;
            ASSERT_EQ(world.people.value[k][person], world.people.baseline[k][person]) << person_indicator_names[k];
        }
    }
}

TEST(SetPoints, OfHouseholdsAreDrawnAroundTheMeans) {
    const Scenario scenario = larger_scenario(25);
    const World& world = large();
    for (std::size_t k = 0; k < household_indicators; ++k) {
        const double mean = k < family_indicators
                                ? scenario.dynamics.family.set_points.baseline[k]
                                : scenario.dynamics.livelihood.set_points.baseline[k - family_indicators];
        double sum = 0.0;
        double squares = 0.0;
        for (const float base : world.households.baseline[k]) {
            sum += base;
            squares += (base - mean) * (base - mean);
        }
        EXPECT_NEAR(sum / world.households.size(), mean, 0.006) << household_indicator_names[k];
        // Violence, with a mean of 0.2, is cut at the lowest set point.
        EXPECT_NEAR(std::sqrt(squares / world.households.size()), 0.12, 0.008) << household_indicator_names[k];
    }
}

}  // namespace
}  // namespace ubumwe::tests

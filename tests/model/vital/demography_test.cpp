#include "model/state/demography.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "tests/model/vital/even_columns.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr auto women = static_cast<std::size_t>(Sex::woman);
constexpr auto men = static_cast<std::size_t>(Sex::man);

double between(const std::vector<double>& people, std::size_t first_month, std::size_t last_month) {
    return std::accumulate(people.begin() + static_cast<std::ptrdiff_t>(first_month),
                           people.begin() + static_cast<std::ptrdiff_t>(last_month) + 1, 0.0);
}

/// The people of a column, month by month, five years later.
AgeProfile five_years_after(const AgeColumn& column, const VitalRates& rates) {
    AgeProfile people;
    for (auto& sex : people) sex.assign(ages_in_months, 0.0);
    for (const AgeGroup& group : column.groups) {
        for (int month = group.low * 12; month < group.low * 12 + 60; ++month) {
            people[women][static_cast<std::size_t>(month)] = group.female / 60.0;
            people[men][static_cast<std::size_t>(month)] = group.male / 60.0;
        }
    }
    for (int month = 0; month < 60; ++month) people = after_month(people, rates);
    return people;
}

TEST(Demography, FindsTheRateOfDeathThatLeavesEachGroupItsShare) {
    const Scenario scenario = even_scenario();
    const VitalRates rates = Demography(scenario).rates(Month::of(2020, 1));
    for (const std::size_t years : {0U, 1U, 4U, 20U, 45U, 70U})
        EXPECT_NEAR(rates.death[men][years * 12 + 3], even_mortality, 1e-4) << years << " years";
}

TEST(Demography, LetsAsManyBeBornAsAreAliveInTheLaterColumn) {
    Scenario scenario = even_scenario(123.0);
    scenario.margins.age_columns[1].groups[0].male = 130.0;
    const VitalRates rates = Demography(scenario).rates(Month::of(2020, 1));
    const AgeProfile after = five_years_after(scenario.margins.age_columns[0], rates);
    EXPECT_NEAR(between(after[women], 1, 59) + after[women][60] - 100.0 / 60.0 * std::exp(-5.0 * even_mortality), 123.0,
                0.05);
    EXPECT_NEAR(between(after[men], 1, 59) + after[men][60] - 100.0 / 60.0 * std::exp(-5.0 * even_mortality), 130.0,
                0.05);
    EXPECT_NEAR(rates.share_of_boys, 130.0 / 253.0, 1e-9);
}

TEST(Demography, BringsEveryGroupToTheLaterColumn) {
    const Scenario scenario = even_scenario();
    const AgeProfile after =
        five_years_after(scenario.margins.age_columns[0], Demography(scenario).rates(Month::of(2020, 1)));
    for (std::size_t group = 1; group + 1 < scenario.margins.age_columns[1].groups.size(); ++group) {
        const double expected = scenario.margins.age_columns[1].groups[group].female;
        EXPECT_NEAR(between(after[women], group * 60 + 1, group * 60 + 60), expected, 0.01 * expected) << group;
    }
}

TEST(Demography, TakesBirthsFromWomenOfTheFertileAgesAlone) {
    const VitalRates rates = Demography(even_scenario()).rates(Month::of(2020, 1));
    EXPECT_EQ(rates.birth[15 * 12 - 1], 0.0);
    EXPECT_GT(rates.birth[15 * 12], 0.0);
    EXPECT_GT(rates.birth[50 * 12 - 1], 0.0);
    EXPECT_EQ(rates.birth[50 * 12], 0.0);
    // The parameters' pattern: 26.28 to 5.07.
    EXPECT_NEAR(rates.birth[27 * 12] / rates.birth[17 * 12], 26.28 / 5.07, 1e-9);
}

TEST(Demography, InterpolatesAgesAtAConstantRateOfGrowth) {
    const Demography demography(even_scenario(121.0));
    EXPECT_NEAR(demography.ages(Month::of(2020, 7))[0].male, 100.0, 1e-9);
    EXPECT_NEAR(demography.ages(Month::of(2025, 7))[0].male, 121.0, 1e-9);
    EXPECT_NEAR(demography.ages(Month::of(2023, 1))[0].male, 110.0, 1e-6);  // half-way
    EXPECT_NEAR(demography.ages(Month::of(2018, 1))[0].male, 100.0 / 1.1, 1e-6);
}

TEST(Demography, CastsThePopulationBackByTheGrowthThatItThenHas) {
    Scenario scenario = even_scenario();
    scenario.time.start = Month::of(2020, 1);
    EXPECT_EQ(growth_until_counted(scenario), 1.0);
    scenario.population.counted = Month::of(2022, 8);
    const double growth = growth_until_counted(scenario);
    EXPECT_NEAR(growth, Demography(scenario).growth(Month::of(2020, 1), Month::of(2022, 8)), 1e-12);
    EXPECT_EQ(people_at_start(10'000, 1.25), 8'000);
    scenario.dynamics.vital_events.enabled = false;
    EXPECT_EQ(growth_until_counted(scenario), 1.0);
}

TEST(Demography, UsesThePeriodThatAMonthFallsInto) {
    Scenario scenario = even_scenario();
    AgeColumn third = scenario.margins.age_columns[1];
    third.year = 2030;
    third.groups[0].male = third.groups[0].female = 55.0;
    scenario.margins.age_columns.push_back(third);
    const Demography demography(scenario);
    const double before = demography.rates(Month::of(2025, 6)).birth[300];
    EXPECT_EQ(demography.rates(Month::of(2010, 1)).birth[300], before);
    EXPECT_LT(demography.rates(Month::of(2025, 7)).birth[300], 0.7 * before);
    EXPECT_EQ(demography.rates(Month::of(2040, 1)).birth[300], demography.rates(Month::of(2025, 7)).birth[300]);
}

}  // namespace
}  // namespace ubumwe::tests

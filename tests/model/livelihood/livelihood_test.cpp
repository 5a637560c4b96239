#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/core_run.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/world_by_hand.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;
using enum HouseholdIndicator;

const double month_share = 1.0 - std::exp(-0.05);

Scenario bare_scenario() {
    return without_couplings(without_spread(small_scenario()));
}

World one_household(const Scenario& scenario) {
    WorldByHand hand(scenario);
    hand.lone_person(other);
    return hand.build();
}

TEST(LivelihoodCoupling, OfFoodAndSavingIsOnTheAdultsCooperationAndAbsentWithWeightZero) {
    for (const double food_weight : {0.5, 0.0}) {
        for (const double saving_weight : {0.4, 0.0}) {
            Scenario scenario = bare_scenario();
            scenario.dynamics.livelihood.food_security_on_cooperation = food_weight;
            scenario.dynamics.livelihood.saving_on_cooperation = saving_weight;
            CoreRun run(scenario, one_household(scenario));
            run.value(PersonIndicator::cooperation, 0) += 0.2F;
            run.steps(1);
            const auto change = [&](HouseholdIndicator k) { return run.value(k, 0) - run.baseline(k, 0); };
            EXPECT_NEAR(change(food_security), month_share * food_weight * 0.2, food_weight == 0.0 ? 0.0 : 1e-6);
            EXPECT_NEAR(change(saving), month_share * saving_weight * 0.2, saving_weight == 0.0 ? 0.0 : 1e-6);
            EXPECT_EQ(change(housing_quality), 0.0F);
            EXPECT_EQ(change(climate_agriculture), 0.0F);
        }
    }
}

TEST(Livelihood, AloneReturnsExponentially) {
    Scenario scenario = bare_scenario();
    for (std::size_t k = 0; k < livelihood_indicators; ++k)
        scenario.dynamics.livelihood.set_points.reversion[k] = 0.3 + 0.2 * static_cast<double>(k);
    CoreRun run(scenario, one_household(scenario));
    for (std::size_t k = family_indicators; k < household_indicators; ++k) run.world.households.value[k][0] += 0.2F;
    run.steps(24);
    for (std::size_t k = 0; k < livelihood_indicators; ++k) {
        const double rate = 0.3 + 0.2 * static_cast<double>(k);
        const std::size_t column = family_indicators + k;
        EXPECT_NEAR(run.world.households.value[column][0],
                    run.world.households.baseline[column][0] + 0.2 * std::exp(-2.0 * rate), 3e-6)
            << household_indicator_names[column];
    }
}

TEST(Livelihood, TakesImpulsesAndKeepsWhatLasts) {
    const Scenario scenario = bare_scenario();
    CoreRun run(scenario, one_household(scenario));
    run.world.household_shifts.add(std::vector<HouseholdRow>{0});
    run.world.exchange.household_impulses = {{0, static_cast<std::uint8_t>(food_security), true, 0.5F, 0.25F}};
    run.steps(1);
    EXPECT_NEAR(run.value(food_security, 0), 0.42 + 0.5 * 0.58, 1e-6);
    run.steps(480);
    EXPECT_NEAR(run.value(food_security, 0), 0.42 + 0.25 * 0.58, 1e-5);
}

TEST(LeanSeason, LowersFoodSecurityAndKeepsItsMeanOverTheYear) {
    Scenario scenario = bare_scenario();
    scenario.dynamics.livelihood.set_points.reversion = uniform_values<LivelihoodValues>(0.0);
    scenario.dynamics.livelihood.lean_seasons = {{"spring", 4, 5, 0.06}};
    CoreRun run(scenario, one_household(scenario));
    double year = 0.0;
    for (int month = 1; month <= 12; ++month) {
        run.steps(1);
        // Two lean months of twelve: 0.01 above in the others, 0.05 below in these.
        EXPECT_NEAR(run.value(food_security, 0), month == 4 || month == 5 ? 0.37 : 0.43, 1e-6) << month;
        EXPECT_EQ(run.value(saving, 0), run.baseline(saving, 0));
        year += static_cast<double>(run.value(food_security, 0));
    }
    EXPECT_NEAR(year / 12.0, 0.42, 1e-6);
}

TEST(LeanSeason, MayGoOverTheNewYearAndComesEveryYear) {
    Scenario scenario = bare_scenario();
    scenario.dynamics.livelihood.set_points.reversion = uniform_values<LivelihoodValues>(0.0);
    scenario.dynamics.livelihood.lean_seasons = {{"winter", 12, 2, 0.04}};
    CoreRun run(scenario, one_household(scenario));
    run.steps(1);
    EXPECT_NEAR(run.value(food_security, 0), 0.42 - 0.03, 1e-6);
    run.steps(2);
    EXPECT_NEAR(run.value(food_security, 0), 0.42 + 0.01, 1e-6);
    run.steps(9);
    EXPECT_NEAR(run.value(food_security, 0), 0.42 - 0.03, 1e-6);
}

TEST(LeanSeason, LeavesTheMeanOverTheYearsWhereItIsAlsoWithReversion) {
    Scenario scenario = bare_scenario();
    scenario.dynamics.livelihood.lean_seasons = {{"spring", 4, 5, 0.06}};
    CoreRun run(scenario, one_household(scenario));
    run.steps(48);
    double year = 0.0;
    for (int month = 0; month < 12; ++month) {
        run.steps(1);
        year += static_cast<double>(run.value(food_security, 0));
    }
    EXPECT_NEAR(year / 12.0, 0.42, 0.001);
}

/// Half of food security and a quarter of saving are lost in a shock; nothing comes back.
Scenario shocked_scenario(double rate) {
    Scenario scenario = bare_scenario();
    scenario.dynamics.livelihood.set_points.reversion = uniform_values<LivelihoodValues>(0.0);
    DistrictShock drought{"drought", rate, 1, 12, {}};
    drought.loss[0] = 0.5;
    drought.loss[2] = 0.25;
    scenario.dynamics.livelihood.shocks = {drought};
    return scenario;
}

TEST(DistrictShock, TakesItsSharesFromEveryHouseholdOfTheDistrict) {
    const Scenario scenario = shocked_scenario(12.0);  // 1 - exp(-1) a month
    WorldByHand hand(scenario);
    for (int i = 0; i < 3; ++i) hand.lone_person(other);
    CoreRun run(scenario, hand.build());
    std::uint32_t month = 0;
    while (run.value(food_security, 0) == run.baseline(food_security, 0) && ++month < 24) run.steps(1);
    ASSERT_LT(month, 24U);
    for (HouseholdRow home = 0; home < 3; ++home) {
        EXPECT_NEAR(run.value(food_security, home), 0.21, 1e-6);
        EXPECT_NEAR(run.value(saving, home), 0.75 * 0.28, 1e-6);
        EXPECT_EQ(run.value(housing_quality, home), run.baseline(housing_quality, home));
    }
}

// Five standard deviations are passed by chance once in a million.
TEST(DistrictShock, ComesAsOftenAsItsRateSaysAndOnlyInItsMonths) {
    Scenario scenario = shocked_scenario(0.5);
    scenario.time.end = scenario.time.start + (12 * 600 - 1);
    scenario.dynamics.livelihood.shocks[0].from = 3;
    scenario.dynamics.livelihood.shocks[0].to = 5;
    CoreRun run(scenario, one_household(scenario));
    int shocks = 0;
    for (int month = 0; month < 12 * 600; ++month) {
        run.value(food_security, 0) = 0.4F;
        run.steps(1);
        if (run.value(food_security, 0) == 0.4F) continue;
        ++shocks;
        EXPECT_TRUE(month % 12 >= 2 && month % 12 <= 4) << month;
    }
    // At most one a month: 4 x 0.5 / 12 gives a chance of 0.1535, so 276 are expected in 1,800 months.
    EXPECT_NEAR(shocks, 276, 5.0 * std::sqrt(276.0 * 0.85));
}

TEST(DistrictShock, OfRateZeroChangesNothing) {
    const Scenario without = bare_scenario();
    Scenario with = without;
    with.dynamics.livelihood.shocks = {{"drought", 0.0, 1, 12, uniform_values<LivelihoodValues>(0.5)}};
    with.dynamics.livelihood.lean_seasons = {{"spring", 4, 5, 0.0}};
    CoreRun a(without, one_household(without));
    CoreRun b(with, one_household(with));
    a.steps(36);
    b.steps(36);
    for (std::size_t k = 0; k < household_indicators; ++k)
        EXPECT_EQ(a.world.households.value[k], b.world.households.value[k]);
}

TEST(HouseholdIndicators, HaveEachTheirOwnNoiseOfTheStatedSpread) {
    const Scenario scenario = without_couplings(small_scenario());
    constexpr std::uint32_t n = 5000;
    WorldByHand hand(scenario);
    for (std::uint32_t i = 0; i < n; ++i) hand.lone_person(other);
    CoreRun run(scenario, hand.build());
    run.steps(1);
    const double noise = 0.08 * std::sqrt(1.0 - std::exp(-0.1));
    for (std::size_t a = 0; a < household_indicators; ++a) {
        for (std::size_t b = a; b < household_indicators; ++b) {
            double product = 0.0;
            for (HouseholdRow i = 0; i < n; ++i)
                product += static_cast<double>(run.world.households.value[a][i] - run.world.households.baseline[a][i]) *
                           (run.world.households.value[b][i] - run.world.households.baseline[b][i]);
            // Standard errors: 0.018 of a variance, 0.014 of a correlation.
            EXPECT_NEAR(product / n / (noise * noise), a == b ? 1.0 : 0.0, a == b ? 0.09 : 0.07)
                << household_indicator_names[a] << " and " << household_indicator_names[b];
        }
    }
}

// 10,000 households in the stationary state: the standard error of the standard deviation is 0.0006.
TEST(HouseholdIndicators, KeepTheStatedSpreadInTheLongRun) {
    Scenario scenario = without_couplings(small_scenario());
    scenario.dynamics.family.set_points.baseline = uniform_values<FamilyValues>(0.5);
    scenario.dynamics.livelihood.set_points.baseline = uniform_values<LivelihoodValues>(0.5);
    constexpr std::uint32_t n = 10'000;
    WorldByHand hand(scenario);
    for (std::uint32_t i = 0; i < n; ++i) hand.lone_person(other);
    CoreRun run(scenario, hand.build());
    run.steps(120);
    for (std::size_t k = 0; k < household_indicators; ++k) {
        double squares = 0.0;
        for (const float x : run.world.households.value[k]) squares += (x - 0.5) * (x - 0.5);
        EXPECT_NEAR(std::sqrt(squares / n), 0.08, 0.003) << household_indicator_names[k];
    }
}

}  // namespace
}  // namespace ubumwe::tests

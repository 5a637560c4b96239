#include <algorithm>
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

/// A household of two adults and a child.
World one_family(const Scenario& scenario) {
    WorldByHand hand(scenario);
    hand.household(other);
    hand.person();
    hand.person();
    hand.person(LifeStage::child);
    return hand.build();
}

/// How far each family indicator moved in the month after `drive`.
template <class Drive>
std::array<double, family_indicators> moved(const Scenario& scenario, Drive drive) {
    CoreRun run(scenario, one_family(scenario));
    drive(run);
    std::array<double, family_indicators> change;
    for (std::size_t k = 0; k < family_indicators; ++k) change[k] = -run.world.households.value[k][0];
    run.steps(1);
    for (std::size_t k = 0; k < family_indicators; ++k) change[k] += run.world.households.value[k][0];
    return change;
}

/// Expects, for a weight of 0.5 and for none, that `drive`, which moves the driver up by 0.2, moves the driven
/// indicators by a month's share of weight x 0.2 and no others but the driver's own.
template <class Drive>
void expect_coupling(double FamilyParameters::*weight, std::vector<HouseholdIndicator> driven,
                     std::vector<HouseholdIndicator> drivers, Drive drive) {
    for (const double w : {0.5, -0.3, 0.0}) {
        Scenario scenario = bare_scenario();
        scenario.dynamics.family.*weight = w;
        const auto change = moved(scenario, drive);
        const auto is_in = [](const auto& list, std::size_t k) {
            return std::any_of(list.begin(), list.end(), [k](HouseholdIndicator i) { return index_of(i) == k; });
        };
        for (std::size_t k = 0; k < family_indicators; ++k) {
            if (is_in(drivers, k)) continue;
            const double expected = is_in(driven, k) ? month_share * w * 0.2 : 0.0;
            EXPECT_NEAR(change[k], expected, expected == 0.0 ? 0.0 : 1e-6)
                << household_indicator_names[k] << " with weight " << w;
        }
    }
}

/// Moves one of the two adults by 0.3 and the other by 0.1: 0.2 on average. The child does not count.
auto drive_adults(PersonIndicator indicator) {
    return [indicator](CoreRun& run) {
        run.value(indicator, 0) += 0.3F;
        run.value(indicator, 1) += 0.1F;
        run.value(indicator, 2) -= 0.1F;
    };
}

auto drive_household(HouseholdIndicator indicator) {
    return [indicator](CoreRun& run) { run.value(indicator, 0) += 0.2F; };
}

using F = FamilyParameters;

TEST(FamilyCoupling, OfCommunicationIsOnTheAdultsSelfManagementAndDistress) {
    expect_coupling(&F::communication_on_self_management, {communication}, {},
                    drive_adults(PersonIndicator::self_management));
    expect_coupling(&F::communication_on_distress, {communication}, {}, drive_adults(PersonIndicator::distress));
}

TEST(FamilyCoupling, OfBeliefsIsOnCommunication) {
    expect_coupling(&F::beliefs_on_communication, {beliefs}, {communication}, drive_household(communication));
}

TEST(FamilyCoupling, OfBothKindsOfParentingIsOnTheAdultsWellbeingAndSelfManagement) {
    expect_coupling(&F::parenting_on_wellbeing, {warm_parenting, participatory_parenting}, {},
                    drive_adults(PersonIndicator::emotional_wellbeing));
    expect_coupling(&F::parenting_on_self_management, {warm_parenting, participatory_parenting}, {},
                    drive_adults(PersonIndicator::self_management));
}

TEST(FamilyCoupling, OfViolenceIsOnDistressFoodAndCommunication) {
    expect_coupling(&F::violence_on_distress, {violence}, {}, drive_adults(PersonIndicator::distress));
    expect_coupling(&F::violence_on_food_security, {violence}, {}, drive_household(food_security));
    expect_coupling(&F::violence_on_communication, {violence}, {communication}, drive_household(communication));
}

TEST(FamilyCoupling, HasTheSignsOfTheModelByDefault) {
    const FamilyParameters p;
    EXPECT_GT(p.communication_on_self_management, 0.0);
    EXPECT_LT(p.communication_on_distress, 0.0);
    EXPECT_GT(p.violence_on_distress, 0.0);
    EXPECT_LT(p.violence_on_food_security, 0.0);
    EXPECT_LT(p.violence_on_communication, 0.0);
    EXPECT_GT(p.parenting_on_wellbeing, 0.0);
}

TEST(Family, OfAPersonInCustodyDoesWithoutThem) {
    Scenario scenario = bare_scenario();
    scenario.dynamics.family.communication_on_distress = -0.5;
    WorldByHand hand(scenario);
    hand.household(convicted_family);
    const PersonRow prisoner = hand.person(LifeStage::adult, convicted);
    hand.person();
    hand.in_custody(prisoner);
    CoreRun run(scenario, hand.build());
    run.value(PersonIndicator::distress, prisoner) += 0.4F;
    run.steps(12);
    EXPECT_EQ(run.value(communication, 0), run.baseline(communication, 0));
}

TEST(Family, AloneReturnsExponentially) {
    Scenario scenario = bare_scenario();
    for (std::size_t k = 0; k < family_indicators; ++k)
        scenario.dynamics.family.set_points.reversion[k] = 0.3 + 0.2 * static_cast<double>(k);
    CoreRun run(scenario, one_family(scenario));
    for (std::size_t k = 0; k < family_indicators; ++k) run.world.households.value[k][0] += 0.2F;
    for (int month = 1; month <= 36; ++month) {
        run.steps(1);
        for (std::size_t k = 0; k < family_indicators; ++k) {
            const double rate = 0.3 + 0.2 * static_cast<double>(k);
            ASSERT_NEAR(run.world.households.value[k][0],
                        run.world.households.baseline[k][0] + 0.2 * std::exp(-rate * month / 12.0), 3e-6)
                << household_indicator_names[k] << ", month " << month;
        }
    }
}

TEST(Family, TakesImpulsesAndKeepsWhatLasts) {
    const Scenario scenario = bare_scenario();
    CoreRun run(scenario, one_family(scenario));
    run.world.household_shifts.add(std::vector<HouseholdRow>{0});
    run.world.exchange.household_impulses = {{0, static_cast<std::uint8_t>(communication), true, 0.4F, 0.2F},
                                             {0, static_cast<std::uint8_t>(violence), false, 0.5F, 0.25F}};
    run.steps(1);
    EXPECT_NEAR(run.value(communication, 0), 0.55 + 0.4 * 0.45, 1e-6);
    EXPECT_NEAR(run.value(violence, 0), 0.10, 1e-6);
    run.steps(480);
    EXPECT_NEAR(run.value(communication, 0), 0.55 + 0.2 * 0.45, 1e-5);
    EXPECT_NEAR(run.value(violence, 0), 0.15, 1e-5);
}

}  // namespace
}  // namespace ubumwe::tests

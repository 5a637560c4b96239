#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/core_run.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/world_by_hand.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr auto distress = PersonIndicator::distress;
constexpr auto harmony = PersonIndicator::social_harmony;

/// Share of the way to the target in a month at the default reversion of 0.6 a year.
const double month_share = 1.0 - std::exp(-0.05);

Scenario bare_scenario() {
    return without_couplings(without_spread(small_scenario()));
}

/// One coupling of a person's indicator and a weight for it.
struct Coupling {
    const char* name;
    double WellbeingParameters::*weight;
    PersonIndicator driven;
};

/// Runs one month after `drive` and expects that of the first person's indicators the driven one moved by `expected`
/// and, beside those that were driven themselves, no other.
template <class Drive>
void expect_move(const Coupling& coupling, double weight, double expected, Drive drive) {
    SCOPED_TRACE(coupling.name);
    Scenario scenario = bare_scenario();
    scenario.dynamics.wellbeing.*coupling.weight = weight;
    WorldByHand hand(scenario);
    hand.lone_person(other);
    CoreRun run(scenario, hand.build());
    drive(run);
    std::array<float, person_indicators> before;
    for (std::size_t k = 0; k < person_indicators; ++k) before[k] = run.world.people.value[k][0];
    run.steps(1);
    for (std::size_t k = 0; k < person_indicators; ++k) {
        const float moved = run.world.people.value[k][0] - before[k];
        if (before[k] != run.world.people.baseline[k][0]) continue;
        if (k == index_of(coupling.driven)) {
            EXPECT_NEAR(moved, expected, weight == 0.0 ? 0.0 : 1e-6);
        } else {
            EXPECT_EQ(moved, 0.0F) << person_indicator_names[k];
        }
    }
}

TEST(CouplingOfAPerson, PullsOneIndicatorByItsLongRunWeightAndIsAbsentWithWeightZero) {
    struct Driven {
        Coupling coupling;
        PersonIndicator driver;
    };
    using W = WellbeingParameters;
    for (const auto& [coupling, driver] : std::vector<Driven>{
             {{"distress on anxiety", &W::distress_on_anxiety, distress}, PersonIndicator::anxiety},
             {{"wellbeing on resilience", &W::wellbeing_on_resilience, PersonIndicator::emotional_wellbeing},
              PersonIndicator::resilience},
             {{"wellbeing on distress", &W::wellbeing_on_distress, PersonIndicator::emotional_wellbeing}, distress},
             {{"authority on harmony", &W::authority_trust_on_harmony, PersonIndicator::authority_trust}, harmony}}) {
        const auto drive = [indicator = driver](CoreRun& run) { run.value(indicator, 0) += 0.2F; };
        expect_move(coupling, 0.5, month_share * 0.5 * 0.2, drive);
        expect_move(coupling, -0.4, -month_share * 0.4 * 0.2, drive);
        expect_move(coupling, 0.0, 0.0, drive);
    }
}

TEST(CouplingWithTheHousehold, PullsOneIndicatorByItsLongRunWeightAndIsAbsentWithWeightZero) {
    struct Driven {
        Coupling coupling;
        HouseholdIndicator driver;
    };
    using W = WellbeingParameters;
    for (const auto& [coupling, driver] : std::vector<Driven>{
             {{"distress on violence", &W::distress_on_violence, distress}, HouseholdIndicator::violence},
             {{"wellbeing on communication", &W::wellbeing_on_communication, PersonIndicator::emotional_wellbeing},
              HouseholdIndicator::communication},
             {{"wellbeing on food", &W::wellbeing_on_food_security, PersonIndicator::emotional_wellbeing},
              HouseholdIndicator::food_security}}) {
        const auto drive = [indicator = driver](CoreRun& run) { run.value(indicator, 0) -= 0.2F; };
        expect_move(coupling, 0.5, -month_share * 0.5 * 0.2, drive);
        expect_move(coupling, 0.0, 0.0, drive);
    }
}

TEST(CouplingWithTheHousehold, IsWithViolenceAloneForChildrenWhoHaveTheirOwnWeight) {
    Scenario scenario = bare_scenario();
    scenario.dynamics.wellbeing.distress_on_violence = 0.2;
    scenario.dynamics.wellbeing.children_distress_on_violence = 0.4;
    WorldByHand hand(scenario);
    hand.household(other);
    const PersonRow mother = hand.person();
    const PersonRow child = hand.person(LifeStage::child);
    CoreRun run(scenario, hand.build());
    run.value(HouseholdIndicator::violence, 0) += 0.3F;
    run.steps(1);
    EXPECT_NEAR(run.value(distress, mother) - run.baseline(distress, mother), month_share * 0.2 * 0.3, 1e-6);
    EXPECT_NEAR(run.value(distress, child) - run.baseline(distress, child), month_share * 0.4 * 0.3, 1e-6);
}

TEST(CouplingWithTheHousehold, DoesNotCarryAMothersDistressToAChildDirectly) {
    Scenario scenario = without_spread(small_scenario());
    scenario.dynamics.family.violence_on_distress = 0.0;
    scenario.dynamics.family.violence_on_communication = 0.0;
    WorldByHand hand(scenario);
    hand.household(other);
    const PersonRow mother = hand.person();
    const PersonRow child = hand.person(LifeStage::child);
    hand.tie_household();
    CoreRun run(scenario, hand.build());
    run.value(distress, mother) += 0.4F;
    run.steps(24);
    EXPECT_EQ(run.value(distress, child), run.baseline(distress, child));
}

TEST(CouplingWithTheHousehold, DoesNotReachAMemberInCustody) {
    const Scenario scenario = without_spread(small_scenario());
    WorldByHand hand(scenario);
    hand.household(convicted_family);
    const PersonRow prisoner = hand.person(LifeStage::adult, convicted);
    const PersonRow wife = hand.person();
    hand.in_custody(prisoner);
    CoreRun run(scenario, hand.build());
    for (auto& column : run.world.households.value) column[0] += 0.2F;
    run.steps(1);
    for (std::size_t k = 0; k < person_indicators; ++k)
        EXPECT_EQ(run.world.people.value[k][prisoner], run.world.people.baseline[k][prisoner]);
    EXPECT_NE(run.value(distress, wife), run.baseline(distress, wife));
}

// The neighbour trusts the ego 0.24 more than at the start: support is 0.24 / 12 = 0.02.
TEST(CouplingWithTies, ResilienceFollowsTheTrustReceived) {
    for (const double weight : {0.5, 0.0}) {
        Scenario scenario = bare_scenario();
        scenario.dynamics.wellbeing.resilience_on_trust = weight;
        WorldByHand hand(scenario);
        hand.lone_person(other);
        hand.lone_person(other);
        hand.tie(0, 1, TieKind::neighbour);
        CoreRun run(scenario, hand.build());
        run.trust_between(1, 0) += 0.24F;
        const float before = run.value(PersonIndicator::resilience, 0);
        run.steps(1);
        EXPECT_NEAR(run.value(PersonIndicator::resilience, 0) - before, month_share * weight * 0.02, 1e-7);
        EXPECT_EQ(run.value(PersonIndicator::resilience, 1), before);
    }
}

// A survivor's trust in her two out-group neighbours rises by 0.2 on average; the mean over the three people who have
// out-group ties is 0.2 / 3, and that is what people without any follow.
TEST(CouplingWithTies, OutgroupTrustFollowsOutgroupTiesAndWithoutAnyThePopulation) {
    for (const double weight : {0.5, 0.0}) {
        Scenario scenario = bare_scenario();
        scenario.dynamics.wellbeing.outgroup_trust_on_ties = weight;
        WorldByHand hand(scenario);
        hand.lone_person(survivor);
        hand.lone_person(convicted_family);
        hand.lone_person(convicted_family);
        hand.lone_person(other);
        hand.tie(0, 1, TieKind::neighbour);
        hand.tie(0, 2, TieKind::neighbour);
        hand.tie(0, 3, TieKind::neighbour);
        CoreRun run(scenario, hand.build());
        run.trust_between(0, 1) += 0.1F;
        run.trust_between(0, 2) += 0.3F;
        const float before = run.value(PersonIndicator::outgroup_trust, 0);
        run.steps(1);
        const auto moved = [&](PersonRow person) {
            return run.value(PersonIndicator::outgroup_trust, person) - before;
        };
        EXPECT_NEAR(moved(0), month_share * weight * 0.2, 1e-6);
        EXPECT_NEAR(moved(1), 0.0, 1e-6);
        EXPECT_NEAR(moved(3), month_share * weight * 0.2 / 3.0, 1e-6);
    }
}

TEST(Influence, OfAltersAndOfTheSectorPullsHarmonyAndCooperation) {
    for (const PersonIndicator indicator : {harmony, PersonIndicator::cooperation}) {
        Scenario scenario = bare_scenario();
        scenario.dynamics.wellbeing.influence_of_alters = 0.3;
        scenario.dynamics.wellbeing.influence_of_sector = 0.1;
        WorldByHand hand(scenario);
        for (int i = 0; i < 3; ++i) hand.lone_person(other);
        hand.tie(0, 1, TieKind::neighbour);
        CoreRun run(scenario, hand.build());
        run.value(indicator, 1) += 0.24F;
        const float before = run.value(indicator, 0);
        run.steps(1);
        EXPECT_NEAR(run.value(indicator, 0) - before, month_share * (0.3 * 0.24 + 0.1 * 0.08), 1e-6);
        EXPECT_NEAR(run.value(indicator, 2) - before, month_share * 0.1 * 0.08, 1e-6);  // no tie: the sector alone
    }
}

/// Months until nothing that started in the run is left: exp(-0.6 x 40) is 4e-11.
constexpr std::uint32_t long_run = 480;

/// The long-run gain of harmony of the first of four people whose set point moved by 0.2 for good, while `others`
/// keeps the rest as they are.
template <class Others>
float gain_held(const Scenario& scenario, Others others) {
    WorldByHand hand(scenario);
    for (int i = 0; i < 4; ++i) hand.lone_person(other);
    for (PersonRow alter = 1; alter < 4; ++alter) hand.tie(0, alter, TieKind::neighbour);
    CoreRun run(scenario, hand.build());
    run.world.person_shifts.add(std::vector<PersonRow>{0, 1, 2, 3});
    run.world.person_shifts.rows()[0].shift[index_of(harmony)] = 0.2F;
    for (std::uint32_t step = 0; step < long_run; ++step) {
        others(run);
        run.steps(1);
    }
    return run.value(harmony, 0) - run.baseline(harmony, 0);
}

void hold_still(CoreRun& run) {
    for (PersonRow alter = 1; alter < 4; ++alter) run.value(harmony, alter) = run.baseline(harmony, alter);
}

// x = (1 - w) 0.2 + w_sector x / 4, since the ego is a quarter of the sector's mean.
TEST(Influence, LeavesAParticipantAmongPeopleWhoDoNotMoveOneMinusItsSumOfTheGain) {
    Scenario scenario = bare_scenario();
    EXPECT_NEAR(gain_held(scenario, hold_still), 0.2, 1e-5);
    scenario.dynamics.wellbeing.influence_of_alters = 0.25;
    EXPECT_NEAR(gain_held(scenario, hold_still), 0.75 * 0.2, 1e-5);
    scenario.dynamics.wellbeing.influence_of_sector = 0.15;
    EXPECT_NEAR(gain_held(scenario, hold_still), 0.6 * 0.2 / (1.0 - 0.15 / 4.0), 1e-5);
}

TEST(Influence, LeavesAllOfTheGainWhereEverybodyGains) {
    Scenario scenario = bare_scenario();
    scenario.dynamics.wellbeing.influence_of_alters = 0.25;
    scenario.dynamics.wellbeing.influence_of_sector = 0.15;
    const auto gain_too = [](CoreRun& run) {
        for (auto& row : run.world.person_shifts.rows()) row.shift[index_of(harmony)] = 0.2F;
    };
    EXPECT_NEAR(gain_held(scenario, gain_too), 0.2, 1e-5);
}

}  // namespace
}  // namespace ubumwe::tests

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/core_run.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/world_by_hand.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr auto distress = PersonIndicator::distress;
constexpr auto anxiety = PersonIndicator::anxiety;
constexpr auto resilience = PersonIndicator::resilience;

Scenario bare_scenario() {
    return without_couplings(without_spread(small_scenario()));
}

World lone_people(const Scenario& scenario, int count) {
    WorldByHand hand(scenario);
    for (int i = 0; i < count; ++i) hand.lone_person(other);
    return hand.build();
}

TEST(Wellbeing, OfAPersonAloneReturnsExponentially) {
    Scenario scenario = bare_scenario();
    for (std::size_t k = 0; k < person_indicators; ++k)
        scenario.dynamics.wellbeing.reversion[k] = 0.2 + 0.1 * static_cast<double>(k);
    CoreRun run(scenario, lone_people(scenario, 1));
    for (auto& column : run.world.people.value) column[0] += 0.2F;
    for (int month = 1; month <= 36; ++month) {
        run.steps(1);
        for (std::size_t k = 0; k < person_indicators; ++k) {
            const bool anxious = k == index_of(anxiety);
            const double rate = anxious ? std::log(2.0) / 0.5 : 0.2 + 0.1 * static_cast<double>(k);
            ASSERT_NEAR(run.world.people.value[k][0],
                        run.world.people.baseline[k][0] + 0.2 * std::exp(-rate * month / 12.0), 3e-6)
                << person_indicator_names[k] << ", month " << month;
        }
    }
}

TEST(Wellbeing, InWeeksReturnsAsInMonths) {
    Scenario scenario = bare_scenario();
    scenario.time.step = StepLength::week;
    CoreRun run(scenario, lone_people(scenario, 1));
    run.value(distress, 0) += 0.3F;
    run.steps(104);
    EXPECT_NEAR(run.value(distress, 0), run.baseline(distress, 0) + 0.3 * std::exp(-0.6 * 104 * 7 / 365.25), 1e-5);
}

TEST(Anxiety, IsHalvedInEveryHalfLife) {
    Scenario scenario = bare_scenario();
    scenario.dynamics.wellbeing.anxiety_half_life = 0.25;
    CoreRun run(scenario, lone_people(scenario, 1));
    run.value(anxiety, 0) = 0.10F + 0.40F;
    run.steps(3);
    EXPECT_NEAR(run.value(anxiety, 0), 0.30, 1e-6);
    run.steps(3);
    EXPECT_NEAR(run.value(anxiety, 0), 0.20, 1e-6);
}

TEST(Anxiety, TakesNoNoise) {
    Scenario scenario = without_couplings(small_scenario());
    scenario.dynamics.wellbeing.spread = uniform_values<PersonValues>(0.2);
    CoreRun run(scenario, lone_people(scenario, 50));
    run.steps(24);
    for (PersonRow person = 0; person < 50; ++person)
        EXPECT_EQ(run.value(anxiety, person), run.baseline(anxiety, person));
}

// 20,000 people in the stationary state: the standard error of a standard deviation is 0.08 / sqrt(2 n) = 0.0004, that
// of a mean 0.0006. Five of them allow a false alarm in one of 50,000 seeds for the eight indicators together.
TEST(Noise, KeepsTheStatedSpreadInTheLongRun) {
    Scenario scenario = without_couplings(small_scenario());
    for (PositionParameters& position : scenario.positions) position.baseline = uniform_values<PersonValues>(0.5);
    constexpr std::uint32_t n = 20'000;
    CoreRun run(scenario, lone_people(scenario, n));
    run.steps(120);
    for (std::size_t k = 0; k < person_indicators; ++k) {
        if (k == index_of(anxiety)) continue;
        double sum = 0.0;
        double squares = 0.0;
        for (const float x : run.world.people.value[k]) {
            sum += x - 0.5;
            squares += (x - 0.5) * (x - 0.5);
        }
        EXPECT_NEAR(sum / n, 0.0, 0.003) << person_indicator_names[k];
        EXPECT_NEAR(std::sqrt(squares / n), 0.08, 0.002) << person_indicator_names[k];
    }
}

// The correlation of two independent indicators over 5,000 people has a standard error of 0.014.
TEST(Noise, OfEveryIndicatorIsItsOwn) {
    const Scenario scenario = without_couplings(small_scenario());
    constexpr std::uint32_t n = 5000;
    CoreRun run(scenario, lone_people(scenario, n));
    run.steps(1);
    for (std::size_t a = 0; a < person_indicators; ++a) {
        for (std::size_t b = a + 1; b < person_indicators; ++b) {
            double product = 0.0;
            for (PersonRow i = 0; i < n; ++i)
                product += static_cast<double>(run.world.people.value[a][i] - run.world.people.baseline[a][i]) *
                           (run.world.people.value[b][i] - run.world.people.baseline[b][i]);
            const double noise = 0.08 * std::sqrt(1.0 - std::exp(-0.1));
            EXPECT_NEAR(product / n / (noise * noise), 0.0, 0.07)
                << person_indicator_names[a] << " and " << person_indicator_names[b];
        }
    }
}

TEST(Noise, NeverLeavesZeroToOne) {
    Scenario scenario = without_couplings(small_scenario());
    scenario.dynamics.wellbeing.spread = uniform_values<PersonValues>(0.3);
    for (PositionParameters& position : scenario.positions) {
        for (std::size_t k = 0; k < person_indicators; ++k) position.baseline[k] = k % 2 == 0 ? 0.02 : 0.98;
    }
    CoreRun run(scenario, lone_people(scenario, 500));
    for (int month = 0; month < 60; ++month) {
        run.steps(1);
        for (const auto& column : run.world.people.value) {
            for (const float x : column) {
                ASSERT_GE(x, 0.0F);
                ASSERT_LE(x, 1.0F);
            }
        }
    }
}

TEST(LifeStage, OfAChildMovesDistressAloneAndOfAnInfantNothing) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    hand.household(other);
    const PersonRow mother = hand.person();
    const PersonRow child = hand.person(LifeStage::child);
    const PersonRow infant = hand.person(LifeStage::infant);
    hand.tie_household();
    CoreRun run(scenario, hand.build());
    for (auto& column : run.world.people.value) {
        for (float& x : column) x += 0.05F;
    }
    run.world.person_shifts.add(std::vector<PersonRow>{child, infant});
    for (auto& row : run.world.person_shifts.rows()) row.shift.fill(0.1F);
    for (const PersonRow person : {child, infant}) {
        for (std::uint8_t k = 0; k < person_indicators; ++k)
            run.world.exchange.person_impulses.push_back({person, k, true, 0.2F, 0.1F});
    }
    const auto before = run.world.people.value;
    run.steps(6);
    for (std::size_t k = 0; k < person_indicators; ++k) {
        EXPECT_NE(run.world.people.value[k][mother], before[k][mother]) << person_indicator_names[k];
        EXPECT_EQ(run.world.people.value[k][infant], before[k][infant]) << person_indicator_names[k];
        if (k == index_of(distress))
            EXPECT_NE(run.world.people.value[k][child], before[k][child]);
        else
            EXPECT_EQ(run.world.people.value[k][child], before[k][child]) << person_indicator_names[k];
    }
}

TEST(Dead, PeopleDoNotChange) {
    const Scenario scenario = small_scenario();
    CoreRun run(scenario, lone_people(scenario, 2));
    run.world.people.status[0] = Status::dead;
    run.value(distress, 0) += 0.1F;
    run.world.person_shifts.add(std::vector<PersonRow>{0});
    run.world.person_shifts.rows()[0].shift.fill(0.2F);
    const auto before = run.world.people.value;
    run.steps(6);
    for (std::size_t k = 0; k < person_indicators; ++k) EXPECT_EQ(run.world.people.value[k][0], before[k][0]);
}

TEST(MemberMeans, AreOverTheAdultsAtHomeAboveTheirBaseline) {
    const Scenario scenario = bare_scenario();
    WorldByHand hand(scenario);
    hand.household(convicted_family);
    const PersonRow prisoner = hand.person(LifeStage::adult, convicted);
    const PersonRow wife = hand.person();
    const PersonRow son = hand.person();
    const PersonRow child = hand.person(LifeStage::child);
    hand.in_custody(prisoner);
    hand.household(other);
    hand.person(LifeStage::child);
    CoreRun run(scenario, hand.build());
    for (const PersonRow person : {prisoner, child}) run.value(distress, person) += 0.4F;
    run.value(distress, wife) += 0.1F;
    run.value(distress, son) += 0.3F;
    run.value(PersonIndicator::self_management, wife) -= 0.1F;
    run.value(PersonIndicator::emotional_wellbeing, son) += 0.2F;
    run.value(PersonIndicator::cooperation, son) += 0.04F;
    run.steps(1);
    EXPECT_NEAR(run.world.member_means.distress[0], 0.2, 1e-6);
    EXPECT_NEAR(run.world.member_means.self_management[0], -0.05, 1e-6);
    EXPECT_NEAR(run.world.member_means.emotional_wellbeing[0], 0.1, 1e-6);
    EXPECT_NEAR(run.world.member_means.cooperation[0], 0.02, 1e-6);
    EXPECT_EQ(run.world.member_means.distress[1], 0.0F);
}

TEST(MemberMeans, AreThoseOfEachHouseholdOfAVillageHoweverManyMembersItHas) {
    const Scenario scenario = bare_scenario();
    WorldByHand hand(scenario);
    for (const int members : {3, 0, 70, 58, 0, 0, 1, 130, 0}) {
        hand.household(other);
        for (int i = 0; i < members; ++i) hand.person();
    }
    CoreRun run(scenario, hand.build());
    const World& world = run.world;
    for (PersonRow person = 0; person < world.people.size(); ++person)
        run.value(distress, person) += 0.001F * static_cast<float>(person % 17 + world.people.household[person]);
    std::vector<float> means;
    for (HouseholdRow home = 0; home < world.households.size(); ++home) {
        const Rows members = world.households.members(home);
        float above = 0.0F;
        for (PersonRow person = members.begin; person < members.end; ++person)
            above += run.value(distress, person) - run.baseline(distress, person);
        means.push_back(members.size() > 0 ? above * (1.0F / static_cast<float>(members.size())) : 0.0F);
    }
    run.steps(1);
    EXPECT_EQ(world.member_means.distress, means);
}

TEST(Impulses, MoveAPersonAndWhatLastsOfThemStays) {
    const Scenario scenario = bare_scenario();
    CoreRun run(scenario, lone_people(scenario, 2));
    run.world.person_shifts.add(std::vector<PersonRow>{1});
    run.world.exchange.person_impulses = {{1, static_cast<std::uint8_t>(resilience), true, 0.5F, 0.25F},
                                          {1, static_cast<std::uint8_t>(distress), false, 0.2F, 0.1F}};
    run.steps(1);
    EXPECT_NEAR(run.value(resilience, 1), 0.6 + 0.5 * 0.4, 1e-6);
    EXPECT_NEAR(run.value(distress, 1), 0.34 * 0.8, 1e-6);
    EXPECT_EQ(run.value(resilience, 0), 0.6F);
    run.steps(480);
    EXPECT_NEAR(run.value(resilience, 1), 0.6 + 0.25 * 0.4, 1e-5);
    EXPECT_NEAR(run.value(distress, 1), 0.34 * 0.9, 1e-5);
    EXPECT_EQ(run.baseline(resilience, 1), 0.6F);
}

TEST(Release, EndsWhatCustodyAddsToTheSetPointOfDistress) {
    const Scenario scenario = bare_scenario();
    WorldByHand hand(scenario);
    const PersonRow released = hand.lone_person(convicted);
    const PersonRow stays = hand.lone_person(convicted);
    hand.in_custody(released);
    hand.in_custody(stays);
    CoreRun run(scenario, hand.build());
    for (const PersonRow person : {released, stays}) {
        run.world.people.baseline[index_of(distress)][person] = 0.375F;
        run.value(distress, person) = 0.375F;
    }
    run.world.people.status[released] = Status::released;
    run.world.exchange.released = {released};
    run.steps(1);
    EXPECT_NEAR(run.baseline(distress, released), 0.5, 1e-6);
    EXPECT_NEAR(run.value(distress, released), 0.375 + (1.0 - std::exp(-0.05)) * 0.125, 1e-6);
    EXPECT_EQ(run.value(distress, stays), 0.375F);
}

/// Survivors of two villages of one sector and of another sector, with a descendant and a neighbour of the first.
struct Survivors {
    explicit Survivors(const Scenario& scenario) : run(scenario, build(scenario)) {}

    static World build(const Scenario& scenario) {
        WorldByHand hand(scenario);
        hand.lone_person(survivor);
        hand.household(survivor);
        hand.person();
        hand.person(LifeStage::child, survivor_descendant);
        hand.lone_person(other);
        hand.village();
        hand.lone_person(survivor);
        hand.sector();
        hand.lone_person(survivor);
        return hand.build();
    }

    /// One person of village 0 comes home and had harmed household 1.
    void one_return() {
        run.world.exchange.village_pressure = {{0, 1.0F}};
        run.world.exchange.sector_pressure = {{0, 1.0F}};
        run.world.exchange.harmed_pressure = {{1, 1.0F}};
    }

    static constexpr PersonRow in_village = 0;
    static constexpr PersonRow harmed = 1;
    static constexpr PersonRow child_of_harmed = 2;
    static constexpr PersonRow neighbour = 3;
    static constexpr PersonRow next_village = 4;
    static constexpr PersonRow other_sector = 5;
    CoreRun run;
};

// Anxiety 0.2 and resilience 0.6: shocks 0.12 x 0.4 = 0.048 in the village, (0.12 + 0.25) x 0.4 = 0.148 with the harm,
// 0.03 / 2 x 0.4 = 0.006 in the next of two villages; the room of 0.8 shrinks by exp(-shock).
TEST(Shock, OfAReturnIsWorkedOutByHand) {
    Scenario scenario = bare_scenario();
    scenario.positions[survivor_descendant].anxiety_from_releases = 1.0;
    Survivors survivors(scenario);
    survivors.one_return();
    survivors.run.steps(1);
    EXPECT_NEAR(survivors.run.value(anxiety, Survivors::in_village), 0.237493, 1e-5);
    EXPECT_NEAR(survivors.run.value(anxiety, Survivors::harmed), 0.310055, 1e-5);
    EXPECT_NEAR(survivors.run.value(anxiety, Survivors::next_village), 0.204786, 1e-5);
    EXPECT_NEAR(survivors.run.value(anxiety, Survivors::other_sector), 0.2, 1e-6);
    EXPECT_NEAR(survivors.run.value(anxiety, Survivors::child_of_harmed), 0.1, 1e-6);
    EXPECT_NEAR(survivors.run.value(anxiety, Survivors::neighbour), 0.1, 1e-6);
}

TEST(Shock, IsLessForASurvivorWhoIsSupported) {
    Survivors survivors(bare_scenario());
    survivors.run.world.history.participants = {{.person = Survivors::in_village, .supported = 0.5F}};
    survivors.one_return();
    survivors.run.steps(1);
    const double shock = 0.12 * 0.4 * (1.0 - 0.3 * 0.5);
    EXPECT_NEAR(survivors.run.value(anxiety, Survivors::in_village), 1.0 - 0.8 * std::exp(-shock), 1e-6);
}

TEST(Shock, FadesLikeAnyAnxietyFromTheNextStepOn) {
    Survivors survivors(bare_scenario());
    survivors.one_return();
    survivors.run.steps(1);
    const float peak = survivors.run.value(anxiety, Survivors::in_village) - 0.2F;
    survivors.run.steps(6);
    EXPECT_NEAR(survivors.run.value(anxiety, Survivors::in_village) - 0.2F, 0.5F * peak, 1e-6);
}

// Two incidents of 0.15 x 0.4 each: the room of 0.8 shrinks by exp(-0.12).
TEST(Shock, OfIncidentsReachesThePeopleOfTheVillageAtWhomTheyAreDirected) {
    Scenario scenario = bare_scenario();
    scenario.positions[survivor].targeted = true;
    scenario.positions[survivor].anxiety_from_releases = 0.0;
    Survivors survivors(scenario);
    survivors.run.world.exchange.incident_pressure = {{0, 2.0F}};
    survivors.run.steps(1);
    for (const PersonRow person : {Survivors::in_village, Survivors::harmed})
        EXPECT_NEAR(survivors.run.value(anxiety, person), 1.0 - 0.8 * std::exp(-0.12), 1e-6);
    for (const PersonRow person : {Survivors::next_village, Survivors::other_sector})
        EXPECT_NEAR(survivors.run.value(anxiety, person), 0.2, 1e-6);
    for (const PersonRow person : {Survivors::child_of_harmed, Survivors::neighbour})
        EXPECT_NEAR(survivors.run.value(anxiety, person), 0.1, 1e-6);
}

TEST(Shock, OfIncidentsAndReturnsOfAStepAddUp) {
    Scenario scenario = bare_scenario();
    scenario.positions[survivor].targeted = true;
    Survivors survivors(scenario);
    survivors.run.world.history.participants = {{.person = Survivors::in_village, .supported = 0.5F}};
    survivors.one_return();
    survivors.run.world.exchange.incident_pressure = {{0, 1.0F}};
    survivors.run.steps(1);
    const double shocks = (0.12 + 0.15) * 0.4 * (1.0 - 0.3 * 0.5);
    EXPECT_NEAR(survivors.run.value(anxiety, Survivors::in_village), 1.0 - 0.8 * std::exp(-shocks), 1e-6);
}

TEST(Shock, OfTheSeasonReachesEverybodyAtWhomIncidentsAreDirected) {
    Scenario scenario = bare_scenario();
    scenario.positions[survivor].targeted = true;
    Survivors survivors(scenario);
    survivors.run.world.exchange.season_shock = 0.05F;
    survivors.run.steps(1);
    for (const PersonRow person : {Survivors::in_village, Survivors::other_sector})
        EXPECT_NEAR(survivors.run.value(anxiety, person), 1.0 - 0.8 * std::exp(-0.05 * 0.4), 1e-6);
    EXPECT_NEAR(survivors.run.value(anxiety, Survivors::neighbour), 0.1, 1e-6);
}

}  // namespace
}  // namespace ubumwe::tests

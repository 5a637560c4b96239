#include <gtest/gtest.h>

#include "tests/support/core_run.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/world_by_hand.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr auto harmony = PersonIndicator::social_harmony;
constexpr auto cooperation = PersonIndicator::cooperation;

/// Three people of the other community who know each other as neighbours.
World three_neighbours(const Scenario& scenario) {
    WorldByHand hand(scenario);
    for (int i = 0; i < 3; ++i) hand.lone_person(other);
    hand.tie(0, 1, TieKind::neighbour);
    hand.tie(0, 2, TieKind::neighbour);
    return hand.build();
}

TEST(TieSums, WeighAltersAboveTheirBaselineByTrust) {
    const Scenario scenario = small_scenario();
    CoreRun run(scenario, three_neighbours(scenario));
    run.trust_between(0, 1) = 0.2F;
    run.trust_between(0, 2) = 0.6F;
    run.value(harmony, 1) += 0.1F;
    run.value(harmony, 2) -= 0.2F;
    run.value(cooperation, 1) += 0.3F;
    run.trust.close_step(false, run.parallel, run.world);
    EXPECT_NEAR(run.world.tie_sums.alters_harmony[0], (0.2 * 0.1 - 0.6 * 0.2) / 0.8, 1e-6);
    EXPECT_NEAR(run.world.tie_sums.alters_cooperation[0], 0.2 * 0.3 / 0.8, 1e-6);
    EXPECT_EQ(run.world.tie_sums.alters_harmony[1], 0.0F);
}

TEST(TieSums, LeaveOutThoseWhomNobodyMeets) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    for (int i = 0; i < 3; ++i) hand.lone_person(other);
    hand.in_custody(2);
    hand.tie(0, 1, TieKind::neighbour);
    hand.tie(0, 2, TieKind::neighbour);
    CoreRun run(scenario, hand.build());
    run.value(harmony, 1) += 0.1F;
    run.value(harmony, 2) += 0.3F;
    run.trust.close_step(false, run.parallel, run.world);
    EXPECT_NEAR(run.world.tie_sums.alters_harmony[0], 0.1, 1e-6);
    EXPECT_EQ(run.world.tie_sums.alters_harmony[2], 0.0F);
}

TEST(TieSums, LeaveOutChildrenWhoHaveNoHarmonyOrCooperationYet) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    hand.household(other);
    const PersonRow mother = hand.person();
    const PersonRow child = hand.person(LifeStage::child);
    const PersonRow father = hand.person();
    hand.tie_household();
    CoreRun run(scenario, hand.build());
    run.value(harmony, child) += 0.3F;
    run.value(harmony, father) += 0.1F;
    run.trust.close_step(false, run.parallel, run.world);
    EXPECT_NEAR(run.world.tie_sums.alters_harmony[mother], 0.1, 1e-6);
}

TEST(TieSums, AreZeroWithoutTies) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    hand.lone_person(other);
    CoreRun run(scenario, hand.build());
    run.value(harmony, 0) += 0.1F;
    run.trust.close_step(false, run.parallel, run.world);
    EXPECT_EQ(run.world.tie_sums.alters_harmony[0], 0.0F);
    EXPECT_EQ(run.world.tie_sums.support[0], 0.0F);
    EXPECT_EQ(run.world.tie_sums.outgroup_contact[0], no_outgroup_ties);
}

TEST(TieSums, CompareTrustOfTheOutgroupWithItsStart) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    const PersonRow ego = hand.lone_person(survivor);
    const PersonRow first = hand.lone_person(convicted_family);
    const PersonRow second = hand.lone_person(convicted_family);
    const PersonRow friendly = hand.lone_person(other);
    for (const PersonRow alter : {first, second, friendly}) hand.tie(ego, alter, TieKind::neighbour);
    CoreRun run(scenario, hand.build());
    const float rest = run.trust_between(ego, first);
    run.trust_between(ego, first) += 0.1F;
    run.trust_between(ego, second) += 0.3F;
    run.trust_between(ego, friendly) = 0.0F;
    run.trust.close_step(false, run.parallel, run.world);
    const TieSums& sums = run.world.tie_sums;
    EXPECT_NEAR(sums.outgroup_reference[ego], rest, 1e-6);
    EXPECT_NEAR(sums.outgroup_contact[ego], 0.2, 1e-6);
    EXPECT_NEAR(sums.outgroup_contact[first], 0.0, 1e-6);
    EXPECT_EQ(sums.outgroup_contact[friendly], no_outgroup_ties);
    EXPECT_NEAR(sums.mean_outgroup_contact, 0.2 / 3.0, 1e-6);
}

// Two people of the village trust the ego; a third trusts her from another village, which does not count.
TEST(TieSums, SupportIsTheTrustReceivedInTheVillageAboveItsStartOverTheReferenceDegree) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    for (int i = 0; i < 3; ++i) hand.lone_person(other);
    hand.village();
    const PersonRow away = hand.lone_person(other);
    for (const PersonRow alter : {PersonRow{1}, PersonRow{2}}) hand.tie(0, alter, TieKind::neighbour);
    hand.tie(0, away, TieKind::kin);
    CoreRun run(scenario, hand.build());
    run.trust_between(1, 0) += 0.1F;
    run.trust_between(2, 0) += 0.2F;
    run.trust_between(away, 0) += 0.2F;
    run.trust_between(0, 1) -= 0.3F;
    run.trust.close_step(false, run.parallel, run.world);
    EXPECT_NEAR(run.world.tie_sums.support[0], 0.3 / 12.0, 1e-6);
    EXPECT_NEAR(run.world.tie_sums.support[1], -0.3 / 12.0, 1e-6);
    EXPECT_EQ(run.world.tie_sums.support[away], 0.0F);
}

TEST(TieSums, MeansOfASectorCountItsAdultsAtHome) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    hand.household(other);
    const PersonRow adult = hand.person();
    const PersonRow child = hand.person(LifeStage::child);
    hand.village();
    const PersonRow neighbour = hand.lone_person(other);
    const PersonRow prisoner = hand.lone_person(other);
    hand.in_custody(prisoner);
    hand.sector();
    const PersonRow stranger = hand.lone_person(other);
    CoreRun run(scenario, hand.build());
    for (const PersonRow person : {child, prisoner}) run.value(harmony, person) += 0.35F;
    run.value(harmony, adult) += 0.1F;
    run.value(harmony, neighbour) += 0.2F;
    run.value(cooperation, neighbour) -= 0.2F;
    run.value(harmony, stranger) -= 0.3F;
    run.trust.close_step(false, run.parallel, run.world);
    EXPECT_NEAR(run.world.tie_sums.sector_harmony[0], 0.15, 1e-6);
    EXPECT_NEAR(run.world.tie_sums.sector_cooperation[0], -0.1, 1e-6);
    EXPECT_NEAR(run.world.tie_sums.sector_harmony[1], -0.3, 1e-6);
}

TEST(TieSums, AreTakenBeforeTrustMoves) {
    const Scenario scenario = small_scenario();
    CoreRun run(scenario, three_neighbours(scenario));
    run.trust_between(1, 0) = 0.0F;
    const float reference = run.world.tie_sums.support_reference[0];
    const float from_other = run.trust_between(2, 0);
    run.trust.close_step(false, run.parallel, run.world);
    EXPECT_GT(run.trust_between(1, 0), 0.0F);
    EXPECT_NEAR(run.world.tie_sums.support[0], (from_other - reference) / 12.0F, 1e-7);
}

TEST(MeanTrust, OfAPersonIsOverTiesThatAreAndAreNotOutGroup) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    const PersonRow ego = hand.lone_person(survivor);
    const PersonRow family = hand.lone_person(convicted_family);
    const PersonRow first = hand.lone_person(other);
    const PersonRow second = hand.lone_person(survivor);
    for (const PersonRow alter : {family, first, second}) hand.tie(ego, alter, TieKind::neighbour);
    CoreRun run(scenario, hand.build());
    run.trust_between(ego, family) = 0.3F;
    run.trust_between(ego, first) = 0.5F;
    run.trust_between(ego, second) = 0.9F;
    run.trust.close_step(false, run.parallel, run.world);
    EXPECT_NEAR(run.world.tie_sums.mean_trust_in[ego], 0.7, 1e-6);
    EXPECT_NEAR(run.world.tie_sums.mean_trust_out[ego], 0.3, 1e-6);
    EXPECT_EQ(run.world.tie_sums.mean_trust_in[family], no_ties);
    EXPECT_EQ(run.world.tie_sums.mean_trust_out[first], no_ties);
}

}  // namespace
}  // namespace ubumwe::tests

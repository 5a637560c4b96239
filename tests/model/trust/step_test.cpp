#include <cmath>

#include <gtest/gtest.h>

#include "model/trust/rule.hpp"
#include "tests/support/core_run.hpp"
#include "tests/support/differences.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/world_by_hand.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr auto distress = PersonIndicator::distress;

/// A survivor, a convicted person and a member of a convicted family, who all know each other as neighbours.
World three_standings(const Scenario& scenario) {
    WorldByHand hand(scenario);
    hand.lone_person(survivor);
    hand.lone_person(convicted);
    hand.lone_person(convicted_family);
    hand.tie(0, 1, TieKind::neighbour);
    hand.tie(0, 2, TieKind::neighbour);
    hand.tie(1, 2, TieKind::neighbour);
    return hand.build();
}

TEST(Trust, TakesTheMeanSetPointsOfAdultsAsReferences) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    hand.household(survivor);
    hand.person();
    hand.person(LifeStage::child, survivor_descendant);
    hand.lone_person(convicted_family);
    const CoreRun run(scenario, hand.build());
    EXPECT_NEAR(run.world.references.distress, (0.515 + 0.35) / 2.0, 1e-6);
    EXPECT_NEAR(run.world.references.cooperation, 0.40, 1e-6);
    EXPECT_NEAR(run.world.references.social_harmony, 0.62, 1e-6);
    EXPECT_NEAR(run.world.references.outgroup_trust, 0.60, 1e-6);
}

// Distress of the three: 0.515, 0.50 and 0.35, so the reference is 0.455. The survivor meets the convicted person with
// P = 0.72 - 1 x 0.15 x 0.06 = 0.711 and the family with P = 0.72 - 0.3 x 0.15 x 0.06 = 0.7173; they meet her with
// 0.72.
TEST(Trust, StartsEachTieWhereItRests) {
    const Scenario scenario = small_scenario();
    CoreRun run(scenario, three_standings(scenario));
    const auto rest = [](double chance) { return 0.02 * chance / (0.02 * chance + 0.05 * (1.0 - chance)); };
    EXPECT_NEAR(run.trust_between(0, 1), rest(0.711), 1e-6);
    EXPECT_NEAR(run.trust_between(0, 2), rest(0.7173), 1e-6);
    EXPECT_NEAR(run.trust_between(1, 0), rest(0.72), 1e-6);
    EXPECT_NEAR(run.trust_between(1, 2), rest(0.82), 1e-6);
}

// The survivor's anxiety rises by 0.4, her distress by 0.1: fear = 0.25 x 0.4 + 0.15 x (0.06 + 0.1) = 0.124.
// With the convicted person P = 0.72 - 0.124 = 0.596; with the family P = 0.72 - 0.3 x 0.124 = 0.6828.
TEST(Trust, FallsWithFearOfAStigmatisedAlter) {
    const Scenario scenario = without_spread(small_scenario());
    CoreRun run(scenario, three_standings(scenario));
    run.value(PersonIndicator::anxiety, 0) += 0.4F;
    run.value(distress, 0) += 0.1F;
    const float to_convicted = run.trust_between(0, 1);
    const float to_family = run.trust_between(0, 2);
    const float back = run.trust_between(1, 0);
    run.trust.close_step(false, run.parallel, run.world);
    run.trust.step(run.parallel, run.world);
    const auto next = [](double trust, double chance) {
        const double gained = 52.0 / 12.0 * 0.02 * chance;
        const double lost = 52.0 / 12.0 * 0.05 * (1.0 - chance);
        const double s = gained + lost;
        return (trust + gained * (1.0 + s / 2.0)) / (1.0 + s + s * s / 2.0);
    };
    EXPECT_NEAR(run.trust_between(0, 1), next(to_convicted, 0.596), 1e-6);
    EXPECT_NEAR(run.trust_between(0, 2), next(to_family, 0.6828), 1e-6);
    EXPECT_NEAR(run.trust_between(1, 0), back, 1e-6);
}

TEST(Trust, OfPeopleInCustodyMovesWithVisitsOfTheFamilyOnly) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    hand.household(convicted_family);
    const PersonRow prisoner = hand.person(LifeStage::adult, convicted);
    const PersonRow wife = hand.person();
    hand.tie_household();
    const PersonRow cousin = hand.lone_person(other);
    const PersonRow neighbour = hand.lone_person(other);
    hand.in_custody(prisoner);
    hand.tie(prisoner, cousin, TieKind::kin);
    hand.tie(prisoner, neighbour, TieKind::neighbour);
    CoreRun run(scenario, hand.build());
    for (const PersonRow alter : {wife, cousin, neighbour}) {
        run.trust_between(prisoner, alter) = 0.1F;
        run.trust_between(alter, prisoner) = 0.1F;
    }
    run.steps(12);
    // Six visits a year close about 6 x 0.02 x P of the room of 0.9 and take 6 x 0.05 x (1 - P) of the 0.1 held.
    EXPECT_NEAR(run.trust_between(wife, prisoner), 0.1 + 6 * 0.02 * 0.92 * 0.9 - 6 * 0.05 * 0.08 * 0.1, 0.01);
    EXPECT_NEAR(run.trust_between(prisoner, cousin), 0.1 + 6 * 0.02 * 0.88 * 0.9 - 6 * 0.05 * 0.12 * 0.1, 0.01);
    EXPECT_EQ(run.trust_between(prisoner, neighbour), 0.1F);
    EXPECT_EQ(run.trust_between(neighbour, prisoner), 0.1F);
}

TEST(Trust, OfATieThatAReleaseChangesStartsFromTheTrustOfTheReturn) {
    const Scenario scenario = without_spread(small_scenario());
    WorldByHand hand(scenario);
    const PersonRow neighbour = hand.lone_person(survivor);
    const PersonRow prisoner = hand.lone_person(convicted);
    hand.in_custody(prisoner);
    hand.tie(neighbour, prisoner, TieKind::neighbour);
    CoreRun run(scenario, hand.build());
    const std::uint32_t tie = run.world.network.find(neighbour, prisoner);
    const TieClass meets = run.world.network.classes()[tie].with(Contact::usual);
    run.world.exchange.tie_changes = {{tie, meets, true, 0.3F}};
    run.steps(1);
    EXPECT_EQ(run.world.network.classes()[tie], meets);
    EXPECT_GT(run.world.network.trust()[tie], 0.3F);
    EXPECT_LT(run.world.network.trust()[tie], 0.34F);
    // The neighbour had nobody of the out-group to meet: the tie is compared with where it would rest.
    const float reference = run.world.tie_sums.outgroup_reference[neighbour];
    EXPECT_NEAR(reference, 0.02 * 0.72 / (0.02 * 0.72 + 0.05 * 0.28), 0.05);
    EXPECT_NEAR(run.world.tie_sums.outgroup_contact[neighbour], run.world.network.trust()[tie] - reference, 1e-6);
}

NewTie group_tie(PersonRow ego, PersonRow alter, bool out) {
    return {ego, alter, TieClass::of(static_cast<std::uint8_t>(TieKind::group), out, 0, Contact::usual), 0.0F};
}

TEST(NewTies, StartAtTheEgosMeanTrustOverTiesOfTheSameInOrOutKind) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    const PersonRow ego = hand.lone_person(survivor);
    for (int i = 0; i < 3; ++i) hand.lone_person(other);
    for (int i = 0; i < 3; ++i) hand.lone_person(convicted_family);
    for (const PersonRow alter : {1U, 2U, 4U, 5U}) hand.tie(ego, alter, TieKind::neighbour);
    CoreRun run(scenario, hand.build());
    run.trust_between(ego, 1) = 0.4F;
    run.trust_between(ego, 2) = 0.6F;
    run.trust_between(ego, 4) = 0.1F;
    run.trust_between(ego, 5) = 0.2F;
    run.world.exchange.new_ties = {group_tie(ego, 3, false), group_tie(ego, 6, true)};
    run.trust.close_step(true, run.parallel, run.world);
    EXPECT_NEAR(run.trust_between(ego, 3), 0.5, 1e-6);
    EXPECT_NEAR(run.trust_between(ego, 6), 0.15, 1e-6);
    EXPECT_TRUE(run.world.exchange.new_ties.empty());
}

TEST(NewTies, OfAPersonWithoutTiesOfThatKindStartAtTheMeanOfTheOthersOrFromNothing) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    for (int i = 0; i < 2; ++i) hand.lone_person(survivor);
    for (int i = 0; i < 2; ++i) hand.lone_person(convicted_family);
    hand.tie(0, 1, TieKind::neighbour);
    CoreRun run(scenario, hand.build());
    run.trust_between(0, 1) = 0.7F;
    run.world.exchange.new_ties = {group_tie(0, 2, true), group_tie(2, 0, true), group_tie(2, 3, false)};
    run.trust.close_step(true, run.parallel, run.world);
    EXPECT_NEAR(run.trust_between(0, 2), 0.7, 1e-6);
    EXPECT_EQ(run.trust_between(2, 0), 0.0F);
    EXPECT_EQ(run.trust_between(2, 3), 0.0F);
}

TEST(NewTies, AreComparedWithWhereTheyRestAtTheBaseline) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    hand.lone_person(survivor);
    hand.lone_person(convicted_family);
    hand.lone_person(other);
    hand.tie(0, 2, TieKind::neighbour);
    CoreRun run(scenario, hand.build());
    run.world.exchange.new_ties = {group_tie(0, 1, true), group_tie(1, 0, true)};
    run.trust.close_step(true, run.parallel, run.world);
    EXPECT_NEAR(run.world.tie_sums.outgroup_reference[0], 0.0164 / 0.0254, 1e-6);  // P = 0.82
    run.trust_between(0, 1) = run.world.tie_sums.outgroup_reference[0];
    run.trust.close_step(false, run.parallel, run.world);
    run.trust.step(run.parallel, run.world);
    EXPECT_NEAR(run.world.tie_sums.outgroup_contact[0], 0.0, 1e-6);
}

TEST(NewTies, NeverLowerTheSupportOfThoseWhoHadOthers) {
    const Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    for (int i = 0; i < 3; ++i) hand.lone_person(other);
    hand.tie(0, 1, TieKind::neighbour);
    CoreRun run(scenario, hand.build());
    run.trust.close_step(false, run.parallel, run.world);
    run.trust.step(run.parallel, run.world);
    const float before = run.world.tie_sums.support[0];
    run.world.exchange.new_ties = {group_tie(0, 2, false), group_tie(2, 0, false)};
    run.trust.close_step(true, run.parallel, run.world);
    run.trust_between(2, 0) = 0.2F;
    run.trust.close_step(false, run.parallel, run.world);
    run.trust.step(run.parallel, run.world);
    EXPECT_NEAR(run.world.tie_sums.support[0] - before, 0.2 / 12.0, 1e-6);
}

/// The rule of model/ODD.md tie by tie, without vectors.
std::vector<float> moved_one_by_one(const Scenario& scenario, const World& world) {
    const TrustParameters& p = scenario.dynamics.trust;
    const TieTable table(p, world.stigma_levels, scenario.time.calendar().years());
    const auto f = [](double x) { return static_cast<float>(x); };
    const auto value = [&](PersonIndicator k, PersonRow person) { return world.people[k][person]; };
    const auto approach_of = [&](PersonRow person) {
        return approach(p, world.references, value(PersonIndicator::cooperation, person),
                        value(PersonIndicator::social_harmony, person));
    };
    std::vector<float> trust(world.network.trust().begin(), world.network.trust().end());
    for (PersonRow ego = 0; ego < world.people.size(); ++ego) {
        const float anxious =
            value(PersonIndicator::anxiety, ego) - world.people.baseline[index_of(PersonIndicator::anxiety)][ego];
        const float open =
            f(p.outgroup_weight) * (value(PersonIndicator::outgroup_trust, ego) - world.references.outgroup_trust);
        const float fear =
            f(p.anxiety_weight) * anxious + f(p.distress_weight) * (value(distress, ego) - world.references.distress);
        for (std::uint32_t tie = world.network.starts()[ego]; tie < world.network.starts()[ego + 1]; ++tie) {
            const TieClass tie_class = world.network.classes()[tie];
            const float brought =
                ego_side(approach_of(ego), tie_class.out() ? 1.0F : 0.0F, open, table.stigma_of(tie_class), fear);
            const float chance =
                chance_of_good_meeting(table.good_of(tie_class), brought, approach_of(world.network.alters()[tie]));
            const float gain = table.gain_of(tie_class);
            trust[tie] = next_trust(trust[tie], gain * chance, table.loss_over_gain * gain * (1.0F - chance));
        }
    }
    return trust;
}

TEST(TrustSweep, MovesEveryTieOfAWorldByTheRuleToTheBit) {
    const Scenario scenario = small_scenario();
    CoreRun run(scenario, small_world(scenario), 2);
    run.steps(3);
    for (PersonRow person = 0; person < run.world.people.size(); person += 5)
        run.value(PersonIndicator::anxiety, person) = 0.9F;
    const auto expected = moved_one_by_one(scenario, run.world);
    run.trust.close_step(false, run.parallel, run.world);
    run.trust.step(run.parallel, run.world);
    ASSERT_GT(expected.size(), 30'000U);
    for (std::size_t tie = 0; tie < expected.size(); ++tie)
        ASSERT_EQ(run.world.network.trust()[tie], expected[tie]) << "tie " << tie;
}

// A village with more ties than one piece of scratch holds.
TEST(TrustSweep, CutsALargeVillageIntoPiecesWithoutASeam) {
    const Scenario scenario = without_spread(small_scenario());
    WorldByHand hand(scenario);
    for (int i = 0; i < 130; ++i) hand.lone_person(i % 3 == 0 ? survivor : convicted_family);
    for (PersonRow a = 0; a < 130; ++a) {
        for (PersonRow b = a + 1; b < 130; ++b) hand.tie(a, b, TieKind::neighbour);
    }
    CoreRun run(scenario, hand.build());
    for (PersonRow person = 0; person < 130; ++person)
        run.value(distress, person) = static_cast<float>(person) / 130.0F;
    const auto expected = moved_one_by_one(scenario, run.world);
    ASSERT_GT(expected.size(), 4U * 4096U);
    run.trust.close_step(false, run.parallel, run.world);
    run.trust.step(run.parallel, run.world);
    for (std::size_t tie = 0; tie < expected.size(); ++tie)
        ASSERT_EQ(run.world.network.trust()[tie], expected[tie]) << "tie " << tie;
}

// Trust starts at half of where it rests. Week 52 ends 1.3 days before and week 53 5.7 days after twelve months.
TEST(TrustSweep, InMonthsAndInWeeksAgreesWithinTwoThousandthsAfterAYear) {
    Scenario scenario = without_spread(small_scenario());
    CoreRun months(scenario, small_world(scenario));
    scenario.time.step = StepLength::week;
    CoreRun weeks(scenario, small_world(scenario));
    for (CoreRun* run : {&months, &weeks}) {
        for (float& trust : run->world.network.trust()) trust *= 0.5F;
    }
    months.steps(12);
    weeks.steps(52);
    const std::vector<float> week_52(weeks.world.network.trust().begin(), weeks.world.network.trust().end());
    weeks.steps(1);
    const double past = 365.25 / 7.0 - 52.0;
    for (std::uint32_t tie = 0; tie < months.world.network.ties(); ++tie) {
        const double at_a_year = week_52[tie] + past * (weeks.world.network.trust()[tie] - week_52[tie]);
        ASSERT_NEAR(months.world.network.trust()[tie], at_a_year, 0.002) << "tie " << tie;
    }
}

}  // namespace
}  // namespace ubumwe::tests

#include "model/state/change_account.hpp"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/support/core_run.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/world_by_hand.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr auto distress = PersonIndicator::distress;
constexpr auto distress_index = static_cast<std::uint8_t>(index_of(distress));

/// Share of the way to the target in a month at the default reversion of 0.6 a year.
const double month_share = 1.0 - std::exp(-0.05);

Scenario bare_scenario() {
    return without_couplings(without_spread(small_scenario()));
}

double sum(const ChangeParts& parts) {
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

double part(const ChangeParts& parts, ChangePart name) {
    return parts[index_of(name)];
}

/// Expects these parts, in the order of change_part_names.
void expect_parts(const ChangeParts& parts, const ChangeParts& expected) {
    for (std::size_t i = 0; i < parts.size(); ++i) EXPECT_NEAR(parts[i], expected[i], 1e-6) << change_part_names[i];
}

/// One person of a position who lives alone, and the account of an indicator.
class LonePerson {
public:
    LonePerson(const Scenario& scenario, PersonIndicator indicator, SmallPosition position = other)
        : run_(scenario, world_of(scenario, position)),
          account_(ChangeSubject::person, index_of(indicator), run_.world) {
        run_.account = &account_;
    }

    CoreRun& run() { return run_; }
    ChangeAccount& account() { return account_; }
    ChangeParts parts() const { return account_.of(0).parts(); }

    /// A programme moves distress in the next step; `lasting` of the room of the set point stays.
    void give(bool up, float share, float lasting, ImpulseCause cause) {
        const std::array<std::uint32_t, 1> person{0};
        run_.world.person_shifts.add(person);
        run_.world.exchange.person_impulses.push_back({0, distress_index, up, share, lasting, cause});
    }

private:
    static World world_of(const Scenario& scenario, SmallPosition position) {
        WorldByHand hand(scenario);
        hand.lone_person(position);
        return hand.build();
    }

    CoreRun run_;
    ChangeAccount account_;
};

TEST(ChangeAccount, EntersTheWayBackToTheSetPointAsReversion) {
    const Scenario scenario = bare_scenario();
    LonePerson alone(scenario, distress);
    alone.run().value(distress, 0) += 0.2F;
    alone.account().open(0, alone.run().world);
    alone.run().steps(12);
    expect_parts(alone.parts(), {0, 0, 0, 0, -0.2 * (1.0 - std::exp(-0.6)), 0});
}

TEST(ChangeAccount, LetsAGainFadeAndKeepsWhatOfItLasts) {
    const Scenario scenario = bare_scenario();
    LonePerson alone(scenario, distress);
    const double base = static_cast<double>(alone.run().baseline(distress, 0));
    alone.give(false, 0.3F, 0.1F, ImpulseCause::gain);
    alone.run().steps(1);
    expect_parts(alone.parts(), {-0.3 * base, 0, 0, 0, 0, 0});
    alone.run().steps(12);
    const double faded = std::exp(-0.6);
    expect_parts(alone.parts(), {-0.3 * base * faded - 0.1 * base * (1.0 - faded), 0, 0, 0, 0, 0});
    alone.run().steps(400);
    expect_parts(alone.parts(), {-0.1 * base, 0, 0, 0, 0, 0});
}

TEST(ChangeAccount, KeepsHarmApartFromGainAlsoInWhatLasts) {
    const Scenario scenario = bare_scenario();
    LonePerson alone(scenario, distress);
    const double base = static_cast<double>(alone.run().baseline(distress, 0));
    alone.give(false, 0.3F, 0.1F, ImpulseCause::gain);
    alone.give(true, 0.05F, 0.02F, ImpulseCause::harm);
    alone.run().steps(400);
    const double after_gain = base - 0.1 * base;
    expect_parts(alone.parts(), {-0.1 * base, 0.02 * (1.0 - after_gain), 0, 0, 0, 0});
}

TEST(ChangeAccount, EntersAnImpulseOfAnEventAsAShock) {
    const Scenario scenario = bare_scenario();
    LonePerson alone(scenario, distress);
    const double base = static_cast<double>(alone.run().baseline(distress, 0));
    alone.give(true, 0.1F, 0.0F, ImpulseCause::event);
    alone.run().steps(1);
    expect_parts(alone.parts(), {0, 0, 0, 0.1 * (1.0 - base), 0, 0});
}

TEST(ChangeAccount, EntersThePullOfADriverAsACoupling) {
    Scenario scenario = bare_scenario();
    scenario.dynamics.wellbeing.wellbeing_on_resilience = 0.5;
    LonePerson alone(scenario, PersonIndicator::emotional_wellbeing);
    alone.run().value(PersonIndicator::resilience, 0) += 0.2F;
    alone.run().steps(1);
    expect_parts(alone.parts(), {0, 0, month_share * 0.5 * 0.2, 0, 0, 0});
}

TEST(ChangeAccount, EntersThePullOnAHouseholdAsACoupling) {
    Scenario scenario = bare_scenario();
    scenario.dynamics.livelihood.saving_on_cooperation = 0.4;
    scenario.dynamics.family.communication_on_self_management = 0.3;
    for (const auto& [indicator, driver, weight] :
         {std::tuple{HouseholdIndicator::saving, PersonIndicator::cooperation, 0.4},
          std::tuple{HouseholdIndicator::communication, PersonIndicator::self_management, 0.3}}) {
        LonePerson alone(scenario, distress);
        ChangeAccount account(ChangeSubject::household, index_of(indicator), alone.run().world);
        alone.run().account = &account;
        alone.run().value(driver, 0) += 0.1F;
        const float before = alone.run().value(indicator, 0);
        alone.run().steps(1);
        const double moved = static_cast<double>(alone.run().value(indicator, 0) - before);
        EXPECT_GT(moved, 0.1 * weight * 0.04);
        expect_parts(account.of(0).parts(), {0, 0, moved, 0, 0, 0});
    }
}

TEST(ChangeAccount, EntersWhatAReturnDoesToAnxietyAsAShock) {
    const Scenario scenario = bare_scenario();
    LonePerson alone(scenario, PersonIndicator::anxiety, survivor);
    const float before = alone.run().value(PersonIndicator::anxiety, 0);
    alone.run().world.exchange.village_pressure.push_back({0, 1.0F});
    alone.run().world.exchange.sector_pressure.push_back({0, 1.0F});
    alone.run().steps(1);
    const double moved = static_cast<double>(alone.run().value(PersonIndicator::anxiety, 0) - before);
    EXPECT_GT(moved, 0.01);
    expect_parts(alone.parts(), {0, 0, 0, moved, 0, 0});
}

TEST(ChangeAccount, EntersLeanSeasonsAsShocks) {
    Scenario scenario = bare_scenario();
    scenario.dynamics.livelihood.lean_seasons = {{"harvest", 2, 3, 0.12}};
    scenario.dynamics.livelihood.set_points.reversion[0] = 0.6;  // of food security
    LonePerson alone(scenario, distress);
    ChangeAccount account(ChangeSubject::household, index_of(HouseholdIndicator::food_security), alone.run().world);
    alone.run().account = &account;
    alone.run().steps(2);
    EXPECT_NEAR(part(account.of(0).parts(), ChangePart::shocks), -0.12 + 0.02 * (1.0 - month_share), 1e-6);
    EXPECT_LT(alone.run().value(HouseholdIndicator::food_security, 0),
              alone.run().baseline(HouseholdIndicator::food_security, 0) - 0.05F);
    EXPECT_NEAR(part(account.of(0).parts(), ChangePart::reversion), 0.0, 1e-9);
}

TEST(ChangeAccount, EntersTheSetPointThatComesWithFreedomAsAShock) {
    Scenario scenario = bare_scenario();
    scenario.dynamics.wellbeing.custody_distress_offset = 0.1;
    LonePerson alone(scenario, distress, convicted);
    alone.run().world.exchange.released.push_back(0);
    alone.run().steps(1);
    expect_parts(alone.parts(), {0, 0, 0, -0.1 * month_share, 0, 0});
}

TEST(ChangeAccount, OpensWhereSomebodyBeginsToTakePart) {
    Scenario scenario = small_scenario();
    WorldByHand hand(scenario);
    hand.household(other);
    hand.person(LifeStage::child);
    CoreRun run(scenario, hand.build());
    ChangeAccount harmony(ChangeSubject::person, index_of(PersonIndicator::social_harmony), run.world);
    ChangeAccount of_distress(ChangeSubject::person, index_of(distress), run.world);
    const float child = run.value(PersonIndicator::social_harmony, 0);
    for (ChangeAccount* account : {&harmony, &of_distress}) {
        run.account = account;
        run.world.people.stage[0] = LifeStage::adult;
        run.world.exchange.grown_up.push_back(0);
        run.steps(1);
    }
    EXPECT_NE(harmony.of(0).start, child);
    EXPECT_EQ(of_distress.of(0).start, run.baseline(distress, 0));
}

TEST(PartsBetween, CountWhatMovedBeforeAsReversionWhileItFades) {
    SubjectAccount before;
    before.start = 0.5F;
    before.set_point = 0.5F;
    before.unreturned = 0.8;
    before.moved = {-0.2, 0.0, 0.1, 0.0, 0.0, 0.0};
    SubjectAccount after = before;
    after.unreturned = 0.4;  // half of what moved before has gone
    after.moved = {-0.1, 0.0, 0.07, 0.0, 0.0, 0.01};
    const ChangeParts parts = parts_between(before, after);
    expect_parts(parts, {0.0, 0.0, 0.02, 0.0, 0.05, 0.01});
    EXPECT_NEAR(sum(parts), sum(after.parts()) - sum(before.parts()), 1e-15);
}

TEST(PartsBetween, OfAnOpeningAreThePartsSinceThen) {
    SubjectAccount opening;
    opening.start = 0.3F;
    opening.set_point = 0.5F;
    SubjectAccount after = opening;
    after.unreturned = 0.25;
    after.moved = {0.01, 0.02, 0.03, 0.04, 0.0, 0.05};
    expect_parts(parts_between(opening, after), {0.01, 0.02, 0.03, 0.04, 0.15, 0.05});
}

/// Runs a drawn world with an account of every indicator in turn and hands over (subject, account, change) of everyone.
template <class Visit>
void for_each_account(const Scenario& scenario, std::uint32_t seed, std::uint32_t steps, Visit visit) {
    for (std::size_t measure = 0; measure < person_indicators + household_indicators; ++measure) {
        const bool of_person = measure < person_indicators;
        const std::size_t k = of_person ? measure : measure - person_indicators;
        CoreRun run(scenario, small_world(scenario, seed), 2, {seed, 0});
        const auto subject = of_person ? ChangeSubject::person : ChangeSubject::household;
        ChangeAccount account(subject, k, run.world);
        run.account = &account;
        const std::vector<float> start = of_person ? run.world.people.value[k] : run.world.households.value[k];
        run.steps(steps);
        const std::vector<float>& end = of_person ? run.world.people.value[k] : run.world.households.value[k];
        for (std::uint32_t row = 0; row < end.size(); ++row)
            visit(measure, account.of(row), static_cast<double>(end[row]) - static_cast<double>(start[row]));
    }
}

TEST(PartsOfEveryone, AddUpToTheChangeAtSeveralSeeds) {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        double largest = 0.0;
        double moved = 0.0;
        for_each_account(small_scenario(), seed, 18, [&](std::size_t, const SubjectAccount& account, double change) {
            largest = std::max(largest, std::abs(sum(account.parts()) - change));
            moved += std::abs(part(account.parts(), ChangePart::couplings));
        });
        EXPECT_LT(largest, 1e-9);
        EXPECT_GT(moved, 1.0);
    }
}

TEST(PartsOfEveryone, AreZeroInAQuietWorld) {
    double largest = 0.0;
    for_each_account(without_spread(small_scenario()), 1, 36, [&](std::size_t, const SubjectAccount& account, double) {
        for (const double each : account.parts()) largest = std::max(largest, std::abs(each));
    });
    EXPECT_LT(largest, 1e-5);
}

TEST(PartsOfEveryone, HaveNoCouplingsWhereThereAreNone) {
    bool noisy = false;
    for_each_account(without_couplings(small_scenario()), 1, 6,
                     [&](std::size_t, const SubjectAccount& account, double) {
                         ASSERT_EQ(part(account.parts(), ChangePart::couplings), 0.0);
                         noisy = noisy || part(account.parts(), ChangePart::noise) != 0.0;
                     });
    EXPECT_TRUE(noisy);
}

}  // namespace
}  // namespace ubumwe::tests

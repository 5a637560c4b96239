#include "model/interventions/homecoming.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "model/interventions/rule.hpp"
#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr auto food = static_cast<std::uint8_t>(index_of(HouseholdIndicator::food_security));

/// One group of ten in North prison, four sessions in four months, that would raise the food security of households.
Scenario training(double effect) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].effect_on_households[HouseholdIndicator::food_security] = effect;
    scenario.programmes[0].retention = 0.5;
    scenario.programmes[0].streams[0].venue = Venue::correctional_facility;
    scenario.programmes[0].starts = {start_of(1, 10)};
    scenario.programmes[0].starts[0].facility = "North prison";
    scenario.programmes[0].streams[0].eligibility.positions = {"convicted"};
    return scenario;
}

/// Releases members of the first group, who are then home or elsewhere, in the next step.
void come_home(ProgrammeRun& run, const std::vector<PersonRow>& people, Status status = Status::released) {
    run.world.exchange.clear();
    for (const PersonRow person : people) run.world.people.status[person] = status;
    run.world.exchange.released = people;
    std::sort(run.world.exchange.released.begin(), run.world.exchange.released.end());
    bring_home_what_was_learnt(run.scenario, resolve_streams(run.scenario), run.world);
}

TEST(TrainingInCustody, MovesNoHouseholdBeforeTheReturn) {
    ProgrammeRun run(training(0.3));
    const auto before = run.world.households.value;
    run.steps(6);
    EXPECT_EQ(run.total().graduated, 10);
    EXPECT_EQ(run.world.households.value, before);
    EXPECT_TRUE(run.world.household_shifts.rows().empty());
}

TEST(TrainingInCustody, IsBroughtHomeOnceWithWhatLastsOfIt) {
    ProgrammeRun run(training(0.3));
    run.steps(6);
    const PersonRow person = run.members_of(0)[3];
    come_home(run, {person});
    const auto& impulses = run.world.exchange.household_impulses;
    ASSERT_EQ(impulses.size(), 1U);
    EXPECT_EQ(impulses[0].subject, run.world.people.household[person]);
    EXPECT_EQ(impulses[0].indicator, food);
    EXPECT_TRUE(impulses[0].up);
    EXPECT_FLOAT_EQ(impulses[0].share, 0.3F);
    EXPECT_FLOAT_EQ(impulses[0].lasting, 0.15F);
    EXPECT_NE(run.world.household_shifts.find(run.world.people.household[person]), nullptr);
    run.world.exchange.clear();
    run.steps(1);
    EXPECT_TRUE(run.world.exchange.household_impulses.empty());
}

TEST(TrainingInCustody, CountsByTheSessionsThatThePersonAttended) {
    ProgrammeRun run(training(0.3));
    run.steps(2);
    const PersonRow person = run.members_of(0)[0];
    come_home(run, {person});
    const auto& impulses = run.world.exchange.household_impulses;
    ASSERT_EQ(impulses.size(), 1U);
    EXPECT_FLOAT_EQ(impulses[0].share, static_cast<float>(gain(0.3, 0.5, 0.5).share));
}

TEST(TrainingInCustody, DoesNothingForWhoeverSettlesElsewhereOrLearntNothing) {
    ProgrammeRun run(training(0.3));
    run.steps(6);
    come_home(run, {run.members_of(0)[0]}, Status::elsewhere);
    EXPECT_TRUE(run.world.exchange.household_impulses.empty());
    const auto members = run.members_of(0);
    for (const Convict& convict : run.world.custody.convicts) {
        if (std::find(members.begin(), members.end(), convict.person) != members.end()) continue;
        come_home(run, {convict.person});
        EXPECT_TRUE(run.world.exchange.household_impulses.empty());
        return;
    }
    FAIL() << "somebody in custody is in no group";
}

TEST(TrainingInCustody, WithoutEffectOnHouseholdsLeavesNoRow) {
    ProgrammeRun run(training(0.0));
    run.steps(6);
    come_home(run, run.members_of(0));
    EXPECT_TRUE(run.world.exchange.household_impulses.empty());
    EXPECT_TRUE(run.world.household_shifts.rows().empty());
}

}  // namespace
}  // namespace ubumwe::tests

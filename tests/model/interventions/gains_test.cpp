#include "model/interventions/gains.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

Scenario with_effects() {
    Scenario scenario = small_scenario();
    ProgrammeParameters& talk = scenario.programmes[0];
    talk.effect_on_persons[PersonIndicator::outgroup_trust] = 0.4;
    talk.effect_on_persons[PersonIndicator::distress] = -0.3;
    talk.effect_on_households[HouseholdIndicator::communication] = 0.2;
    talk.retention = 0.5;
    talk.streams[0].sessions = 15.0;
    talk.starts = {start_of(3, 30)};
    return scenario;
}

float value(const ProgrammeRun& run, PersonIndicator indicator, PersonRow person) {
    return run.world.people[indicator][person];
}

float baseline(const ProgrammeRun& run, PersonIndicator indicator, PersonRow person) {
    return run.world.people.baseline[index_of(indicator)][person];
}

float shift(const ProgrammeRun& run, PersonIndicator indicator, PersonRow person) {
    return run.world.person_shifts.find(person)->shift[index_of(indicator)];
}

class WholeCourse : public testing::TestWithParam<StepLength> {};

TEST_P(WholeCourse, AddsUpToTheEffectAndItsLastingShare) {
    Scenario scenario = with_effects();
    scenario.time.step = GetParam();
    ProgrammeRun run(scenario);
    run.steps(GetParam() == StepLength::month ? 4 : 20);
    ASSERT_EQ(run.total().graduated, 30);
    for (const PersonRow person : run.everyone_enrolled()) {
        EXPECT_NEAR(value(run, PersonIndicator::outgroup_trust, person), 0.5 + 0.4 * 0.5, 1e-6);
        EXPECT_NEAR(shift(run, PersonIndicator::outgroup_trust, person), 0.2 * 0.5, 1e-6);
        const float distress = baseline(run, PersonIndicator::distress, person);
        EXPECT_NEAR(value(run, PersonIndicator::distress, person), 0.7 * distress, 1e-6);
        EXPECT_NEAR(shift(run, PersonIndicator::distress, person), -0.15 * distress, 1e-6);
        EXPECT_EQ(value(run, PersonIndicator::cooperation, person), 0.5F);
    }
}
INSTANTIATE_TEST_SUITE_P(Steps, WholeCourse, testing::Values(StepLength::month, StepLength::week));

TEST(Gains, AreInProportionToTheSessionsAttended) {
    Scenario scenario = with_effects();
    scenario.programmes[0].streams[0].attendance = 0.6;
    ProgrammeRun run(scenario);
    run.steps(4);
    std::set<std::uint32_t> doses;
    for (const Membership& member : run.world.history.memberships) {
        doses.insert(member.attended);
        const double room = std::pow(0.6, member.attended / 15.0);
        EXPECT_NEAR(value(run, PersonIndicator::outgroup_trust, member.person), 1.0 - 0.5 * room, 1e-6);
    }
    EXPECT_GT(doses.size(), 3U);
}

TEST(Gains, CountACourseAsManyTimesAsTheScaleOfTheIndicatorSays) {
    Scenario scenario = with_effects();
    scenario.dynamics.effect_scale.persons[PersonIndicator::outgroup_trust] = 2.0;
    scenario.dynamics.effect_scale.households[HouseholdIndicator::communication] = 0.5;
    ProgrammeRun run(scenario);
    run.steps(4);
    for (const PersonRow person : run.everyone_enrolled()) {
        EXPECT_NEAR(value(run, PersonIndicator::outgroup_trust, person), 1.0 - 0.5 * 0.6 * 0.6, 1e-6);
        EXPECT_NEAR(shift(run, PersonIndicator::outgroup_trust, person), 0.5 * (1.0 - 0.8 * 0.8), 1e-6);
        EXPECT_NEAR(value(run, PersonIndicator::distress, person),
                    0.7 * baseline(run, PersonIndicator::distress, person), 1e-6);
        EXPECT_NEAR(run.world.households[HouseholdIndicator::communication][run.world.people.household[person]],
                    1.0 - 0.5 * std::sqrt(0.8), 1e-6);
    }
}

TEST(Gains, OfChildrenAreInDistressAlone) {
    Scenario scenario = with_effects();
    scenario.programmes[0].streams[0].eligibility.min_age = 5;
    scenario.programmes[0].streams[0].eligibility.max_age = 12;
    ProgrammeRun run(scenario);
    run.steps(4);
    EXPECT_EQ(run.total().graduated, 30);
    for (const PersonRow person : run.everyone_enrolled()) {
        EXPECT_EQ(run.world.people.stage[person], LifeStage::child);
        EXPECT_EQ(value(run, PersonIndicator::outgroup_trust, person), 0.5F);
        EXPECT_NEAR(value(run, PersonIndicator::distress, person),
                    0.7 * baseline(run, PersonIndicator::distress, person), 1e-6);
    }
}

TEST(Gains, ReachAHouseholdOnceWithTheMeanDoseOfItsMembers) {
    Scenario scenario = with_effects();
    StreamParameters& circle = scenario.programmes[0].streams[0];
    circle.eligibility.whole_families = true;
    circle.group_maximum = 24;
    circle.sessions = 4.0;
    circle.attendance = 0.5;
    scenario.programmes[0].starts = {start_of(3, 60)};
    ProgrammeRun run(scenario);
    run.steps(4);
    std::map<HouseholdRow, std::pair<double, double>> attended;  // sum over members, members
    for (const Membership& member : run.world.history.memberships) {
        auto& [sum, members] = attended[run.world.people.household[member.person]];
        sum += member.attended;
        members += 1.0;
    }
    ASSERT_EQ(run.world.household_shifts.rows().size(), attended.size());
    for (const auto& [household, sums] : attended) {
        const double mean_dose = sums.first / sums.second / 4.0;
        EXPECT_NEAR(run.world.households[HouseholdIndicator::communication][household],
                    1.0 - 0.5 * std::pow(0.8, mean_dose), 1e-6);
    }
}

TEST(Gains, OfPeopleInCustodyDoNotReachTheirHousehold) {
    Scenario scenario = with_effects();
    scenario.programmes[0].streams[0].venue = Venue::correctional_facility;
    scenario.programmes[0].starts[0].facility = "North prison";
    ProgrammeRun run(scenario);
    run.steps(4);
    EXPECT_EQ(run.total().graduated, 30);
    EXPECT_TRUE(run.world.household_shifts.rows().empty());
    const auto& communication = run.world.households[HouseholdIndicator::communication];
    EXPECT_TRUE(std::all_of(communication.begin(), communication.end(), [](float x) { return x == 0.5F; }));
}

/// A forum that goes back over the crimes, with a benefit on distress for those who are supported.
Scenario forum(double support) {
    Scenario scenario = with_effects();
    scenario.programmes[0].revisits_past = 1.0;
    scenario.programmes[0].psychosocial_support = support;
    scenario.dynamics.contact_harm = {0.2, 0.5};
    return scenario;
}

TEST(ContactHarm, RaisesTheDistressOfEveryPositionByItsExposureWithoutSupport) {
    ProgrammeRun run(forum(0.0));
    run.steps(4);
    std::set<int> seen;
    for (const PersonRow person : run.everyone_enrolled()) {
        const int position = run.world.people.position[person];
        seen.insert(position);
        const double exposure = run.scenario.positions[static_cast<std::size_t>(position)].exposure;
        const float before = baseline(run, PersonIndicator::distress, person);
        EXPECT_NEAR(value(run, PersonIndicator::distress, person), 1.0 - (1.0 - before) * (1.0 - 0.2 * exposure), 1e-6);
        EXPECT_NEAR(shift(run, PersonIndicator::distress, person), (1.0 - before) * 0.1 * exposure, 1e-6);
        EXPECT_NEAR(value(run, PersonIndicator::outgroup_trust, person), 0.7, 1e-6);
    }
    EXPECT_EQ(seen.size(), 4U);
}

TEST(ContactHarm, GivesWayToTheBenefitWithSupport) {
    ProgrammeRun run(forum(1.0));
    run.steps(4);
    for (const PersonRow person : run.everyone_enrolled()) {
        EXPECT_LT(value(run, PersonIndicator::distress, person), baseline(run, PersonIndicator::distress, person));
        EXPECT_NEAR(value(run, PersonIndicator::outgroup_trust, person), 0.7, 1e-6);
    }
}

}  // namespace
}  // namespace ubumwe::tests

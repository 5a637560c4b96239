#include "model/interventions/plans.hpp"

#include <map>

#include <gtest/gtest.h>

#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

ProgrammePlan plan_of(std::int64_t groups) {
    ProgrammePlan plan;
    plan.id = "plan";
    plan.stream = "circle";
    plan.from = Month::of(2020, 1);
    plan.to = Month::of(2020, 12);
    plan.groups = groups;
    plan.group_size = 10;
    return plan;
}

Scenario with_plan(const ProgrammePlan& plan) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].plans = {plan};
    return scenario;
}

ResolvedPlans resolved(const Scenario& scenario) {
    return resolve_plans(scenario, resolve_streams(scenario), small_world(scenario));
}

std::map<std::uint32_t, std::int64_t> groups_by_district(const ResolvedPlans& plans) {
    std::map<std::uint32_t, std::int64_t> groups;
    for (const StartPlan& start : plans.starts) groups[start.district] += start.groups;
    return groups;
}

TEST(Plans, CountAsEligibleWhoCouldJoinAtTheStart) {
    Scenario scenario = with_plan(plan_of(4));
    scenario.programmes[0].streams[0].eligibility.positions = {"survivor"};
    scenario.programmes[0].streams[0].eligibility.min_age = 30.0;
    scenario.programmes[0].plans[0].districts = {"North"};
    // A third of the 360 households are of survivors; each has a woman of 45, and a man of 40 in five of six sizes.
    EXPECT_EQ(resolved(scenario).plans.at(0).eligible, 120 + 96);
}

TEST(Plans, SpreadGroupsOverDistrictsByThoseWhoCouldJoinAndEvenlyOverTheMonths) {
    ProgrammePlan plan = plan_of(24);
    const ResolvedPlans plans = resolved(with_plan(plan));
    const auto by_district = groups_by_district(plans);
    EXPECT_NEAR(static_cast<double>(by_district.at(0)), 12.0, 1.0);
    EXPECT_EQ(by_district.at(0) + by_district.at(1), 24);
    for (const StartPlan& start : plans.starts) {
        EXPECT_LE(start.groups, 2);
        EXPECT_EQ(start.participants, 10 * start.groups);
    }
}

TEST(Plans, StartLittleFirstAndMuchLaterWhenTheyScaleUp) {
    ProgrammePlan plan = plan_of(96);
    plan.districts = {"North"};
    std::map<ScaleUp, std::int64_t> in_first_quarter;
    for (const ScaleUp scale_up : {ScaleUp::step, ScaleUp::linear, ScaleUp::logistic}) {
        plan.scale_up = scale_up;
        std::int64_t all = 0;
        for (const StartPlan& start : resolved(with_plan(plan)).starts) {
            all += start.groups;
            if (start.month < Month::of(2020, 4)) in_first_quarter[scale_up] += start.groups;
        }
        EXPECT_EQ(all, 96);
    }
    EXPECT_EQ(in_first_quarter[ScaleUp::step], 24);
    EXPECT_EQ(in_first_quarter[ScaleUp::linear], 6) << "(1 + 3 + 5) of 144";
    EXPECT_EQ(in_first_quarter[ScaleUp::logistic], 1);
}

TEST(Plans, InCustodyGoToTheFacilitiesOfTheirDistricts) {
    ProgrammePlan plan = plan_of(3);
    plan.districts = {"North"};
    Scenario scenario = with_plan(plan);
    scenario.programmes[0].streams[0].venue = Venue::correctional_facility;
    const ResolvedPlans plans = resolved(scenario);
    ASSERT_FALSE(plans.starts.empty());
    for (const StartPlan& start : plans.starts) EXPECT_EQ(start.facility, north_prison);
    EXPECT_EQ(plans.plans[0].eligible, 60 + 20)
        << "convicted men of five households of each village, and the other inmates";
}

TEST(Plans, AreDeliveredAsPlanned) {
    Scenario scenario = with_plan(plan_of(12));
    scenario.programmes[0].plans[0].every = 4;
    ProgrammeRun run(scenario);
    run.steps(16);
    EXPECT_EQ(run.total(0, 0).enrolled + run.total(0, 1).enrolled, 120);
    EXPECT_EQ(run.interventions.plans().at(0).totals.participants, 120);
    for (const Group& group : run.world.history.groups) EXPECT_EQ(group.start_step % 4, 0U);
}

}  // namespace
}  // namespace ubumwe::tests

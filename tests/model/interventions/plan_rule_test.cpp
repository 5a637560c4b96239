#include "model/interventions/plan_rule.hpp"

#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::tests {
namespace {

using namespace model;
using testing::ElementsAre;

StreamParameters circle() {
    StreamParameters stream;
    stream.group_minimum = 8;
    stream.group_maximum = 18;
    return stream;
}

/// 100 a group and 5 a person: 165 for a group of 13.
ProgrammeParameters costly() {
    ProgrammeParameters programme;
    programme.costs.resize(2);
    programme.costs[0].unit = CostUnit::per_group;
    programme.costs[0].unit_cost = 100.0;
    programme.costs[1].unit = CostUnit::per_participant;
    programme.costs[1].unit_cost = 5.0;
    return programme;
}

TEST(PlanTotals, AreTheSameWhicheverWayThePlanIsTold) {
    ProgrammePlan by_groups;
    by_groups.groups = 10;
    const PlanTotals told = totals_of(by_groups, costly(), circle(), 2600, 1.0);
    EXPECT_EQ(told.participants, 130);
    EXPECT_DOUBLE_EQ(told.coverage, 0.05);
    EXPECT_DOUBLE_EQ(told.cost, 1650.0);
    ProgrammePlan by_coverage;
    by_coverage.coverage = told.coverage;
    ProgrammePlan by_budget;
    by_budget.budget = told.cost;
    for (const ProgrammePlan& plan : {by_coverage, by_budget}) {
        const PlanTotals other = totals_of(plan, costly(), circle(), 2600, 1.0);
        EXPECT_EQ(other.groups, told.groups);
        EXPECT_EQ(other.participants, told.participants);
        EXPECT_DOUBLE_EQ(other.coverage, told.coverage);
        EXPECT_DOUBLE_EQ(other.cost, told.cost);
    }
}

TEST(PlanTotals, OfABudgetAreTheGroupsThatItPaysFor) {
    ProgrammePlan plan;
    plan.budget = 1649.0;
    EXPECT_EQ(totals_of(plan, costly(), circle(), 2600, 1.0).groups, 9);
    plan.budget = 100.0;
    EXPECT_EQ(totals_of(plan, costly(), circle(), 2600, 1.0).groups, 0);
}

TEST(PlanTotals, OfACoverageKeepGroupsWithinTheLimitsOfTheStream) {
    ProgrammePlan plan;
    plan.coverage = 0.5;
    plan.group_size = 18;
    const PlanTotals totals = totals_of(plan, costly(), circle(), 39, 1.0);  // 20 people: two groups of ten
    EXPECT_EQ(totals.groups, 2);
    EXPECT_EQ(totals.participants, 20);
    EXPECT_DOUBLE_EQ(totals.cost, 2 * 100.0 + 20 * 5.0);
    EXPECT_EQ(totals_of(plan, costly(), circle(), 14, 1.0).participants, 0) << "seven people are no group";
}

TEST(PlanTotals, ScaleGroupsAndBudgetsButNoCoverage) {
    ProgrammePlan plan;
    plan.groups = 100;
    EXPECT_EQ(totals_of(plan, costly(), circle(), 2600, 0.1).groups, 10);
    plan.groups = 0;
    plan.budget = 16500.0;
    EXPECT_EQ(totals_of(plan, costly(), circle(), 2600, 0.1).groups, 10);
    plan.budget = 0.0;
    plan.coverage = 0.05;
    EXPECT_EQ(totals_of(plan, costly(), circle(), 2600, 0.1).groups, 10);
}

TEST(PlanMonths, AreEverySoManyFromTheFirstToTheLast) {
    ProgrammePlan plan;
    plan.from = Month::of(2024, 11);
    plan.to = Month::of(2025, 7);
    plan.every = 4;
    EXPECT_THAT(months_of(plan), ElementsAre(Month::of(2024, 11), Month::of(2025, 3), Month::of(2025, 7)));
}

TEST(ScaleUp, IsEvenOrGrowsEvenlyOrAlongAnSCurve) {
    EXPECT_THAT(scale_up_weights(ScaleUp::step, 3), ElementsAre(1, 1, 1));
    EXPECT_THAT(scale_up_weights(ScaleUp::linear, 4), ElementsAre(1, 3, 5, 7));
    // 1000 / (1 + exp(-10 (x - 1/2))) at x = 1/8, 3/8, 5/8, 7/8.
    EXPECT_THAT(scale_up_weights(ScaleUp::logistic, 4), ElementsAre(23, 223, 777, 977));
}

}  // namespace
}  // namespace ubumwe::tests

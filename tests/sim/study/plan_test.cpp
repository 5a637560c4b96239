#include "sim/study/plan.hpp"

#include <set>

#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

std::vector<std::int64_t> run_numbers(const std::vector<PlannedReplicate>& plan) {
    std::vector<std::int64_t> runs;
    for (const PlannedReplicate& planned : plan) runs.push_back(planned.run);
    return runs;
}

TEST(Plan, RunsEveryScenarioOfAReplicateBeforeTheNext) {
    const auto plan = plan_of({.scenarios = 2, .replicates = 2});
    ASSERT_EQ(plan.size(), 4U);
    EXPECT_EQ(run_numbers(plan), (std::vector<std::int64_t>{1, 2, 3, 4}));
    EXPECT_EQ(plan[1].scenario, 1U);
    EXPECT_EQ(plan[1].replicate, 1);
    EXPECT_EQ(plan[2].scenario, 0U);
    EXPECT_EQ(plan[2].replicate, 2);
}

TEST(Plan, GivesSamplesTheSameReplicates) {
    const auto plan = plan_of({.scenarios = 1, .replicates = 1, .samples = 2, .sample_replicates = 2});
    ASSERT_EQ(plan.size(), 5U);
    EXPECT_EQ(plan[0].sample, 0);
    EXPECT_EQ(plan[1].sample, 1);
    EXPECT_EQ(plan[2].replicate, 2);
    EXPECT_EQ(plan[3].sample, 2);
    EXPECT_EQ(plan[3].replicate, 1);
}

TEST(Plan, LeavesNumbersForTheCounterfactuals) {
    EXPECT_EQ(run_numbers(plan_of({.scenarios = 3, .counterfactual = true})), (std::vector<std::int64_t>{1, 3, 5}));
}

TEST(Plan, KeepsItsNumbersWhenItGrows) {
    const PlanSize size{.scenarios = 2, .replicates = 3, .samples = 4, .counterfactual = true};
    std::set<std::int64_t> runs;
    for (const std::int64_t run : run_numbers(plan_of(size))) runs.insert(run);
    for (const std::int64_t run : run_numbers(further_plan(size, 5))) EXPECT_TRUE(runs.insert(run).second) << run;
    EXPECT_EQ(runs.size(), 2U * (5U + 4U));
    EXPECT_EQ(further_plan(size, 5).front().replicate, 4);
    EXPECT_TRUE(further_plan(size, 3).empty());
}

}  // namespace
}  // namespace ubumwe::sim

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/determinism/runs.hpp"

namespace ubumwe::tests {
namespace {

TEST(AnyOrder, GivesTheSameDigestOnOneToEightThreads) {
    const model::Scenario scenario = small_country();
    const std::uint64_t digest = run(scenario, 1).digest;
    for (const int threads : {2, 3, 8}) EXPECT_EQ(run(scenario, threads).digest, digest) << threads << " threads";
}

TEST(AnyOrder, GivesTheSameDigestOfWeeklySteps) {
    const model::Scenario scenario = small_country({"time.step=week", "time.end=2020-12", "programmes=[]"});
    EXPECT_EQ(run(scenario, 1).digest, run(scenario, 3).digest);
}

TEST(Seed, ChangesTheResult) {
    EXPECT_NE(run(small_country({"seed=7"})).digest, run(small_country({"seed=8"})).digest);
}

TEST(Replicate, ChangesTheResult) {
    const model::Scenario scenario = small_country();
    EXPECT_NE(run(scenario, 2, 0).digest, run(scenario, 2, 1).digest);
}

TEST(Watching, ChangesNothingOfTheWorld) {
    const auto all = run(small_country());
    const auto little = run(small_country({R"(observe.strata=["all"])", R"(observe.measures=["distress"])"}));
    EXPECT_LT(little.months.back().series.size(), all.months.back().series.size());
    EXPECT_EQ(little.world.people.value, all.world.people.value);
    EXPECT_EQ(little.world.households.value, all.world.households.value);
    EXPECT_TRUE(std::ranges::equal(little.world.network.trust(), all.world.network.trust()));
}

}  // namespace
}  // namespace ubumwe::tests

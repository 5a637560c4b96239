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
    const model::Scenario scenario = small_country({"time.step=week"});
    EXPECT_EQ(run(scenario, 1).digest, run(scenario, 3).digest);
}

/// Incidents, seasons and shocks often enough to happen in a small country.
const std::vector<std::string> eventful{
    "positions.survivor.targeted=true", "dynamics.incidents.rate=60",
    R"(dynamics.incidents.seasons=[{"id":"spring","from":4,"to":7,"rate_factor":2,"anxiety_shock":0.01}])",
    R"(dynamics.livelihood.lean_seasons=[{"id":"spring","from":4,"to":5,"depth":0.05}])",
    R"(dynamics.livelihood.shocks=[{"id":"drought","rate":0.5,"loss":{"food_security":0.1}}])"};

TEST(AnyOrder, GivesTheSameDigestWithIncidentsSeasonsAndShocks) {
    const model::Scenario scenario = small_country(eventful);
    const auto result = run(scenario, 1);
    std::int64_t incidents = 0;
    for (const auto& month : result.months) {
        for (const auto& row : month.incidents) incidents += row.counts.incidents;
    }
    EXPECT_GT(incidents, 0);
    EXPECT_NE(result.digest, run(small_country()).digest);
    EXPECT_EQ(run(scenario, 3).digest, result.digest);
}

TEST(Events, ThatNeverComeLeaveEveryBit) {
    const auto without = run(small_country());
    const auto with =
        run(small_country({"positions.survivor.targeted=true",
                           R"(dynamics.incidents.seasons=[{"id":"spring","from":4,"to":7,"rate_factor":2}])",
                           R"(dynamics.livelihood.lean_seasons=[{"id":"spring","from":4,"to":5,"depth":0}])",
                           R"(dynamics.livelihood.shocks=[{"id":"drought","rate":0,"loss":{"food_security":0.1}}])"}));
    EXPECT_EQ(with.digest, without.digest);
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

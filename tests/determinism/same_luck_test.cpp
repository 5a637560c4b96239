#include <gtest/gtest.h>

#include "sim/engine/simulation.hpp"
#include "tests/determinism/runs.hpp"

namespace ubumwe::tests {
namespace {

double variance(const std::vector<double>& values) {
    double mean = 0.0;
    for (const double x : values) mean += x / static_cast<double>(values.size());
    double sum = 0.0;
    for (const double x : values) sum += (x - mean) * (x - mean);
    return sum / static_cast<double>(values.size() - 1);
}

TEST(SameLuck, GivesTheCounterfactualThePeopleOfTheRun) {
    const model::Scenario scenario = small_country();
    const auto with = run(scenario);
    const auto without = run(sim::without_programmes(scenario));
    EXPECT_EQ(with.world.people.key, without.world.people.key);
    EXPECT_EQ(with.world.people.status, without.world.people.status);
}

TEST(SameLuck, LeavesNoTraceBeforeTheFirstProgramme) {
    const model::Scenario scenario = small_country();
    const auto with = means(run(scenario), "distress");
    const auto without = means(run(sim::without_programmes(scenario)), "distress");
    EXPECT_EQ(with.front(), without.front());
    EXPECT_NE(with.back(), without.back());
}

TEST(SameLuck, MakesPairedDifferencesVaryFarLessThanUnpairedOnes) {
    const model::Scenario scenario = small_country();
    const model::Scenario bare = sim::without_programmes(scenario);
    std::vector<double> paired;
    std::vector<double> unpaired;
    for (std::uint32_t replicate = 0; replicate < 8; ++replicate) {
        const double with = last_mean(run(scenario, 2, replicate), "cooperation");
        paired.push_back(with - last_mean(run(bare, 2, replicate), "cooperation"));
        unpaired.push_back(with - last_mean(run(bare, 2, replicate + 100), "cooperation"));
    }
    EXPECT_LT(variance(paired), 0.25 * variance(unpaired));
}

TEST(ZeroEffect, LeavesEveryIndicatorBitForBitAsWithoutTheProgramme) {
    model::Scenario scenario = small_country();
    for (auto& programme : scenario.programmes) {
        programme.effect_on_persons = {};
        programme.effect_on_households = {};
        programme.revisits_past = 0.0;
        programme.prepared = 0.0;
        programme.supported = 0.0;
        programme.ties = 0.0;
    }
    const auto with = run(scenario);
    const auto without = run(sim::without_programmes(scenario));
    ASSERT_FALSE(with.world.history.memberships.empty());
    EXPECT_EQ(with.world.people.value, without.world.people.value);
    EXPECT_EQ(with.world.households.value, without.world.households.value);
}

}  // namespace
}  // namespace ubumwe::tests

#include "sim/validation/mean_field.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "sim/engine/simulation.hpp"
#include "sim/scenario/load.hpp"
#include "tests/support/repository.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::sim {
namespace {

using model::PersonIndicator;

/// The small country without differences and without any out-group.
model::Scenario alike() {
    model::Scenario scenario = tests::without_spread(tests::without_differences(tests::small_scenario()));
    scenario.outgroup.clear();
    return scenario;
}

TEST(MeanFieldOfTheRules, RestsWhereTheWorldDoes) {
    const model::Scenario scenario = alike();
    const model::Parallel parallel(2);
    const Simulation simulation(scenario, {1, 0}, parallel);
    const MeanField field(scenario, simulation.world());
    const MeanField::State speed = field.velocity(field.now());
    for (std::size_t i = 0; i < MeanField::variables; ++i) EXPECT_NEAR(speed[i], 0.0, 1e-4) << i;
}

TEST(MeanFieldOfTheRules, LetsALoneIndicatorRelaxExponentially) {
    const model::Scenario scenario = tests::without_couplings(alike());
    model::World world = tests::small_world(scenario);
    const double rest = 0.5;
    for (float& x : world.people.baseline[index_of(PersonIndicator::self_management)]) x = static_cast<float>(rest);
    for (float& x : world.people[PersonIndicator::self_management]) x = 0.9F;
    const MeanField field(scenario, world);
    const double rate = scenario.dynamics.wellbeing.reversion[PersonIndicator::self_management];
    for (const double years : {0.25, 1.0, 5.0})
        EXPECT_NEAR(field.measure("self_management", field.after(years)), rest + 0.4 * std::exp(-rate * years), 1e-5);
}

/// A world of equals ten months after one dialogue with everybody, and its mean field with other rules or the same.
class WorldOfEquals : public testing::Test {
protected:
    static model::Scenario equals(const std::string& influence) {
        const std::vector<std::string> set{"population.scale=0.02",
                                           "dynamics.wellbeing.influence_of_alters=" + influence};
        return load_scenario(tests::repository() / "scenarios/rwanda/world_of_equals.json", set).scenario;
    }

    /// How far the simulated mean ends from the mean field of `rules`.
    static double distance(const char* measure, const model::Scenario& rules) {
        const model::Scenario scenario = equals("0.25");
        const model::Parallel parallel(2);
        Simulation simulation(scenario, {1, 0}, parallel);
        while (simulation.next_step() < 2) simulation.step();
        const MeanField field(rules, simulation.world());
        while (simulation.next_step() < 12) simulation.step();
        const MeanField now(rules, simulation.world());
        return now.measure(measure, now.now()) - field.measure(measure, field.after(10.0 / 12.0));
    }
};

TEST_F(WorldOfEquals, GoesTheWayOfItsMeanField) {
    const model::Scenario same = equals("0.25");
    for (const char* measure : {"social_harmony", "cooperation", "emotional_wellbeing", "communication", "violence",
                                "saving", "anxiety", "mean_trust_in"})
        EXPECT_NEAR(distance(measure, same), 0.0, 1e-3) << measure;
}

TEST_F(WorldOfEquals, DoesNotGoTheWayOfAMeanFieldOfOtherRules) {
    EXPECT_GT(distance("social_harmony", equals("0.1")), 0.002);
}

}  // namespace
}  // namespace ubumwe::sim

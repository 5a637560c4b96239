#include "sim/calibration/load_targets.hpp"

#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/calibration/small_targets.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::sim {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Targets, TakeTheirFiguresFromTheScenarioButTheirStartFromThemselves) {
    const tests::SmallTargets small;
    small.write_scenario(1.5, 1.0, 10.0, 8.0);
    const LoadedTargets targets = load_targets(small.targets(27.9, 12, 1.0));
    EXPECT_THAT(targets.published, ElementsAre(10.0, 8.0, 27.9));
    EXPECT_THAT(targets.start, ElementsAre(1.0, 1.0, 0.515));
    EXPECT_THAT(targets.goals(0.0), ElementsAre(10.0, 9.0, 27.9));
    EXPECT_THAT(targets.goals(0.5), ElementsAre(5.0, DoubleNear(4.5, 1e-12), 27.9));
    EXPECT_EQ(targets.scenario.scenario.seed, 3);
    EXPECT_EQ(targets.scenario.scenario.dynamics.effect_scale.persons[model::PersonIndicator::outgroup_trust], 1.0);
}

TEST(Targets, SetTheirFactorsAndNothingElse) {
    const tests::SmallTargets small;
    small.write_scenario(1.0, 1.0, 10.0, 8.0);
    const LoadedTargets targets = load_targets(small.targets(27.9));
    const model::Scenario scenario = scenario_at(targets, {2.0, 0.5, 0.45}).scenario;
    EXPECT_EQ(scenario.dynamics.effect_scale.persons[model::PersonIndicator::outgroup_trust], 2.0);
    EXPECT_EQ(scenario.dynamics.effect_scale.persons[model::PersonIndicator::resilience], 1.0);
    EXPECT_EQ(scenario.dynamics.effect_scale.households[model::HouseholdIndicator::communication], 0.5);
    EXPECT_EQ(scenario.positions[0].baseline[model::PersonIndicator::distress], 0.45);
    EXPECT_EQ(scenario.positions[2].baseline[model::PersonIndicator::distress], 0.42);
}

TEST(Targets, TellEverythingThatIsWrongAtOnce) {
    const tests::SmallTargets small;
    small.write_scenario(1.0, 1.0, 10.0, 8.0);
    const auto file = small.folder.write(
        "country/wrong.json",
        R"({"schema": "ubumwe/targets", "schema_version": 1, "scenario": "plan.json", "replicates": 4, "pilot": 4, "targets": [
             {"id": "outgroup_trus", "keys": ["dynamics.effect_scale.persons.outgroup_trust"], "low": 2, "high": 1},
             {"id": "cases", "kind": "caseness", "position": "survivors", "keys": ["positions.survivor.nothing"],
              "low": 0.4, "high": 0.6, "start": 0.7}]})");
    try {
        load_targets(file);
        FAIL() << "accepted";
    } catch (const InputError& error) {
        EXPECT_THAT(error.what(), HasSubstr("did you mean `outgroup_trust`?"));
        EXPECT_THAT(error.what(), HasSubstr("a number above low"));
        EXPECT_THAT(error.what(), HasSubstr("did you mean `survivor`?"));
        EXPECT_THAT(error.what(), HasSubstr("/targets/cases/keys"));
        EXPECT_THAT(error.what(), HasSubstr("/backgrounds"));
        EXPECT_THAT(error.what(), HasSubstr("a number below replicates (4)"));
        EXPECT_THAT(error.what(), HasSubstr("a number from low (0.4) to high (0.6)"));
    }
}

TEST(Targets, HaveNoPilotWhereFewerDrawsAreAskedFor) {
    const tests::SmallTargets small;
    small.write_scenario(1.0, 1.0, 10.0, 8.0);
    const auto file = small.targets_with_pilot(27.9);
    EXPECT_EQ(load_targets(file).targets.pilot, 2);
    EXPECT_EQ(load_targets(file).paired_draws(), 2);
    EXPECT_EQ(load_targets(file, {{}, 2}).targets.pilot, 0);
    EXPECT_EQ(load_targets(file, {{}, 2}).paired_draws(), 2);
}

TEST(Targets, AreRefusedWithoutTheirScenario) {
    const tests::SmallTargets small;
    EXPECT_THROW(load_targets(small.targets(27.9)), InputError);
}

TEST(Targets, OfTheReferenceAreTheFourteenChangesAndTwoCasenesses) {
    const LoadedTargets targets = load_targets(tests::repository() / "scenarios/rwanda/calibration.json");
    ASSERT_EQ(targets.published.size(), 16U);
    EXPECT_EQ(targets.published[0], 8.9);
    EXPECT_EQ(targets.goals(0.0)[1], 25.0) << "over 24 %: between the bound and two points above";
    EXPECT_EQ(targets.published[14], 27.9);
    EXPECT_EQ(targets.published[15], 3.6);
    EXPECT_EQ(targets.scenario.scenario.population.scale, 1.0);
}

}  // namespace
}  // namespace ubumwe::sim

#include "sim/calibration/fragment.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sim/calibration/calibration_files.hpp"
#include "tests/sim/calibration/small_targets.hpp"

namespace ubumwe::sim {
namespace {

class Fragment : public testing::Test {
protected:
    Fragment() {
        small.write_scenario(1.0, 1.0, 10.0, 8.0);
        targets = load_targets(small.targets(27.9));
        fit.background = targets.targets.backgrounds[0];
        fit.targets = {{.factor = 1.23456, .half_width = 0.098},
                       {.factor = 0.5, .half_width = {}},
                       {.factor = 0.51, .half_width = {}}};
    }

    tests::SmallTargets small;
    LoadedTargets targets;
    BackgroundFit fit;
};

TEST_F(Fragment, StatesEachValueWithItsDistribution) {
    constexpr bool comments = true;
    const auto json = nlohmann::json::parse(fragment_json(targets, fit), nullptr, true, comments);
    const auto& trust = json.at("dynamics").at("effect_scale").at("persons").at("outgroup_trust");
    EXPECT_EQ(trust.at("value"), 1.2346);
    EXPECT_EQ(trust.at("distribution").at("sd"), 0.05);
    EXPECT_EQ(json.at("dynamics").at("effect_scale").at("households").at("communication"), 0.5);
}

TEST_F(Fragment, SaysOnHowManyDrawsItRests) {
    EXPECT_THAT(fragment_json(targets, fit),
                testing::HasSubstr("2 draws of luck (seed 3) at scale 1,\n// 0 % of the measured"));
    targets.targets.pilot = 1;
    EXPECT_THAT(fragment_json(targets, fit), testing::HasSubstr("rest on\n// the first 1 draw, each"));
}

TEST_F(Fragment, LeavesEverythingElseAndTheOrderOfListsToWhoExtendsIt) {
    const auto before = load_scenario(small.folder.path() / "country/scenario.json").scenario;
    small.folder.write("country/fitted.json", fragment_json(targets, fit));
    const auto base = load_scenario(small.folder.path() / "country/scenario.json").effective_json;
    auto own = nlohmann::ordered_json::parse(base);
    own["extends"] = "fitted.json";
    own.erase("dynamics");
    own.at("positions")[0].at("baseline").erase("distress");
    small.folder.write("country/own.json", own.dump());
    const auto after = load_scenario(small.folder.path() / "country/own.json").scenario;
    ASSERT_EQ(after.positions.size(), before.positions.size());
    for (std::size_t i = 0; i < before.positions.size(); ++i) EXPECT_EQ(after.positions[i].id, before.positions[i].id);
    EXPECT_EQ(after.positions[0].baseline[model::PersonIndicator::distress], 0.51);
    EXPECT_EQ(after.dynamics.effect_scale.persons[model::PersonIndicator::outgroup_trust], 1.2346);
}

TEST_F(Fragment, GivesTheRegisterARangeThatHoldsTheFitsOfEveryBackground) {
    BackgroundFit half = fit;
    half.background = targets.targets.backgrounds[1];
    half.targets[0].factor = 0.5;
    const std::string rows = register_csv(targets, {fit, half});
    EXPECT_THAT(rows, testing::HasSubstr("effect_scale_outgroup_trust,dynamics.effect_scale.persons.outgroup_trust,"
                                         "1.2346,1,0.4020,1.3326,uniform,"));
    EXPECT_THAT(rows, testing::HasSubstr("1.2346 +- 0.0980 with a background share of 0, 0.5000 +- 0.0980 with a "
                                         "background share of 0.5"));
    EXPECT_THAT(rows, testing::HasSubstr("\ncases,positions.survivor.baseline.distress,0.51,0-1,0.5100,0.5100,"));
}

TEST_F(Fragment, IsAWholeScenarioWhereItExtendsOne) {
    fit.background = targets.targets.backgrounds[1];
    const auto file = small.folder.write("country/half.json", fragment_json(targets, fit));
    const model::Scenario scenario = load_scenario(file).scenario;
    EXPECT_EQ(scenario.title, "Small country, with 50 % of the measured changes as background");
    EXPECT_EQ(scenario.dynamics.effect_scale.households[model::HouseholdIndicator::communication], 0.5);
}

}  // namespace
}  // namespace ubumwe::sim

#include <gtest/gtest.h>

#include "model/state/demography.hpp"
#include "model/synthesis/positions.hpp"
#include "model/synthesis/synthesise.hpp"
#include "sim/scenario/load.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::tests {
namespace {

class FiveDistricts : public testing::Test {
protected:
    static void SetUpTestSuite() {
        scenario = sim::load_scenario(repository() / "scenarios/rwanda/shp_reference.json").scenario;
        world = model::synthesise(scenario, {static_cast<std::uint32_t>(scenario.seed), 0}, model::Parallel(2));
    }
    static void TearDownTestSuite() { world = {}; }

    static double caseness(std::string_view position) {
        const auto index = model::position_index(scenario, position);
        double cases = 0.0;
        double people = 0.0;
        for (model::PersonRow i = 0; i < world.people.size(); ++i) {
            if (world.people.position[i] != index || world.people.stage[i] != model::LifeStage::adult) continue;
            people += 1.0;
            const float distress = world.people[model::PersonIndicator::distress][i];
            cases += distress >= static_cast<float>(scenario.dynamics.wellbeing.caseness_cutoff) ? 1.0 : 0.0;
        }
        return cases / people;
    }

    inline static model::Scenario scenario;
    inline static model::World world;
};

// 2,224,979 people in August 2022, cast back by 31 months.
TEST_F(FiveDistricts, HoldThePeopleFromWhomThoseOfTheCensusCome) {
    const double growth = model::growth_until_counted(scenario);
    EXPECT_NEAR(growth, 1.065, 0.003);
    EXPECT_NEAR(static_cast<double>(world.people.size()), 2224979.0 / growth, 3.0);
    EXPECT_EQ(world.places.villages(), 432U + 473U + 536U + 628U + 473U);
    EXPECT_EQ(world.places.sectors(), 15U + 12U + 17U + 14U + 14U);
}

TEST_F(FiveDistricts, StartWithTheCasenessOfTheMentalHealthSurvey) {
    // 27.9 % of survivors and 3.6 % of the general population (2018). 50,000 survivors: sampling error 0.2 points.
    EXPECT_NEAR(caseness("survivor"), 0.279, 0.01);
    EXPECT_NEAR(caseness("other"), 0.036, 0.004);
}

TEST_F(FiveDistricts, HaveTheirPeopleInCustody) {
    EXPECT_EQ(world.custody.convicts.size(), 955U + 639U + 744U + 1310U + 809U);
}

}  // namespace
}  // namespace ubumwe::tests

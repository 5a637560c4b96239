#include "model/interventions/capacity_rule.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace ubumwe::tests {
namespace {

using namespace model;

TEST(FacilitatorLoad, IsPostsOverWhatThePeopleCanCarry) {
    FacilitatorParameters facilitators;
    facilitators.load = 2.0;
    EXPECT_DOUBLE_EQ(overload(facilitators, 6, 3), 1.0);
    EXPECT_DOUBLE_EQ(overload(facilitators, 9, 3), 1.5);
    EXPECT_DOUBLE_EQ(overload(facilitators, 0, 0), 0.0);
    EXPECT_TRUE(std::isinf(overload(facilitators, 1, 0)));
}

TEST(FacilitatorLoad, LowersTheDoseOnlyBeyondWhatTheyCanCarry) {
    FacilitatorParameters facilitators;
    EXPECT_DOUBLE_EQ(dose_under(facilitators, 0.4), 1.0);
    EXPECT_DOUBLE_EQ(dose_under(facilitators, 1.0), 1.0);
    EXPECT_DOUBLE_EQ(dose_under(facilitators, 1.5), 1.0 / 1.5) << "the same care among more groups";
    facilitators.overload_cost = 2.0;
    EXPECT_DOUBLE_EQ(dose_under(facilitators, 1.5), 0.5);
    facilitators.overload_cost = 0.0;
    EXPECT_DOUBLE_EQ(dose_under(facilitators, 3.0), 1.0);
    EXPECT_DOUBLE_EQ(dose_under(facilitators, overload(facilitators, 2, 0)), 0.0) << "nobody gives nothing";
}

TEST(FacilitatorLoad, BoundsThePostsThatPeopleCanTake) {
    FacilitatorParameters facilitators;
    facilitators.most_load = 1.5;
    EXPECT_TRUE(can_take(facilitators, 4, 4, 2));
    EXPECT_FALSE(can_take(facilitators, 4, 5, 2));
    EXPECT_TRUE(can_take(facilitators, 0, 0, 0)) << "a group without facilitators needs none";
}

TEST(OutlyingVillages, AreTheLastOfASector) {
    EquipmentParameters equipment;
    for (std::uint32_t village = 0; village < 4; ++village) EXPECT_FALSE(is_outlying(equipment, village, 4));
    equipment.near_villages = 0.5;
    EXPECT_FALSE(is_outlying(equipment, 1, 4));
    EXPECT_TRUE(is_outlying(equipment, 2, 4));
    equipment.near_villages = 0.0;
    EXPECT_TRUE(is_outlying(equipment, 0, 4));
}

CostParameters ingredient(const char* id, CostUnit unit, double unit_cost) {
    CostParameters cost;
    cost.id = id;
    cost.unit = unit;
    cost.unit_cost = unit_cost;
    return cost;
}

TEST(CourseCost, AddsUpTheIngredientsOfAGroup) {
    StreamParameters stream;
    stream.sessions = 15.0;
    stream.months = 4.0;
    stream.facilitators = 2;
    ProgrammeParameters programme;
    programme.costs = {ingredient("kit", CostUnit::per_group, 50.0),
                       ingredient("tea", CostUnit::per_session, 10.0),
                       ingredient("notebook", CostUnit::per_participant, 3.0),
                       ingredient("allowance", CostUnit::per_facilitator_month, 20.0),
                       ingredient("course", CostUnit::per_training, 100.0),
                       ingredient("office", CostUnit::fixed_per_year, 9000.0)};
    EXPECT_DOUBLE_EQ(course_cost(programme, stream, 12), 50.0 + 150.0 + 36.0 + 160.0);
    EXPECT_DOUBLE_EQ(yearly_cost(programme), 9000.0);
    programme.trains_facilitators_of = {"partner"};
    EXPECT_DOUBLE_EQ(course_cost(programme, stream, 12), 50.0 + 150.0 + 36.0 + 160.0 + 1200.0);
}

}  // namespace
}  // namespace ubumwe::tests

#include "model/observation/reach.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/model/observation/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Five people; a circle in the district of North with three, one of youth in the prison of South with two, and a
/// course in South with three, of whom two were in a circle.
struct Reach : testing::Test {
    SmallWorld small;

    Reach() {
        small.add_district("North");
        small.add_district("South");
        small.add_sector();
        small.add_village();
        small.add_household();
        for (int i = 0; i < 6; ++i) small.add_person(SmallWorld::other);
        small.close();
        small.world.custody.facilities = {{"Old prison", nobody}};
        small.start_group(SmallWorld::circle, 0, {0, 1, 2});
        Group& youth = small.start_group(SmallWorld::circle, 0, {3, 4});
        youth.stream = 1;
        youth.facility = 0;
        youth.district = 1;
        small.start_group(SmallWorld::course, 5, {0, 3, 5}).district = 1;
        small.world.history.memberships[0].state = MemberState::graduated;
        small.world.history.memberships[4].state = MemberState::graduated;
        small.world.history.memberships[5].state = MemberState::dropped_out;
    }

    std::int64_t count(ReachUnit unit, std::vector<std::string> of) {
        PublishedReach item;
        item.counts = unit;
        item.of = std::move(of);
        small.scenario.published.reach = {item};
        return reach(small.scenario, small.world).at(0).simulated;
    }
};

TEST_F(Reach, CountsEnrolmentsAndPersonsOnce) {
    EXPECT_EQ(count(ReachUnit::enrolled, {}), 8);
    EXPECT_EQ(count(ReachUnit::distinct_persons, {}), 6);
    EXPECT_EQ(count(ReachUnit::enrolled, {"circle"}), 5);
    EXPECT_EQ(count(ReachUnit::distinct_persons, {"circle.adult", "course"}), 5);
}

TEST_F(Reach, CountsGraduates) {
    EXPECT_EQ(count(ReachUnit::graduated, {}), 2);
    EXPECT_EQ(count(ReachUnit::graduated, {"circle.youth"}), 1);
    EXPECT_EQ(count(ReachUnit::graduated, {"course"}), 0);
}

TEST_F(Reach, CountsGroupsAndThoseThatAreSpaces) {
    EXPECT_EQ(count(ReachUnit::groups, {}), 3);
    EXPECT_EQ(count(ReachUnit::spaces, {}), 2);
    EXPECT_EQ(count(ReachUnit::spaces, {"circle.youth"}), 0);
}

TEST_F(Reach, SelectsByFacilityAndDistrict) {
    EXPECT_EQ(count(ReachUnit::enrolled, {"circle.youth@Old prison"}), 2);
    EXPECT_EQ(count(ReachUnit::enrolled, {"circle.adult@Old prison"}), 0);
    EXPECT_EQ(count(ReachUnit::enrolled, {"@South"}), 5);
    EXPECT_EQ(count(ReachUnit::enrolled, {"@North"}), 3);
    EXPECT_EQ(count(ReachUnit::enrolled, {"circle@South", "circle.youth"}), 2) << "a group counts once";
}

TEST_F(Reach, GivesThePublishedNumberWhereThereIsOne) {
    small.scenario.published.reach = {{"spaces", 407.0, true, ReachUnit::spaces, {}, "places"},
                                      {"people", 0.0, false, ReachUnit::distinct_persons, {}, "persons once"}};
    const auto rows = reach(small.scenario, small.world);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].item, "spaces");
    EXPECT_EQ(rows[0].published, 407.0);
    EXPECT_EQ(rows[0].unit, "spaces");
    EXPECT_EQ(rows[0].definition, "places");
    EXPECT_TRUE(std::isnan(rows[1].published));
    EXPECT_EQ(rows[1].unit, "persons");
}

}  // namespace
}  // namespace ubumwe::tests

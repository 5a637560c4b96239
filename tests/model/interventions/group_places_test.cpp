#include "model/interventions/group_places.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

TEST(GroupPlaces, AreKeptForPositionsUntilTheyAreOpened) {
    GroupPlaces places(10, {0.3, 0.25, 0.45});  // 3 for the first, 3 for the second by largest remainder, 4 open
    for (int i = 0; i < 7; ++i) EXPECT_TRUE(places.take(0)) << i;
    EXPECT_FALSE(places.take(0));
    EXPECT_TRUE(places.take(1));
    places.open_all();
    EXPECT_TRUE(places.take(0));
    EXPECT_TRUE(places.any_left());
    EXPECT_TRUE(places.take(0));
    EXPECT_FALSE(places.any_left());
}

TEST(GroupPlaces, FromAListGoByPositionFirstAndThenInItsOrder) {
    Population people;
    people.position = {0, 0, 0, 0, 1, 0, 1};
    std::vector<PersonRow> list{0, 1, 2, 3, 4, 5, 6};
    EXPECT_EQ(fill_from_list(list, people, GroupPlaces(4, {0.25, 0.25, 0.5})), (std::vector<PersonRow>{0, 1, 2, 4}));
    EXPECT_EQ(list, (std::vector<PersonRow>{3, 5, 6}));
    EXPECT_EQ(fill_from_list(list, people, GroupPlaces(4, {0.0, 0.75, 0.25})), (std::vector<PersonRow>{3, 6, 5}));
    EXPECT_TRUE(list.empty());
}

TEST(Mix, GivesEveryGroupItsSharesOfPositions) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].streams[0].mix = {{"survivor", 0.3}, {"convicted_family", 0.4}};
    scenario.programmes[0].starts = {start_of(8, 80)};
    ProgrammeRun run(scenario);
    run.steps(1);
    ASSERT_EQ(run.world.history.groups.size(), 8U);
    for (std::uint32_t group = 0; group < 8; ++group) {
        std::map<int, int> count;
        for (const PersonRow person : run.members_of(group)) ++count[run.world.people.position[person]];
        EXPECT_GE(count[survivor], 3);
        EXPECT_GE(count[convicted_family], 4);
        EXPECT_EQ(run.members_of(group).size(), 10U);
    }
}

TEST(Mix, OffersPlacesToOthersWhenTheSectorHasNobodyOfAPosition) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].streams[0].mix = {{"other_inmate", 0.5}};
    scenario.programmes[0].starts = {start_of(3, 30)};
    ProgrammeRun run(scenario);
    run.steps(1);
    EXPECT_EQ(run.total().enrolled, 30);
    for (const Group& group : run.world.history.groups) {
        const auto sector = run.world.places.village_sector[group.village];
        for (const PersonRow person :
             run.members_of(static_cast<std::uint32_t>(&group - run.world.history.groups.data()))) {
            EXPECT_EQ(run.world.places.village_sector[run.world.places.village_of_person(person)], sector);
        }
    }
}

TEST(Mix, LooksForAPositionInTheSectorAndNotBeyond) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].streams[0].mix = {{"survivor", 0.5}};
    scenario.programmes[0].starts = {start_of(12, 120)};
    ProgrammeRun run(scenario);
    auto& world = run.world;
    for (PersonRow p = 0; p < world.places.people_of_sector(2).begin; ++p) {
        if (world.people.position[p] == survivor) world.people.position[p] = other;
    }
    run.steps(1);
    ASSERT_EQ(run.total().enrolled, 120);
    for (std::uint32_t group = 0; group < 12; ++group) {
        std::int64_t survivors = 0;
        for (const PersonRow person : run.members_of(group))
            survivors += world.people.position[person] == survivor ? 1 : 0;
        const bool has_survivors = world.places.village_sector[world.history.groups[group].village] == 2;
        EXPECT_EQ(survivors >= 5, has_survivors);
        EXPECT_EQ(survivors == 0, !has_survivors);
    }
}

/// Groups of whole families of survivors.
Scenario families(std::int64_t groups, std::int64_t participants) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].streams[0].eligibility.whole_families = true;
    scenario.programmes[0].streams[0].eligibility.positions = {"survivor"};
    scenario.programmes[0].streams[0].group_maximum = 24;
    scenario.programmes[0].starts = {start_of(groups, participants)};
    return scenario;
}

TEST(WholeFamilies, ComeWholeAndFillTheirGroupsExactly) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        ProgrammeRun run(families(5, 103), seed);
        run.steps(1);
        EXPECT_EQ(run.total().enrolled, 103) << seed;
        const auto& world = run.world;
        for (std::uint32_t group = 0; group < 5; ++group) {
            const auto members = run.members_of(group);
            EXPECT_TRUE(members.size() == 20 || members.size() == 21) << seed;
            const std::set<PersonRow> inside(members.begin(), members.end());
            for (const PersonRow person : members) {
                const Rows family = world.households.members(world.people.household[person]);
                std::size_t of_family = 0;
                for (PersonRow p = family.begin; p < family.end; ++p) {
                    const bool joins = world.people.stage[p] != LifeStage::infant && world.people.at_home(p);
                    EXPECT_EQ(inside.contains(p), joins);
                    of_family += joins ? 1U : 0U;
                }
                EXPECT_GE(of_family, 2U);
            }
        }
    }
}

TEST(WholeFamilies, NeedOneMemberWhoMeetsTheConditionsAndBringTheOthers) {
    Scenario scenario = families(3, 60);
    scenario.programmes[0].streams[0].eligibility.positions = {"convicted"};
    scenario.programmes[0].streams[0].eligibility.min_age = 40;
    ProgrammeRun run(scenario);
    run.steps(1);
    const auto& world = run.world;
    ASSERT_GT(run.total().enrolled, 45);
    bool children = false;
    for (const PersonRow person : run.everyone_enrolled()) {
        const PersonRow man = world.households.members(world.people.household[person]).begin + 1;
        EXPECT_EQ(world.people.position[man], convicted);
        EXPECT_TRUE(world.people.at_home(man));
        children = children || world.people.stage[person] == LifeStage::child;
    }
    EXPECT_TRUE(children);
}

TEST(WholeFamilies, AreNotTakenApartByAnEarlierEnrolment) {
    Scenario scenario = families(4, 80);
    scenario.programmes[0].starts.push_back(start_of(4, 80));
    ProgrammeRun run(scenario);
    run.steps(1);
    const auto people = run.everyone_enrolled();
    EXPECT_EQ(people.size(), 160U);
    EXPECT_EQ(std::adjacent_find(people.begin(), people.end()), people.end());
}

}  // namespace
}  // namespace ubumwe::tests

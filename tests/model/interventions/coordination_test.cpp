#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "model/state/need.hpp"
#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Two organisations with a programme each; each starts six groups of ten in North, which has twelve villages.
Scenario two_organisations(Coordination coordination) {
    Scenario scenario = small_scenario();
    scenario.coordination = coordination;
    scenario.need.indicator = "distress";
    scenario.need.from = 0.5;
    add_programme(scenario, "work");
    for (std::size_t i = 0; i < 2; ++i) {
        scenario.organisations.emplace_back();
        scenario.organisations[i].id = i == 0 ? "first" : "second";
        scenario.programmes[i].delivered_by = scenario.organisations[i].id;
        scenario.programmes[i].starts = {start_of(6, 60)};
        scenario.programmes[i].starts[0].date = Month::of(2020, static_cast<int>(i) + 1);
    }
    return scenario;
}

/// Villages where both organisations met.
std::size_t shared_villages(const World& world) {
    std::map<VillageRow, std::set<std::uint16_t>> organisations;
    for (const Group& group : world.history.groups) organisations[group.village].insert(group.organisation);
    return static_cast<std::size_t>(std::count_if(organisations.begin(), organisations.end(),
                                                  [](const auto& village) { return village.second.size() > 1; }));
}

/// People in need in North who enrolled in something.
std::int64_t need_met(const ProgrammeRun& run) {
    const Need need(run.scenario);
    std::int64_t met = 0;
    for (const Participant& participant : run.world.history.participants)
        met += need.has(run.world, participant.person) ? 1 : 0;
    return met;
}

ProgrammeRun after_both(Coordination coordination, std::uint32_t seed) {
    ProgrammeRun run(two_organisations(coordination), seed);
    run.steps(2);
    return run;
}

TEST(Coordination, WithASharedMapNoVillageIsServedTwiceWhileOthersAreLeft) {
    std::size_t shared_alone = 0;
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        shared_alone += shared_villages(after_both(Coordination::independent, seed).world);
        EXPECT_EQ(shared_villages(after_both(Coordination::shared_map, seed).world), 0U);
    }
    EXPECT_GT(shared_alone, 5U) << "each for itself, they meet in the same villages by chance";
}

TEST(Coordination, JointlyReachesPeopleWhomNobodyHasServed) {
    const ProgrammeRun alone = after_both(Coordination::independent, 3);
    const ProgrammeRun jointly = after_both(Coordination::joint, 3);
    EXPECT_EQ(jointly.world.history.participants.size(), 120U) << "nobody twice";
    EXPECT_LT(alone.world.history.participants.size(), 120U);
    EXPECT_GT(need_met(jointly), need_met(alone));
}

TEST(Coordination, JointlyGoesWhereTheUnmetNeedIsLargest) {
    Scenario scenario = two_organisations(Coordination::joint);
    scenario.programmes[0].starts = {start_of(1, 10)};
    ProgrammeRun run(scenario);
    constexpr VillageRow neediest = 7;
    auto& distress = run.world.people[PersonIndicator::distress];
    std::fill(distress.begin(), distress.end(), 0.2F);
    const Rows people = run.world.places.people_of(neediest);
    std::fill(distress.begin() + people.begin, distress.begin() + people.end, 0.8F);
    run.steps(1);
    EXPECT_EQ(run.world.history.groups.at(0).village, neediest);
}

TEST(Coordination, IndependentOrganisationsOfOneProgrammeEachHaveTheirOwnSites) {
    Scenario scenario = two_organisations(Coordination::independent);
    scenario.programmes[1].starts.clear();
    scenario.programmes[0].starts = {start_of(6, 60), start_of(6, 60)};
    scenario.programmes[0].starts[1].delivered_by = "second";
    std::size_t shared = 0;
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        ProgrammeRun run(scenario, seed);
        run.steps(1);
        EXPECT_EQ(run.total(0).groups_started, 6);
        shared += shared_villages(run.world);
    }
    EXPECT_GT(shared, 0U);
}

TEST(Need, IsOfAdultsAtHomeOfThePositionsNamed) {
    Scenario scenario = small_scenario();
    scenario.need.from = 0.5;
    scenario.need.positions = {"convicted"};
    const World world = small_world(scenario);
    const Need need(scenario);
    std::int64_t in_need = 0;
    std::int64_t expected = 0;
    for (PersonRow p = 0; p < world.people.size(); ++p) {
        in_need += need.has(world, p) ? 1 : 0;
        const bool counts = world.people.position[p] == convicted && world.people.at_home(p);
        expected += counts && world.people.value[index_of(PersonIndicator::distress)][p] >= 0.5F ? 1 : 0;
    }
    EXPECT_GT(expected, 0);
    EXPECT_EQ(in_need, expected);
    EXPECT_EQ(need.unmet(world, {0, world.people.size()}), expected);
}

}  // namespace
}  // namespace ubumwe::tests

#include "model/interventions/ties.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

std::vector<std::size_t> degrees(std::size_t people, double ties) {
    std::vector<std::size_t> degree(people, 0);
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (const auto& [i, j] : ring_pairs(people, ties)) {
        EXPECT_NE(i, j);
        EXPECT_TRUE(seen.insert(std::minmax(i, j)).second) << "pair " << i << " " << j << " comes twice";
        ++degree[i];
        ++degree[j];
    }
    return degree;
}

TEST(RingPairs, GiveEveryoneTheSameEvenNumber) {
    for (std::size_t people = 5; people <= 20; ++people) {
        EXPECT_EQ(degrees(people, 4.0), std::vector<std::size_t>(people, 4)) << people;
    }
}

TEST(RingPairs, GiveTheMeanAndDifferByFewForOddAndBrokenNumbers) {
    for (const double ties : {0.5, 1.0, 2.5, 3.0, 5.0}) {
        for (std::size_t people = 7; people <= 20; ++people) {
            const auto degree = degrees(people, ties);
            std::size_t sum = 0;
            for (const std::size_t d : degree) sum += d;
            EXPECT_NEAR(static_cast<double>(sum), static_cast<double>(people) * ties, 1.0);
            const auto [least, most] = std::minmax_element(degree.begin(), degree.end());
            EXPECT_LE(*most - *least, 2U) << people << " people, " << ties << " ties";
        }
    }
}

TEST(RingPairs, JoinEverybodyWithEverybodyInASmallRing) {
    EXPECT_EQ(degrees(4, 10.0), std::vector<std::size_t>(4, 3));
    EXPECT_EQ(degrees(2, 3.0), std::vector<std::size_t>(2, 1));
    EXPECT_TRUE(ring_pairs(1, 3.0).empty());
    EXPECT_TRUE(ring_pairs(0, 3.0).empty());
    EXPECT_TRUE(ring_pairs(8, 0.0).empty());
}

Scenario with_ties(double ties) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].ties = ties;
    scenario.programmes[0].starts = {start_of(4, 40)};
    scenario.programmes[0].streams[0].mix = {{"survivor", 0.4}, {"convicted", 0.2}, {"convicted_family", 0.4}};
    return scenario;
}

TEST(GroupTies, AreQueuedWhenTheCourseEndsBothWaysAmongGraduatesOfTheGroup) {
    Scenario scenario = with_ties(4.0);
    scenario.programmes[0].streams[0].drop_out = 0.3;
    ProgrammeRun run(scenario);
    run.steps(3);
    EXPECT_TRUE(run.world.exchange.new_ties.empty());
    run.steps(1);
    const auto& queued = run.world.exchange.new_ties;
    ASSERT_FALSE(queued.empty());
    std::map<PersonRow, std::uint32_t> group_of;
    for (const Membership& member : run.world.history.memberships) {
        if (member.state == MemberState::graduated) group_of[member.person] = member.group;
    }
    std::set<std::pair<PersonRow, PersonRow>> pairs;
    for (const NewTie& tie : queued) {
        EXPECT_EQ(group_of.at(tie.ego), group_of.at(tie.alter));
        EXPECT_NE(run.world.people.household[tie.ego], run.world.people.household[tie.alter]);
        EXPECT_EQ(tie.trust, trust_of_ego);
        EXPECT_TRUE(pairs.emplace(tie.ego, tie.alter).second);
    }
    for (const auto& [ego, alter] : pairs) EXPECT_TRUE(pairs.contains({alter, ego}));
}

TEST(GroupTies, CarryTheClassOfTheirKindOutGroupAndTheAltersStigma) {
    ProgrammeRun run(with_ties(6.0));
    run.steps(4);
    std::set<int> out_of_convicts;
    for (const NewTie& tie : run.world.exchange.new_ties) {
        const int alter = run.world.people.position[tie.alter];
        EXPECT_EQ(tie.tie_class.kind(), index_of(TieKind::group));
        EXPECT_EQ(tie.tie_class.stigma_level(), alter == convicted ? 2 : alter == convicted_family ? 1 : 0);
        EXPECT_EQ(tie.tie_class.out(), run.world.standing_of(tie.ego) != run.world.standing_of(tie.alter));
        EXPECT_EQ(tie.tie_class.contact(), Contact::usual);
        if (tie.tie_class.out()) out_of_convicts.insert(alter);
    }
    EXPECT_EQ(out_of_convicts, (std::set<int>{survivor, convicted, convicted_family}));
}

TEST(GroupTies, MeetOnlyInGroupsThatKeepMeeting) {
    Scenario scenario = with_ties(2.0);
    scenario.programmes[0].keep_meeting = 0.5;
    scenario.programmes[0].starts = {start_of(12, 120)};
    ProgrammeRun run(scenario);
    run.steps(4);
    std::map<PersonRow, std::uint32_t> group_of;
    for (const Membership& member : run.world.history.memberships) group_of[member.person] = member.group;
    std::set<bool> kinds;
    for (const NewTie& tie : run.world.exchange.new_ties) {
        const bool meets = run.world.history.groups[group_of.at(tie.ego)].keeps_meeting;
        EXPECT_EQ(tie.tie_class.contact(), meets ? Contact::usual : Contact::none);
        kinds.insert(meets);
    }
    EXPECT_EQ(kinds.size(), 2U);
}

TEST(GroupTies, AreNotFormedByChildrenOrWithinAHousehold) {
    Scenario scenario = with_ties(4.0);
    scenario.programmes[0].streams[0].mix.clear();
    scenario.programmes[0].streams[0].eligibility.whole_families = true;
    scenario.programmes[0].streams[0].group_maximum = 24;
    scenario.programmes[0].starts = {start_of(3, 60)};
    ProgrammeRun run(scenario);
    run.steps(4);
    ASSERT_FALSE(run.world.exchange.new_ties.empty());
    for (const NewTie& tie : run.world.exchange.new_ties) {
        EXPECT_EQ(run.world.people.stage[tie.ego], LifeStage::adult);
        EXPECT_NE(run.world.people.household[tie.ego], run.world.people.household[tie.alter]);
    }
}

}  // namespace
}  // namespace ubumwe::tests

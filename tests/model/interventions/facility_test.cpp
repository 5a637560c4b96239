#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "model/interventions/returns.hpp"
#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Groups in North prison for four months.
Scenario inside(std::int64_t groups, std::int64_t participants) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].prepared = 0.8;
    scenario.programmes[0].supported = 0.6;
    scenario.programmes[0].ties = 3.0;
    scenario.programmes[0].streams[0].venue = Venue::correctional_facility;
    scenario.programmes[0].starts = {start_of(groups, participants)};
    scenario.programmes[0].starts[0].facility = "North prison";
    return scenario;
}

std::vector<Convict*> convicts_of_north(ProgrammeRun& run) {
    std::vector<Convict*> convicts;
    for (Convict& convict : run.world.custody.convicts) {
        if (convict.facility == north_prison) convicts.push_back(&convict);
    }
    return convicts;
}

std::set<PersonRow> members(const ProgrammeRun& run) {
    const auto people = run.everyone_enrolled();
    return {people.begin(), people.end()};
}

TEST(FacilityGroups, TakeThoseFirstWhoReturnSoonestAMonthOrMoreAfterTheCourse) {
    ProgrammeRun run(inside(1, 10));
    const auto convicts = convicts_of_north(run);
    ASSERT_EQ(convicts.size(), 60U);
    for (std::uint32_t i = 0; i < 20; ++i) convicts[i]->expected_step = i;  // nobody knows of the others
    run.steps(1);
    std::set<PersonRow> expected;
    for (std::size_t i = 5; i < 15; ++i) expected.insert(convicts[i]->person);
    EXPECT_EQ(members(run), expected);
}

TEST(FacilityGroups, ForeseeReturnsOnlyOfThoseWhoAreInCustody) {
    ProgrammeRun run(inside(1, 10));
    const auto convicts = convicts_of_north(run);
    for (std::uint32_t i = 0; i < 60; ++i) convicts[i]->expected_step = i;
    run.world.people.status[convicts[0]->person] = Status::released;
    run.world.people.status[convicts[7]->person] = Status::dead;
    const auto returns = foreseen_returns(run.world);
    EXPECT_EQ(returns[0], nobody);
    EXPECT_EQ(returns[1], 1U);
    EXPECT_EQ(returns[7], nobody);
    EXPECT_EQ(returns[59], 59U);
    run.steps(1);
    EXPECT_FALSE(members(run).contains(convicts[4]->person));
    EXPECT_TRUE(members(run).contains(convicts[5]->person));
    EXPECT_FALSE(members(run).contains(convicts[7]->person));
    EXPECT_TRUE(members(run).contains(convicts[15]->person));
}

TEST(FacilityGroups, TakeThoseWhoAreStillThereForTheCourseThatFollows) {
    Scenario scenario = inside(1, 10);
    ProgrammeParameters& work = add_programme(scenario, "work");
    work.streams[0].venue = Venue::correctional_facility;
    work.streams[0].follow_on = "talk";
    work.streams[0].months = 3;
    EXPECT_EQ(resolve_streams(scenario).all[0].stay, 9U);
    EXPECT_EQ(resolve_streams(scenario).all[1].stay, 4U);
    ProgrammeRun run(scenario);
    const auto convicts = convicts_of_north(run);
    for (std::uint32_t i = 0; i < 60; ++i) convicts[i]->expected_step = i;
    run.steps(1);
    EXPECT_FALSE(members(run).contains(convicts[8]->person));
    EXPECT_TRUE(members(run).contains(convicts[9]->person));
}

TEST(FacilityGroups, TakeOtherInmatesNextAndThoseLastWhoLeaveBeforeTheEnd) {
    ProgrammeRun run(inside(6, 65));
    const auto convicts = convicts_of_north(run);
    for (std::uint32_t i = 0; i < 60; ++i) convicts[i]->expected_step = i < 24 ? i / 6 : 4 + i;
    run.steps(1);
    const auto joined = members(run);
    EXPECT_EQ(joined.size(), 65U);
    for (const auto& inmate : run.world.custody.other_inmates) EXPECT_TRUE(joined.contains(inmate.person));
    for (std::size_t i = 24; i < 60; ++i) EXPECT_TRUE(joined.contains(convicts[i]->person));
    std::map<std::uint32_t, int> leaving_in;
    for (std::size_t i = 0; i < 24; ++i) {
        leaving_in[convicts[i]->expected_step] += joined.contains(convicts[i]->person) ? 1 : 0;
    }
    EXPECT_EQ(leaving_in, (std::map<std::uint32_t, int>{{0, 0}, {1, 0}, {2, 3}, {3, 6}}));
}

TEST(FacilityGroups, MixPeopleConvictedAndOtherInmatesOfTheFacilityAlone) {
    Scenario scenario = inside(3, 30);
    scenario.programmes[0].streams[0].mix = {{"convicted", 0.5}, {"other_inmate", 0.5}};
    ProgrammeRun run(scenario);
    run.steps(1);
    std::map<int, int> count;
    const auto of_north = convicts_of_north(run);
    for (const PersonRow person : members(run)) {
        ++count[run.world.people.position[person]];
        EXPECT_EQ(run.world.people.status[person], Status::in_custody);
        const bool is_convict = run.world.people.position[person] == convicted;
        const bool of_facility =
            std::any_of(of_north.begin(), of_north.end(), [&](const Convict* c) { return c->person == person; });
        EXPECT_TRUE(!is_convict || of_facility);
    }
    EXPECT_EQ(count[convicted], 15);
    EXPECT_EQ(count[other_inmate], 15);
}

TEST(FacilityGroups, CountInTheDistrictOfTheStartAndPrepareTheirGraduates) {
    ProgrammeRun run(inside(2, 20));
    run.steps(4);
    EXPECT_EQ(run.total().graduated, 20);
    for (const PersonRow person : members(run)) {
        const Participant* participant = run.world.history.find(person);
        EXPECT_FLOAT_EQ(participant->prepared, 0.8F);
        EXPECT_FLOAT_EQ(participant->supported, 0.6F);
        EXPECT_EQ(participant->completed, 1U);
        EXPECT_EQ(participant->active, 0U);
    }
}

TEST(FacilityGroups, LoseWhoIsReleasedOrDiesAndPrepareThemNot) {
    ProgrammeRun run(inside(2, 20));
    run.steps(2);
    const auto joined = run.everyone_enrolled();
    run.world.people.status[joined[0]] = Status::released;
    run.world.people.status[joined[1]] = Status::dead;
    run.world.people.status[joined[2]] = Status::elsewhere;
    run.steps(2);
    EXPECT_EQ(run.total().dropped_out, 3);
    EXPECT_EQ(run.total().graduated, 17);
    EXPECT_EQ(run.total().attended, 4 * 17 + 2 * 3);
    EXPECT_FLOAT_EQ(run.world.history.find(joined[0])->prepared, 0.0F);
}

TEST(FacilityGroups, FormNoTiesAndDoNotKeepMeeting) {
    ProgrammeRun run(inside(2, 20));
    run.steps(4);
    EXPECT_TRUE(run.world.exchange.new_ties.empty());
    for (const Group& group : run.world.history.groups) {
        EXPECT_FALSE(group.keeps_meeting);
        EXPECT_EQ(group.village, nobody);
    }
}

TEST(FacilityGroups, FollowedByAnotherTakeTheGraduatesWhoAreStillThere) {
    Scenario scenario = inside(3, 30);
    ProgrammeParameters& work = add_programme(scenario, "work");
    work.streams[0].venue = Venue::correctional_facility;
    work.streams[0].follow_on = "talk";
    work.starts = {start_of(2, 24)};
    work.starts[0].facility = "North prison";
    work.starts[0].date = Month::of(2020, 6);
    ProgrammeRun run(scenario);
    run.steps(4);
    const auto graduates = run.everyone_enrolled();
    for (std::size_t i = 0; i < 9; ++i) run.world.people.status[graduates[i]] = Status::released;
    run.steps(2);
    EXPECT_EQ(run.total(1).enrolled, 21);
    EXPECT_EQ(run.world.ledger.shortfalls.at(0).missing, 3);
}

TEST(CommunityGroups, DoNotPrepareForAReturn) {
    Scenario scenario = inside(2, 20);
    scenario.programmes[0].streams[0].venue = Venue::community;
    scenario.programmes[0].starts[0].facility.clear();
    ProgrammeRun run(scenario);
    run.steps(4);
    EXPECT_EQ(run.total().graduated, 20);
    for (const Participant& participant : run.world.history.participants) {
        EXPECT_EQ(participant.prepared, 0.0F);
        EXPECT_FLOAT_EQ(participant.supported, 0.6F);
    }
}

}  // namespace
}  // namespace ubumwe::tests

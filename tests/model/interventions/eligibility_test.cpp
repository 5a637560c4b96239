#include <algorithm>

#include <gtest/gtest.h>

#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Ten groups of ten, so many that a condition which is not looked at is broken by somebody.
Scenario wide_start() {
    Scenario scenario = small_scenario();
    scenario.programmes[0].starts = {start_of(10, 100)};
    return scenario;
}

Eligibility& eligibility(Scenario& scenario) {
    return scenario.programmes[0].streams[0].eligibility;
}

/// Runs the first step and checks everyone who enrolled; somebody did.
template <class Condition>
void expect_of_everyone(ProgrammeRun& run, Condition condition) {
    run.steps(1);
    ASSERT_FALSE(run.everyone_enrolled().empty());
    for (const PersonRow person : run.everyone_enrolled()) EXPECT_TRUE(condition(person)) << "person " << person;
}

TEST(Eligibility, AdmitsOnlyThePositionsOfTheStream) {
    Scenario scenario = wide_start();
    eligibility(scenario).positions = {"survivor", "convicted"};
    ProgrammeRun run(scenario);
    expect_of_everyone(run, [&](PersonRow p) { return run.world.people.position[p] <= convicted; });
    EXPECT_EQ(run.total().enrolled, 100);
}

TEST(Eligibility, CountsCompletedYearsAtTheStartOfTheRun) {
    Scenario scenario = wide_start();
    scenario.programmes[0].starts[0].date = Month::of(2022, 6);
    eligibility(scenario).min_age = 18;
    eligibility(scenario).max_age = 25;
    ProgrammeRun run(scenario);
    for (auto& birth : run.world.people.birth) birth = static_cast<std::int16_t>(birth - 11);  // 18 years and 11 months
    run.steps(29);
    expect_of_everyone(run, [&](PersonRow p) {
        const double age = run.world.people.age(p, run.scenario.time.start);
        return age >= 18.0 && age < 26.0;
    });
    EXPECT_EQ(run.total().enrolled, 100);
}

TEST(Eligibility, CountsCompletedYearsAtTheStartOfTheGroupWherePeopleGrowOlder) {
    Scenario scenario = wide_start();
    scenario.dynamics.vital_events.enabled = true;
    scenario.margins.age_columns = {{2020, scenario.margins.ages}, {2025, scenario.margins.ages}};
    scenario.programmes[0].starts[0].date = Month::of(2022, 6);
    eligibility(scenario).min_age = 18;
    eligibility(scenario).max_age = 25;
    ProgrammeRun run(scenario);
    run.steps(29);
    expect_of_everyone(run, [&](PersonRow p) {
        const double age = run.world.people.age(p, Month::of(2022, 6));
        return age >= 18.0 && age < 26.0;
    });
}

TEST(Eligibility, LooksAtSex) {
    Scenario scenario = wide_start();
    eligibility(scenario).sex = SexRule::women;
    ProgrammeRun women(scenario);
    expect_of_everyone(women, [&](PersonRow p) { return women.world.people.sex[p] == Sex::woman; });
    eligibility(scenario).sex = SexRule::men;
    ProgrammeRun men(scenario);
    expect_of_everyone(men, [&](PersonRow p) { return men.world.people.sex[p] == Sex::man; });
}

TEST(Eligibility, ScreensOnTheValueAtTheStartOfTheStep) {
    Scenario scenario = wide_start();
    eligibility(scenario).screening = "distress";
    eligibility(scenario).screening_from = 0.6;
    ProgrammeRun run(scenario);
    expect_of_everyone(run, [&](PersonRow p) { return run.world.people[PersonIndicator::distress][p] >= 0.6F; });
}

TEST(Eligibility, InTheCommunityIsForThoseWhoLiveAtHome) {
    Scenario scenario = wide_start();
    eligibility(scenario).positions = {"convicted", "other_inmate"};
    scenario.programmes[0].starts = {start_of(3, 30)};
    ProgrammeRun run(scenario);
    run.world.people.status[run.world.custody.convicts[0].person] = Status::released;
    run.world.people.status[run.world.custody.convicts[1].person] = Status::elsewhere;
    run.world.people.status[run.world.custody.convicts[2].person] = Status::dead;
    expect_of_everyone(run, [&](PersonRow p) { return run.world.people.at_home(p); });
}

TEST(Eligibility, LeavesOutInfantsWhateverTheAgesSay) {
    Scenario scenario = wide_start();
    eligibility(scenario).min_age = 0;
    eligibility(scenario).max_age = 13;
    ProgrammeRun run(scenario);
    expect_of_everyone(run, [&](PersonRow p) { return run.world.people.stage[p] == LifeStage::child; });
}

TEST(Eligibility, EnrolsAPersonOnceAProgrammeInWhateverStream) {
    Scenario scenario = small_scenario();
    StreamParameters second = scenario.programmes[0].streams[0];
    second.id = "second";
    scenario.programmes[0].streams.push_back(second);
    for (int month = 0; month < 12; ++month) {
        scenario.programmes[0].starts.push_back(start_of(3, 36));
        scenario.programmes[0].starts.back().date = scenario.time.start + month / 2;
        scenario.programmes[0].starts.back().stream = month % 2 == 0 ? "circle" : "second";
    }
    ProgrammeRun run(scenario);
    run.steps(12);
    const auto people = run.everyone_enrolled();
    EXPECT_EQ(people.size(), 432U);
    EXPECT_EQ(std::adjacent_find(people.begin(), people.end()), people.end());
}

/// Everyone of North is in `talk` from January; `work` starts in `month`.
ProgrammeRun everyone_talks_then_work(Overlap overlap, int month) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].streams[0].group_maximum = 1000;
    ProgrammeRun all(scenario);
    std::int64_t adults = 0;
    const Rows villages = all.world.places.villages_of(0);
    for (PersonRow p = 0; p < all.world.places.village_first_person[villages.end]; ++p) {
        if (all.world.people.at_home(p) && all.world.people.stage[p] == LifeStage::adult) ++adults;
    }
    scenario.programmes[0].starts = {start_of(1, adults)};
    ProgrammeParameters& work = add_programme(scenario, "work");
    work.overlap = overlap;
    work.starts = {start_of(1, 10)};
    work.starts[0].date = scenario.time.start + month;
    ProgrammeRun run(scenario);
    run.steps(12);
    EXPECT_EQ(run.total(0).enrolled, adults);
    return run;
}

TEST(Overlap, AtRandomTakesPeopleWhoAreInAnotherProgramme) {
    EXPECT_EQ(everyone_talks_then_work(Overlap::random, 1).total(1).enrolled, 10);
}

TEST(Overlap, InSequenceWaitsForTheEndOfTheOther) {
    EXPECT_EQ(everyone_talks_then_work(Overlap::sequence, 0).total(1).enrolled, 0);
    EXPECT_EQ(everyone_talks_then_work(Overlap::sequence, 3).total(1).enrolled, 0);
    EXPECT_EQ(everyone_talks_then_work(Overlap::sequence, 4).total(1).enrolled, 10);
}

TEST(Overlap, AvoidedLeavesOutEveryoneWhoEverWasInAnother) {
    EXPECT_EQ(everyone_talks_then_work(Overlap::avoid, 4).total(1).enrolled, 0);
}

TEST(FollowOn, TakesOnlyGraduatesOfTheDistrictWithNeighboursTogether) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].starts = {start_of(6, 60), start_of(6, 60)};
    scenario.programmes[0].starts[1].district = "South";
    scenario.programmes[0].streams[0].drop_out = 0.3;
    ProgrammeParameters& work = add_programme(scenario, "work");
    work.overlap = Overlap::avoid;
    work.streams[0].follow_on = "talk";
    work.starts = {start_of(4, 28)};
    work.starts[0].date = Month::of(2020, 5);
    ProgrammeRun run(scenario);
    run.steps(5);
    EXPECT_EQ(run.total(1).enrolled, 28);
    std::vector<VillageRow> homes;
    for (std::uint32_t g = 12; g < 16; ++g) {
        EXPECT_EQ(run.world.places.district_of(run.world.history.groups[g].village), 0U);
        for (const PersonRow person : run.members_of(g)) {
            EXPECT_EQ(run.world.history.find(person)->completed & 1U, 1U);
            homes.push_back(run.world.places.village_of_person(person));
            EXPECT_EQ(run.world.places.district_of(homes.back()), 0U);
        }
    }
    std::size_t moves = 0;
    for (std::size_t i = 1; i < homes.size(); ++i) moves += homes[i] != homes[i - 1] ? 1U : 0U;
    EXPECT_LT(moves, small_sectors * small_villages);
}

TEST(FollowOn, DoesNotStartBeforeThereAreGraduates) {
    Scenario scenario = small_scenario();
    scenario.programmes[0].starts = {start_of(6, 60)};
    ProgrammeParameters& work = add_programme(scenario, "work");
    work.streams[0].follow_on = "talk.circle";
    work.starts = {start_of(2, 20)};
    work.starts[0].date = Month::of(2020, 4);
    ProgrammeRun run(scenario);
    run.steps(4);
    EXPECT_EQ(run.total(1).enrolled, 0);
    ASSERT_EQ(run.world.ledger.shortfalls.size(), 1U);
    EXPECT_EQ(run.world.ledger.shortfalls[0].missing, 20);
    EXPECT_EQ(run.world.ledger.delivery[1].binding_limit, BindingLimit::eligible_people);
}

}  // namespace
}  // namespace ubumwe::tests

#include "model/interventions/capacity.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Groups of ten in North, started by one organisation, each with two facilitators.
Scenario with_organisation(std::int64_t groups) {
    Scenario scenario = small_scenario();
    scenario.organisations.emplace_back();
    scenario.organisations[0].id = "partner";
    scenario.organisations[0].facilitators.attrition = 0.0;
    scenario.programmes[0].delivered_by = "partner";
    scenario.programmes[0].starts = {start_of(groups, 10 * groups)};
    return scenario;
}

FacilitatorParameters limited(std::int64_t at_start, double most_load) {
    FacilitatorParameters facilitators;
    facilitators.limited = true;
    facilitators.at_start = at_start;
    facilitators.most_load = most_load;
    facilitators.attrition = 0.0;
    return facilitators;
}

TEST(Capacity, DoesNotBindByDefault) {
    ProgrammeRun run(with_organisation(20));
    run.steps(1);
    EXPECT_EQ(run.total().groups_started, 20);
    EXPECT_EQ(run.world.ledger.delivery[0].facilitators, 40);
    EXPECT_EQ(run.world.ledger.delivery[0].binding_limit, BindingLimit::none);
    EXPECT_EQ(run.world.history.groups[0].organisation, 0);
}

TEST(Facilitators, LimitTheGroupsThatStart) {
    Scenario scenario = with_organisation(20);
    scenario.organisations[0].facilitators = limited(9, 2.0);
    scenario.organisations[0].districts = {"North"};
    ProgrammeRun run(scenario);
    run.steps(1);
    EXPECT_EQ(run.total().groups_started, 9) << "nine people take eighteen posts, two a group";
    EXPECT_EQ(run.world.ledger.delivery[0].facilitators, 9);
    EXPECT_EQ(run.world.ledger.delivery[0].binding_limit, BindingLimit::facilitators);
    ASSERT_EQ(run.world.ledger.shortfalls.size(), 1U);
    EXPECT_EQ(run.world.ledger.shortfalls[0].missing, 110);
    EXPECT_EQ(run.world.ledger.shortfalls[0].limit, BindingLimit::facilitators);
}

TEST(Facilitators, AreSharedEquallyByTheDistrictsOfTheirOrganisation) {
    Scenario scenario = with_organisation(1);
    scenario.organisations[0].facilitators = limited(9, 2.0);
    const ProgrammeRun both(scenario);
    EXPECT_EQ(both.world.capacity.pools[0].people, 5);
    EXPECT_EQ(both.world.capacity.pools[1].people, 4);
    scenario.organisations[0].districts = {"South"};
    const ProgrammeRun one(scenario);
    EXPECT_EQ(one.world.capacity.pools[0].people, 0);
    EXPECT_EQ(one.world.capacity.pools[1].people, 9);
    scenario.population.scale = 0.5;
    EXPECT_EQ(ProgrammeRun(scenario).world.capacity.pools[1].people, 5);
}

/// Distress of the first member, who attends every session of a course that halves distress.
float distress_after_course(const FacilitatorParameters& facilitators) {
    Scenario scenario = with_organisation(2);
    scenario.organisations[0].facilitators = facilitators;
    scenario.programmes[0].effect_on_persons[PersonIndicator::distress] = -0.5;
    ProgrammeRun run(scenario);
    run.steps(4);
    const PersonRow member = run.members_of(0).front();
    const auto& people = run.world.people;
    return people.value[index_of(PersonIndicator::distress)][member] /
           people.baseline[index_of(PersonIndicator::distress)][member];
}

TEST(Facilitators, GiveLessToEachGroupWhenTheyAreOverloaded) {
    EXPECT_NEAR(distress_after_course(limited(8, 2.0)), 0.5F, 1e-5F) << "four people in North, four posts";
    // Two people in North run two groups each: half the dose, so 1 - 0.5^(1/2) of distress goes.
    EXPECT_NEAR(distress_after_course(limited(4, 2.0)), 0.7071F, 1e-4F);
}

TEST(Facilitators, LeaveAtTheirRateOfAttrition) {
    Scenario scenario = with_organisation(1);
    scenario.organisations[0].facilitators = limited(2000, 1.0);
    scenario.organisations[0].facilitators.attrition = 0.5;
    ProgrammeRun months(scenario);
    months.steps(12);
    const FacilitatorPool& pool = months.world.capacity.pools[0];
    EXPECT_EQ(pool.people + pool.left, 1000);
    EXPECT_NEAR(static_cast<double>(pool.people), 606.5, 62.0) << "1,000 exp(-0.5), four standard deviations";
    scenario.time.step = StepLength::week;
    ProgrammeRun weeks(scenario);
    weeks.steps(52);
    EXPECT_NEAR(static_cast<double>(weeks.world.capacity.pools[0].people), 606.5, 62.0);
}

TEST(Facilitators, AreTrainedForTheOrganisationWithTheFewest) {
    Scenario scenario = with_organisation(1);
    scenario.organisations.push_back(scenario.organisations[0]);
    scenario.organisations[1].id = "second";
    scenario.organisations[0].facilitators.at_start = 8;
    scenario.programmes[0].trains_facilitators_of = {"partner", "second"};
    ProgrammeRun run(scenario);
    run.steps(4);
    EXPECT_EQ(run.total().graduated, 10);
    const auto& pools = run.world.capacity.pools;
    EXPECT_EQ(pools[0].people, 7) << "four at the start, three of the last six";
    EXPECT_EQ(pools[2].people, 7);
    EXPECT_EQ(pools[0].trained + pools[2].trained, 10);
    EXPECT_EQ(pools[1].trained + pools[3].trained, 0) << "nobody is trained in South";
    EXPECT_EQ(run.world.ledger.years.at(0).trained, 10);
}

CostParameters cost(CostUnit unit, double unit_cost) {
    CostParameters parameters;
    parameters.id = "ingredient";
    parameters.unit = unit;
    parameters.unit_cost = unit_cost;
    return parameters;
}

TEST(Budget, LimitsTheGroupsOfAYear) {
    Scenario scenario = with_organisation(5);
    scenario.programmes[0].costs = {cost(CostUnit::per_participant, 10.0)};
    scenario.organisations[0].budgets = {{"first", 2020, 350.0}, {"second", 2021, 1000.0}};
    scenario.programmes[0].starts.push_back(start_of(5, 50));
    scenario.programmes[0].starts[1].date = Month::of(2021, 3);
    scenario.programmes[0].starts.push_back(start_of(5, 50));
    scenario.programmes[0].starts[2].date = Month::of(2022, 3);
    ProgrammeRun run(scenario);
    run.steps(1);
    EXPECT_EQ(run.total().groups_started, 3) << "three groups of ten cost 300 of 350";
    EXPECT_EQ(run.world.ledger.delivery[0].binding_limit, BindingLimit::budget);
    run.steps(14);
    EXPECT_EQ(run.total().groups_started, 8) << "1,000 pays for five";
    run.steps(12);
    EXPECT_EQ(run.total().groups_started, 8) << "a year that is not named has nothing";
}

TEST(Budget, PaysYearlyCostsOnceAYear) {
    Scenario scenario = with_organisation(5);
    scenario.programmes[0].costs = {cost(CostUnit::per_participant, 10.0), cost(CostUnit::fixed_per_year, 150.0)};
    scenario.programmes[0].costs[1].id = "office";
    scenario.organisations[0].budgets = {{"first", 2020, 350.0}};
    ProgrammeRun run(scenario);
    run.steps(1);
    EXPECT_EQ(run.total().groups_started, 2) << "150 + 100 + 100 = 350";
    ASSERT_EQ(run.world.capacity.committed.size(), 1U);
    EXPECT_DOUBLE_EQ(run.world.capacity.committed[0].amount, 350.0);
}

TEST(Venues, HoldNoMoreGroupsAtOnceThanTheyHaveRoomFor) {
    Scenario scenario = with_organisation(20);
    scenario.programmes[0].streams[0].groups_per_venue = 1;
    ProgrammeRun run(scenario);
    run.steps(1);
    EXPECT_EQ(run.total().groups_started, 12) << "North has twelve villages";
    EXPECT_EQ(run.world.ledger.delivery[0].binding_limit, BindingLimit::venues);
    std::set<VillageRow> villages;
    for (const Group& group : run.world.history.groups) villages.insert(group.village);
    EXPECT_EQ(villages.size(), 12U);
}

TEST(Venues, OfAFacilityHoldNoMoreEither) {
    Scenario scenario = with_organisation(3);
    scenario.programmes[0].streams[0].venue = Venue::correctional_facility;
    scenario.programmes[0].streams[0].groups_per_venue = 2;
    scenario.programmes[0].starts[0].facility = "North prison";
    ProgrammeRun run(scenario);
    run.steps(1);
    EXPECT_EQ(run.total().groups_started, 2);
    EXPECT_EQ(run.world.ledger.delivery[0].binding_limit, BindingLimit::venues);
}

TEST(PreparationPlaces, AreSharedByEveryGroupOfTheFacility) {
    Scenario scenario = with_organisation(3);
    scenario.programmes[0].streams[0].venue = Venue::correctional_facility;
    scenario.programmes[0].starts[0].facility = "North prison";
    const std::int64_t group = scenario.programmes[0].starts[0].participants / 3;
    scenario.releases.preparation_places = {{"north", "North prison", 2 * group + group - 1}};
    ProgrammeRun run(scenario);
    run.steps(1);
    EXPECT_EQ(run.total().groups_started, 2) << "the third would be one person too many";
    EXPECT_EQ(run.world.ledger.delivery[0].binding_limit, BindingLimit::venues);
    scenario.releases.preparation_places[0].places = 3 * group;
    ProgrammeRun enough(scenario);
    enough.steps(1);
    EXPECT_EQ(enough.total().groups_started, 3);
    scenario.releases.preparation_places[0] = {"south", "South prison", 0};
    ProgrammeRun elsewhere(scenario);
    elsewhere.steps(1);
    EXPECT_EQ(elsewhere.total().groups_started, 3) << "another facility's places do not matter";
}

std::int64_t outlying_groups(const ProgrammeRun& run) {
    return std::count_if(run.world.history.groups.begin(), run.world.history.groups.end(),
                         [](const Group& group) { return group.village % small_villages >= 2; });
}

TEST(Equipment, KeepsGroupsOutOfOutlyingVillagesWithoutMotorcycles) {
    Scenario scenario = with_organisation(12);
    ProgrammeRun anywhere(scenario);
    anywhere.steps(1);
    EXPECT_EQ(outlying_groups(anywhere), 6);
    scenario.organisations[0].equipment.near_villages = 0.5;
    ProgrammeRun on_foot(scenario);
    on_foot.steps(1);
    EXPECT_EQ(outlying_groups(on_foot), 0);
    EXPECT_EQ(on_foot.total().groups_started, 12);
    EXPECT_EQ(on_foot.world.ledger.delivery[0].binding_limit, BindingLimit::equipment);
    scenario.organisations[0].equipment.motorcycles = 1;
    ProgrammeRun by_motorcycle(scenario);
    by_motorcycle.steps(1);
    EXPECT_EQ(outlying_groups(by_motorcycle), 4) << "one motorcycle serves four groups";
}

TEST(Equipment, LimitsGroupsByTablets) {
    Scenario scenario = with_organisation(12);
    scenario.organisations[0].equipment.tablets_per_group = 2.0;
    scenario.organisations[0].equipment.tablets = 7;
    ProgrammeRun run(scenario);
    run.steps(1);
    EXPECT_EQ(run.total().groups_started, 3);
    EXPECT_EQ(run.world.ledger.delivery[0].binding_limit, BindingLimit::equipment);
}

TEST(BindingLimit, TellsMoneyBeforeFacilitatorsAndPeopleBeforeGroupSize) {
    EXPECT_EQ(stronger(BindingLimit::facilitators, BindingLimit::budget), BindingLimit::budget);
    EXPECT_EQ(stronger(BindingLimit::group_size, BindingLimit::eligible_people), BindingLimit::eligible_people);
    EXPECT_EQ(stronger(BindingLimit::equipment, BindingLimit::eligible_people), BindingLimit::equipment);
    EXPECT_EQ(stronger(BindingLimit::group_size, BindingLimit::none), BindingLimit::group_size);
}

}  // namespace
}  // namespace ubumwe::tests

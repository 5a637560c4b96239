#include <map>
#include <string>

#include <gtest/gtest.h>

#include "model/observation/cost_rows.hpp"
#include "model/observation/coverage_rows.hpp"
#include "tests/model/observation/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

CostParameters ingredient(const char* id, CostUnit unit, double unit_cost) {
    CostParameters cost;
    cost.id = id;
    cost.unit = unit;
    cost.unit_cost = unit_cost;
    return cost;
}

YearCounts year_2022() {
    YearCounts counts;
    counts.year = 2022;
    counts.programme = SmallWorld::course;
    counts.groups = 3;
    counts.sessions = 45;
    counts.enrolled = 40;
    counts.facilitator_months = 24;
    counts.trained = 5;
    return counts;
}

TEST(CostRows, MultiplyWhatWasDoneInAYearByItsUnitCost) {
    SmallWorld small;
    auto& programme = small.scenario.programmes[SmallWorld::course];
    programme.costs = {
        ingredient("a", CostUnit::per_group, 100.0),     ingredient("b", CostUnit::per_session, 10.0),
        ingredient("c", CostUnit::per_participant, 2.5), ingredient("d", CostUnit::per_facilitator_month, 40.0),
        ingredient("e", CostUnit::per_training, 90.0),   ingredient("f", CostUnit::fixed_per_year, 5000.0),
    };
    small.scenario.costing.currency = "USD";
    small.scenario.costing.price_year = 2024;
    small.scenario.population.scale = 0.5;
    small.world.ledger.years = {year_2022()};
    std::map<std::string, double> amounts;
    for (const CostRow& row : cost_rows(small.scenario, small.world.ledger)) {
        amounts[row.ingredient] = row.amount;
        EXPECT_DOUBLE_EQ(row.amount, row.quantity * row.unit_cost);
        EXPECT_EQ(row.year, 2022);
        EXPECT_EQ(row.currency, "USD");
        EXPECT_EQ(row.price_year, 2024);
        EXPECT_EQ(row.source, "assumed");
    }
    const std::map<std::string, double> expected{{"a", 300.0}, {"b", 450.0}, {"c", 100.0},
                                                 {"d", 960.0}, {"e", 450.0}, {"f", 2500.0}};
    EXPECT_EQ(amounts, expected);
}

TEST(CostRows, HaveNoneForAProgrammeWithoutCosts) {
    SmallWorld small;
    small.world.ledger.years = {year_2022()};
    EXPECT_TRUE(cost_rows(small.scenario, small.world.ledger).empty());
}

/// Two villages of three people; the first person of each is in need.
SmallWorld two_villages() {
    SmallWorld small;
    small.add_district("North");
    small.add_sector();
    for (int village = 0; village < 2; ++village) {
        small.add_village();
        small.add_household();
        for (int person = 0; person < 3; ++person) small.add_person(SmallWorld::survivor);
    }
    small.close();
    small.scenario.need.from = 0.6;
    small.value(PersonIndicator::distress, 0) = 0.7F;
    small.value(PersonIndicator::distress, 3) = 0.7F;
    return small;
}

void deliver(SmallWorld& small, std::uint16_t organisation, VillageRow village, PersonRow person) {
    Group& group = small.start_group(SmallWorld::circle, 0, {person});
    group.organisation = organisation;
    group.village = village;
    auto& participants = small.world.history.participants;
    if (participants.empty() || participants.back().person != person) {
        participants.emplace_back();
        participants.back().person = person;
    }
}

TEST(CoverageRows, CountNeedThatIsMetAndWhatIsServedTwice) {
    SmallWorld small = two_villages();
    deliver(small, 0, 0, 0);
    deliver(small, 1, 0, 0);
    deliver(small, 0, 0, 1);
    deliver(small, 0, 1, 4);
    const auto rows = coverage_rows(Month::of(2021, 12), small.scenario, small.world, Parallel(2));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].in_need, 2);
    EXPECT_EQ(rows[0].met, 1) << "person 0; nobody has served person 3";
    EXPECT_EQ(rows[0].participants, 3);
    EXPECT_EQ(rows[0].shared_participants, 1) << "person 0, of two organisations";
    EXPECT_EQ(rows[0].sites, 2);
    EXPECT_EQ(rows[0].shared_sites, 1);
}

TEST(CoverageRows, DoNotTakeTwoGroupsOfOneOrganisationForDuplication) {
    SmallWorld small = two_villages();
    deliver(small, 1, 0, 0);
    deliver(small, 1, 0, 0);
    const auto rows = coverage_rows(Month::of(2021, 12), small.scenario, small.world, Parallel(1));
    EXPECT_EQ(rows[0].participants, 1);
    EXPECT_EQ(rows[0].shared_participants, 0);
    EXPECT_EQ(rows[0].shared_sites, 0);
}

}  // namespace
}  // namespace ubumwe::tests

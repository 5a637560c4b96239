#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/scenario/country_copy.hpp"

namespace ubumwe::tests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// Members of a variant with one plan of the stream `adult`.
std::string with_plan(const std::string& plan, const std::string& more = "") {
    return R"("programmes": [{"id": "healing_dialogue", "plans": [{"id": "p", "stream": "adult", "from": "2020-03", "to": "2021-06", )" +
           plan + "}]}]" + more;
}

const std::string where = "/programmes/healing_dialogue/plans/p";
const std::string costing = R"(, "costing": {"currency": "USD", "price_year": 2024})";

class DeliveryChecks : public testing::Test {
protected:
    const CountryCopy country;
};

TEST_F(DeliveryChecks, TakeAPlanInEachOfItsThreeWays) {
    EXPECT_THAT(country.check_variant(with_plan(R"("groups": 4)")), IsEmpty());
    EXPECT_THAT(country.check_variant(with_plan(R"("coverage": 0.02, "scale_up": "logistic", "every": 4)")), IsEmpty());
    EXPECT_THAT(country.check_variant(
                    R"("programmes": [{"id": "healing_dialogue",
                        "costs": [{"id": "tea", "unit": "per_session", "unit_cost": 5}],
                        "plans": [{"id": "p", "stream": "adult", "from": "2020-03", "to": "2021-06", "budget": 900}]}],
                        "costing": {"currency": "USD", "price_year": 2024})"),
                IsEmpty());
}

TEST_F(DeliveryChecks, WantExactlyOneOfTheThreeWaysOfTellingAPlan) {
    EXPECT_THAT(country.check_variant(with_plan(R"("every": 2)")),
                ElementsAre(IsIssue(where, "neither groups nor coverage nor budget", "one of groups")));
    EXPECT_THAT(country.check_variant(with_plan(R"("groups": 4, "coverage": 0.1)")),
                ElementsAre(IsIssue(where, "groups and coverage", "the others follow")));
}

TEST_F(DeliveryChecks, WantABudgetOfAProgrammeThatCostsSomething) {
    EXPECT_THAT(country.check_variant(with_plan(R"("budget": 900)", costing)),
                ElementsAre(IsIssue(where + "/budget", "900", "has no costs")));
}

TEST_F(DeliveryChecks, WantThePlanWithinTheRunItsDistrictsAndTheSizesOfGroups) {
    EXPECT_THAT(country.check_variant(
                    with_plan(R"("groups": 4, "group_size": 30, "districts": ["Eastwood"], "delivered_by": "nobody")")),
                testing::UnorderedElementsAre(IsIssue(where + "/group_size", "30", "8 to 18"),
                                              IsIssue(where + "/districts/0", "Eastwood", "Northfield"),
                                              IsIssue(where + "/delivered_by", "nobody", "an organisation")));
    EXPECT_THAT(
        country.check_variant(
            R"("programmes": [{"id": "healing_dialogue", "plans": [{"id": "p", "stream": "adults", "from": "2019-03", "to": "2018-06", "groups": 1}]}])"),
        testing::UnorderedElementsAre(IsIssue(where + "/from", "2019-03", "a month of the run"),
                                      IsIssue(where + "/to", "2018-06", "a month of the run"),
                                      IsIssue(where + "/stream", "adults", "adult, families or enterprise")));
}

TEST_F(DeliveryChecks, WantNoCoverageOfAStreamThatFollowsOn) {
    EXPECT_THAT(
        country.check_variant(
            R"("programmes": [{"id": "healing_dialogue", "plans": [{"id": "p", "stream": "enterprise", "from": "2020-06", "to": "2021-06", "coverage": 0.1}]}])"),
        ElementsAre(IsIssue(where + "/coverage", "0.1", "nobody has completed")));
}

TEST_F(DeliveryChecks, WantOrganisationsToWorkWhereTheyDeliver) {
    const auto issues =
        country.check_variant(R"("organisations": [{"id": "village_council", "districts": ["Southlake"]}])");
    EXPECT_THAT(issues, Contains(IsIssue("/programmes/healing_dialogue/starts/second_round/delivered_by",
                                         "\"village_council\" in \"Northfield\"", "works in Southlake")));
    EXPECT_THAT(issues, Contains(IsRowIssue("programme_schedule.csv", 2, "column organisation")));
}

TEST_F(DeliveryChecks, WantTheScheduleToNameOrganisations) {
    country.edit("data/programme_schedule.csv", "village_council", "village_counsel");
    EXPECT_THAT(country.check(), ElementsAre(IsRowIssue("programme_schedule.csv", 2, "column organisation")));
}

TEST_F(DeliveryChecks, WantMoneyInOneCurrencyOfOneYear) {
    const std::string cost = "/programmes/healing_dialogue/costs/tea";
    const auto priced = [&](const std::string& more, const std::string& terms) {
        return country.check_variant(
            R"("programmes": [{"id": "healing_dialogue", "costs": [{"id": "tea", "unit": "per_session", "unit_cost": 5)" +
            more + "}]}]" + terms);
    };
    EXPECT_THAT(priced("", costing), IsEmpty());
    EXPECT_THAT(priced(R"(, "currency": "RWF", "price_year": 2020)", costing),
                ElementsAre(IsIssue(cost + "/currency", "RWF", "convert it first"),
                            IsIssue(cost + "/price_year", "2020", "convert prices first")));
    EXPECT_THAT(priced("", ""), Contains(IsIssue(cost + "/unit_cost", "without a currency", "/costing/currency")));
    EXPECT_THAT(
        country.check_variant(
            R"("programmes": [{"id": "healing_dialogue", "costs": [{"id": "tea", "unit": "per_training", "unit_cost": 5}]}])" +
            costing),
        ElementsAre(IsIssue(cost + "/unit", "per_training", "trains no facilitators")));
}

TEST_F(DeliveryChecks, WantBudgetsOnceAYearAndALoadBelowTheMostLoad) {
    const auto issues = country.check_variant(
        R"("organisations": [{"id": "village_council", "facilitators": {"load": 3, "most_load": 2},
            "budgets": [{"id": "a", "year": 2020, "amount": 5}, {"id": "b", "year": 2020, "amount": 5}]}])" +
        costing);
    EXPECT_THAT(issues, testing::UnorderedElementsAre(
                            IsIssue("/organisations/village_council/facilitators/most_load", "2", "at least load, 3"),
                            IsIssue("/organisations/village_council/budgets/b/year", "a second time", "one budget")));
}

TEST_F(DeliveryChecks, WantNeedToNameIndicatorsAndPositions) {
    EXPECT_THAT(country.check_variant(R"("need": {"indicator": "distres", "positions": ["survivors"]})"),
                ElementsAre(IsIssue("/need/indicator", "distres", "distress"),
                            IsIssue("/need/positions/0", "survivors", "survivor")));
    EXPECT_THAT(country.check_variant(R"("costing": {"horizon": 2019})"),
                ElementsAre(IsIssue("/costing/horizon", "2019", "not before the first of the run")));
}

}  // namespace
}  // namespace ubumwe::tests

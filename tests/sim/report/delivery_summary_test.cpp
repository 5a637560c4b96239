#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sim/report/delivery_reader.hpp"
#include "sim/results/store.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::sim {
namespace {

using model::Month;
using testing::HasSubstr;
using testing::Not;

constexpr const char* stated = R"({
  "time": {"start": "2021-01", "end": "2023-12"},
  "costing": {"currency": "USD", "price_year": 2024, "perspective": "the organisations", "discount_rate": {"value": 0.1},
              "base_year": 2021, "horizon": 2028}})";

model::SeriesRow caseness(Month month, double mean) {
    model::SeriesRow row;
    row.month = month;
    row.measure = static_cast<std::uint8_t>(model::measure_of(model::StratumMeasure::caseness));
    row.n = 1200;
    row.mean = mean;
    return row;
}

/// A store with a run whose programme cost 1,000 in 2021 and 2,200 in 2022, and whose months have less caseness than
/// those of the counterfactual by `avoided`.
class Delivery : public testing::Test {
protected:
    DeliverySummary read(double avoided, const std::string& scenario = stated, bool counterfactual = true) {
        {
            ResultStore store(folder.path());
            write(store, Variant::with, 0.2 - avoided);
            if (counterfactual) write(store, Variant::counterfactual, 0.2);
        }
        return read_delivery(ResultReader(folder.path()), nlohmann::json::parse(scenario), "1",
                             counterfactual ? "2" : "");
    }

    void write(ResultStore& store, Variant variant, double mean) {
        Names names;
        names.districts = {"North"};
        names.positions = {"survivor"};
        const RunId run = store.begin_run({"plan", variant, 1, 7}, names);
        for (const Month month : {Month::of(2021, 6), Month::of(2022, 6)}) {
            model::MonthRows rows;
            rows.month = month;
            rows.series = {caseness(month, mean)};
            rows.coverage = {{month, 0, 400, 100, 200, 20, 10, 5}};
            store.write_month(run, rows);
        }
        if (variant == Variant::with) {
            store.write_costs(
                run, std::vector<model::CostRow>{{2021, "talk", "tea", 100, 10, 1000, "USD", 2024, "assumed"},
                                                 {2022, "talk", "tea", 200, 10, 2000, "USD", 2024, "assumed"},
                                                 {2022, "talk", "room", 2, 100, 200, "USD", 2024, "tender of 2024"}});
            store.write_plans(
                run, std::vector<model::PlanRow>{{"talk", "national", "adult", "partner", Month::of(2021, 1),
                                                  Month::of(2022, 12), 40000, 30, 400, 0.01, 3200, "USD", 2024}});
        }
        store.finish_run(run, RunStatus::finished, 1, 1.0);
    }

    const tests::TemporaryFolder folder;
};

TEST_F(Delivery, DiscountsCostsAndEffectsToTheBaseYear) {
    const DeliverySummary summary = read(0.05);
    ASSERT_EQ(summary.costs.size(), 1U);
    EXPECT_DOUBLE_EQ(summary.costs[0].undiscounted, 3200.0);
    EXPECT_NEAR(summary.costs[0].discounted, 1000.0 + 2200.0 / 1.1, 1e-9);
    // 1,200 people, 0.05 fewer cases, a twelfth of a year, in 2021 and in 2022.
    ASSERT_TRUE(summary.case_years_avoided);
    EXPECT_NEAR(*summary.case_years_avoided, 5.0 + 5.0 / 1.1, 1e-9);
    EXPECT_EQ(summary.costing.horizon, 2023) << "the end of the run";
}

TEST_F(Delivery, TellsCostEffectivenessWithAllItsTerms) {
    const std::string text = plain_text(costs_section(read(0.05)));
    EXPECT_THAT(text,
                HasSubstr("Currency USD, price year 2024. Perspective: the organisations. Discounted at 10.0 % a"));
    EXPECT_THAT(text, HasSubstr("Horizon: 2023. Comparator: the same without any programme"));
    EXPECT_THAT(text, HasSubstr("1 of the 2 unit costs behind this are assumed"));
    EXPECT_THAT(text, HasSubstr("10 years lived with clinical distress were avoided, at 314 USD for each"));
}

TEST_F(Delivery, TellsNoCostEffectivenessWhereATermIsMissing) {
    for (const char* term : {"\"USD\"", "2024", "\"the organisations\"", "2028"}) {
        std::string scenario = stated;
        scenario.replace(scenario.find(term), std::string(term).size(), term[0] == '"' ? "\"\"" : "0");
        const std::string text = plain_text(costs_section(read(0.05, scenario)));
        EXPECT_THAT(text, HasSubstr("No cost-effectiveness is told")) << term;
        EXPECT_THAT(text, HasSubstr("not stated")) << term;
        EXPECT_THAT(text, Not(HasSubstr("for each"))) << term;
    }
}

TEST_F(Delivery, TellsNoCostEffectivenessWithoutAComparatorOrABenefit) {
    EXPECT_THAT(plain_text(costs_section(read(0.05, stated, false))),
                HasSubstr("what would have happened without the programmes"));
    EXPECT_THAT(plain_text(costs_section(read(-0.05))), HasSubstr("avoided no years"));
}

TEST_F(Delivery, TellsPlansInAllThreeWays) {
    EXPECT_THAT(plain_text(plans_section(read(0.0))),
                HasSubstr("talk, national  2021-01 to 2022-12      40,000      30     400"));
}

TEST_F(Delivery, TellsNeedAndDuplicationOfTheLastMonth) {
    const std::string text = plain_text(coverage_section(read(0.0), 10));
    EXPECT_THAT(text, HasSubstr("400      100  25.0 %"));
    EXPECT_THAT(text, HasSubstr("200       20  10.0 %"));
    EXPECT_THAT(text, HasSubstr("10        5  50.0 %"));
    EXPECT_THAT(plain_text(coverage_section(read(0.0), 50)), HasSubstr("< 50")) << "twenty people are hidden";
}

}  // namespace
}  // namespace ubumwe::sim

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/app/compare_view.hpp"
#include "gui/app/district_series.hpp"
#include "gui/app/reintegration_view.hpp"
#include "sim/report/query.hpp"
#include "tests/gui/app/small_results.hpp"

namespace ubumwe::gui {
namespace {

/// One run of the invented country for all tests of what panels read of it.
class ResultsViews : public testing::Test {
protected:
    static void SetUpTestSuite() { small_ = std::make_unique<SmallResults>(); }
    static void TearDownTestSuite() { small_.reset(); }

    static const OpenResults& results() { return *small_->results; }
    static const SmallCountry& country() { return small_->country; }

private:
    static inline std::unique_ptr<SmallResults> small_;
};

TEST_F(ResultsViews, AMapHasTheStoredMeansOfEachDistrictAndMonth) {
    const DistrictSeries series = district_series(results(), "cohesion_index", MapLayer::with);
    ASSERT_EQ(series.tiles.size(), 2U);
    ASSERT_EQ(series.values.size(), 36U);
    const sim::ResultReader reader(results().folder());
    const auto stored = reader.rows(
        "SELECT mean FROM series WHERE run = 1 AND month = '2021-06' AND district = 'Northfield' AND "
        "position = 'all' AND arm = 'all' AND measure = 'cohesion_index'");
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_DOUBLE_EQ(*series.values[17][0], 100.0 * *sim::number_of(stored[0][0]));
    EXPECT_EQ(tile_map(series, 17, {}, "none").range, series.range);
}

TEST_F(ResultsViews, TheDifferenceOnAMapIsWithLessWithout) {
    const DistrictSeries with = district_series(results(), "cohesion_index", MapLayer::with);
    const DistrictSeries without = district_series(results(), "cohesion_index", MapLayer::without);
    const DistrictSeries difference = district_series(results(), "cohesion_index", MapLayer::difference);
    EXPECT_DOUBLE_EQ(*difference.values[35][0], *with.values[35][0] - *without.values[35][0]);
    EXPECT_NE(*difference.values[35][0], 0.0);
    EXPECT_FALSE(district_series(results(), "no_such_measure", MapLayer::with).range);
}

TEST_F(ResultsViews, ReintegrationOfAllIsTheMeanOverThePeopleOfTheDistricts) {
    const ReintegrationView view(results());
    ASSERT_FALSE(view.empty());
    EXPECT_EQ(view.districts().front(), "all");
    const auto* all = view.cell(sim::Variant::with, "all", 6);
    ASSERT_NE(all, nullptr);
    double people = 0.0;
    double accepted = 0.0;
    for (const auto& district : view.districts()) {
        const auto* cell = view.cell(sim::Variant::with, district, 6);
        if (district == "all" || cell == nullptr) continue;
        people += cell->people.mean;
        accepted += cell->people.mean * cell->shares[2].mean;
    }
    EXPECT_DOUBLE_EQ(all->people.mean, people);
    EXPECT_NEAR(all->shares[2].mean, accepted / people, 1e-12);
}

TEST_F(ResultsViews, ReintegrationOfFewPeopleIsHidden) {
    const ReintegrationView view(results());
    const auto chart = districts_chart(view, Leg::settled, 24, {{}, "with", "without", "hidden", "{months} months"});
    ASSERT_FALSE(chart.rows.empty());
    for (const chart::BarRow& row : chart.rows) {
        for (const chart::Bar& bar : row.bars) {
            EXPECT_FALSE(bar.value) << row.label << ": fewer than ten people";
            EXPECT_EQ(bar.text, "hidden");
        }
    }
}

TEST_F(ResultsViews, TheComparisonIsThatOfTheCommand) {
    run_small(country(), "other", {"programmes.healing_dialogue.retention=0.9"});
    Settings settings;
    note_recent(settings, country().folder() / "other");
    note_recent(settings, country().scenario());
    const auto folders = comparable_folders(results().folder(), settings);
    ASSERT_EQ(folders.size(), 2U);
    sim::ComparisonRequest request;
    request.results = {folders[0]};
    const auto comparisons = sim::compare_results(request, false);
    ASSERT_EQ(comparisons.size(), 1U);
    const auto measures = compared_measures(comparisons);
    ASSERT_FALSE(measures.empty());
    const auto chart = difference_chart(comparisons, "cohesion_index", {}, "hidden");
    ASSERT_EQ(chart.rows.size(), 1U);
    const auto cell = std::ranges::find(comparisons[0].headline, "cohesion_index",
                                        [](const sim::ComparedCell& each) { return each.key.measure; });
    EXPECT_DOUBLE_EQ(*chart.rows[0].bars[0].value, 100.0 * cell->difference.mean);
    EXPECT_THAT(csv_of(comparisons), testing::HasSubstr("cohesion_index"));
}

/// A scenario less its baseline with these differences of cohesion and costs.
sim::ScenarioComparison compared(const char* scenario, double cohesion, double cost, bool hidden) {
    sim::ScenarioComparison comparison;
    comparison.scenario = scenario;
    comparison.baseline = "base";
    comparison.currency = "RWF";
    sim::ComparedCell effect;
    effect.key.measure = "cohesion_index";
    effect.hidden = hidden;
    effect.difference.mean = cohesion;
    effect.difference.half_width = 0.001;
    sim::ComparedCell money;
    money.key.measure = "cost";
    money.difference.mean = cost;
    comparison.headline = {effect, money};
    return comparison;
}

TEST(CostChart, HasAPointForEachScenarioWithCostsAcrossAndTheEffectUpward) {
    const std::vector comparisons{compared("few", 0.01, 2e6, false), compared("many", 0.03, 8e6, false),
                                  compared("hidden", 0.5, 9e6, true)};
    const double unit = cost_unit(comparisons);
    EXPECT_EQ(unit, 1e6);
    const chart::PointChart chart = cost_chart(comparisons, "cohesion_index", {"", "", "points"}, "million RWF", unit);
    ASSERT_EQ(chart.points.size(), 2U) << "what is hidden has no mark";
    EXPECT_EQ(chart.styles[1].name, "many – base");
    EXPECT_DOUBLE_EQ(chart.points[1].x, 8.0);
    EXPECT_DOUBLE_EQ(chart.points[1].y, 3.0);
    EXPECT_FALSE(chart.points[1].x_range) << "one draw has no interval";
    ASSERT_TRUE(chart.points[1].y_range);
    EXPECT_NEAR(chart.points[1].y_range->low, 2.9, 1e-9);
    EXPECT_THAT(chart.points[1].note, testing::HasSubstr("8,000,000 RWF"));
}

TEST_F(ResultsViews, TenDrawsHaveBandsOfTheirMiddleAndFewerOfTheirExtremes) {
    run_small(country(), "ten", {}, static_cast<std::int64_t>(fewest_draws_for_shares));
    const OpenResults ten(country().folder() / "ten");
    const auto chart = curve_chart(ten, {}, {});
    ASSERT_FALSE(chart.panels.empty());
    const chart::TimeSeries& series = chart.panels[0].series[0];
    const sim::ResultReader reader(ten.folder());
    const auto extremes = reader.rows(
        "SELECT 100 * min(mean), 100 * max(mean) FROM series JOIN run USING (run) WHERE variant = 'with' AND "
        "month = '2022-12' AND district = 'all' AND position = 'all' AND arm = 'all' AND measure = "
        "'cohesion_index'");
    const auto& outer = series.band.back();
    const auto& inner = series.inner_band.back();
    ASSERT_TRUE(outer && inner);
    EXPECT_GT(outer->low, *sim::number_of(extremes[0][0]));
    EXPECT_LT(outer->high, *sim::number_of(extremes[0][1]));
    EXPECT_GT(inner->low, outer->low);
    EXPECT_LT(inner->high, outer->high);
    EXPECT_GE(*series.values.back(), inner->low);
    EXPECT_LE(*series.values.back(), inner->high);
    EXPECT_TRUE(curve_chart(results(), {}, {}).panels[0].series[0].inner_band.empty());
}

}  // namespace
}  // namespace ubumwe::gui

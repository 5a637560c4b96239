#include "gui/app/plot_window.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/app/chart_csv.hpp"

namespace ubumwe::gui {
namespace {

/// Two years of one series whose values are their months.
chart::TimeChart two_years() {
    chart::TimeChart chart;
    chart.heading.title = "Counted";
    chart.first = model::Month::of(2020, 1);
    chart.months = 24;
    chart.styles = {{"counts", chart::Ink::series_1}};
    chart::TimePanel panel{"", "months", {{0, {}}}};
    for (int month = 0; month < 24; ++month) {
        panel.series[0].values.emplace_back(month);
        panel.series[0].band.emplace_back(chart::Range{month - 0.5, month + 0.5});
    }
    chart.panels.push_back(panel);
    return chart;
}

TEST(PlotWindow, ZoomingKeepsTheMonthUnderTheMouseInItsPlace) {
    const MonthWindow window = zoomed({}, 24, 12.0, 0.5);
    EXPECT_EQ(window, (MonthWindow{6, 18}));
    EXPECT_EQ(zoomed(window, 24, 12.0, 2.0), (MonthWindow{0, 24}));
    EXPECT_EQ(zoomed({}, 24, 23.0, 0.01).to - zoomed({}, 24, 23.0, 0.01).from, 6);
}

TEST(PlotWindow, MovesNoFurtherThanItsMonths) {
    EXPECT_EQ(panned({6, 18}, 24, 3), (MonthWindow{9, 21}));
    EXPECT_EQ(panned({6, 18}, 24, 30), (MonthWindow{12, 24}));
    EXPECT_EQ(panned({6, 18}, 24, -30), (MonthWindow{0, 12}));
}

TEST(PlotWindow, AWindowHasItsMonthsAlone) {
    const chart::TimeChart part = windowed(two_years(), {6, 9});
    EXPECT_EQ(to_string(part.first), "2020-07");
    EXPECT_EQ(part.months, 3);
    EXPECT_THAT(part.panels[0].series[0].values, testing::ElementsAre(6.0, 7.0, 8.0));
    EXPECT_EQ(part.panels[0].series[0].band.size(), 3U);
}

TEST(PlotWindow, APointInAPlotIsItsMonthAndValue) {
    const chart::Drawing drawing = lay_out(two_years());
    ASSERT_EQ(drawing.plots.size(), 1U);
    const auto& [box, months, values, across] = drawing.plots[0];
    const auto place = place_at(drawing, {box.left + 12.5 / 24.0 * box.width(), 0.5 * (box.top + box.bottom)});
    ASSERT_TRUE(place);
    EXPECT_EQ(place->month, 12);
    EXPECT_NEAR(place->value, 0.5 * (values.low + values.high), 1e-9);
    EXPECT_FALSE(place_at(drawing, {box.left - 1.0, box.top + 1.0}));
    EXPECT_FALSE(place_at(drawing, {box.left + 1.0, box.bottom + 1.0}));
}

TEST(PlotWindow, TellsTheMonthAndItsValuesWithTheirBand) {
    EXPECT_THAT(read_out(two_years(), 0, 7), testing::ElementsAre("2020-08", "counts: 7 (6.50 – 7.50)"));
}

TEST(PlotWindow, CsvHasARowForEachMonthWithAValue) {
    chart::TimeChart chart = windowed(two_years(), {0, 3});
    chart.panels[0].series[0].values[1].reset();
    EXPECT_EQ(csv_of(chart::AnyChart(chart)),
              "panel,unit,series,month,value,low,high\r\n"
              "Counted,months,counts,2020-01,0,-0.5,0.5\r\n"
              "Counted,months,counts,2020-03,2,1.5,2.5\r\n");
}

TEST(PlotWindow, OfAGanttChartCutsBarsAndKeepsTheirMonths) {
    chart::GanttChart chart;
    chart.first = model::Month::of(2020, 1);
    chart.months = 24;
    chart.styles = {{"groups"}};
    chart.rows = {{"Northfield", {{0, 2, 10, {2, 6}}, {0, 12, 20, {12}}}}};
    const chart::GanttChart part = windowed(chart, {5, 11});
    EXPECT_EQ(to_string(part.first), "2020-06");
    ASSERT_EQ(part.rows[0].bars.size(), 1U);
    EXPECT_EQ(part.rows[0].bars[0].from, 0);
    EXPECT_EQ(part.rows[0].bars[0].to, 5);
    EXPECT_THAT(part.rows[0].bars[0].starts, testing::ElementsAre(1));
    EXPECT_EQ(csv_of(chart::AnyChart(part)), "place,series,from,to,starts\r\nNorthfield,groups,2020-06,2020-10,1\r\n");
}

TEST(PlotWindow, ZoomingValuesKeepsOneInItsPlace) {
    const chart::Range part = zoomed({0.0, 10.0}, 2.0, 0.5);
    EXPECT_EQ(part, (chart::Range{1.0, 6.0}));
    EXPECT_EQ(middle_of(part), 3.5);
}

TEST(ChartCsv, OfBarsTilesAndPointsHasARowForEach) {
    chart::BarChart bars;
    bars.heading.unit = "people";
    bars.styles = {{"with"}};
    bars.rows = {{"one", {{0, 2.0, chart::Range{1.0, 3.0}, "2"}}}, {"two", {{0, std::nullopt, {}, "hidden"}}}};
    EXPECT_EQ(csv_of(chart::AnyChart(bars)),
              "row,series,unit,value,low,high,text\r\none,with,people,2,1,3,2\r\ntwo,with,people,,,,hidden\r\n");
    chart::TileMap map;
    map.heading = {"Trust", "", "0 to 100"};
    map.tiles = {{"A", 0, 0, 4.5, "4.5"}, {"B", 1, 0}};
    EXPECT_EQ(csv_of(chart::AnyChart(map)), "place,title,unit,value\r\nA,Trust,0 to 100,4.5\r\nB,Trust,0 to 100,\r\n");
    chart::PointChart points;
    points.heading.unit = "points";
    points.x_unit = "money";
    points.styles = {{"plan"}};
    points.points = {{0, 7.0, 0.5, {}, chart::Range{0.25, 0.75}}};
    EXPECT_EQ(csv_of(chart::AnyChart(points)),
              "series,across_unit,across,across_low,across_high,upward_unit,upward,upward_low,upward_high\r\n"
              "plan,money,7,,,points,0.5,0.25,0.75\r\n");
}

}  // namespace
}  // namespace ubumwe::gui

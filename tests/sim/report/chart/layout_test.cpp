#include <cmath>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/report/chart/glyphs.hpp"
#include "tests/sim/report/chart/random_charts.hpp"

namespace ubumwe::chart {
namespace {

std::vector<TextMark> texts_of(const Drawing& drawing) {
    std::vector<TextMark> texts;
    for (const Mark& mark : drawing.marks) {
        if (const auto* text = std::get_if<TextMark>(&mark)) texts.push_back(*text);
    }
    return texts;
}

Box box_of(const std::vector<Point>& points) {
    Box box{points.at(0).x, points.at(0).y, points.at(0).x, points.at(0).y};
    for (const Point& point : points) {
        box = {std::min(box.left, point.x), std::min(box.top, point.y), std::max(box.right, point.x),
               std::max(box.bottom, point.y)};
    }
    return box;
}

Box box_of(const Mark& mark) {
    if (const auto* line = std::get_if<LineMark>(&mark)) return box_of(line->points);
    if (const auto* band = std::get_if<BandMark>(&mark)) return box_of(band->outline);
    if (const auto* box = std::get_if<BoxMark>(&mark)) return box->box;
    return box_of(std::get<TextMark>(mark));
}

void expect_legible(const Drawing& drawing) {
    const Box canvas{-0.01, -0.01, drawing.width + 0.01, drawing.height + 0.01};
    for (const Mark& mark : drawing.marks) {
        const Box box = box_of(mark);
        EXPECT_TRUE(canvas.holds(box)) << box.left << ' ' << box.top << ' ' << box.right << ' ' << box.bottom << " in "
                                       << drawing.width << " x " << drawing.height;
        EXPECT_GE(box.width(), 0.0);
        EXPECT_GE(box.height(), 0.0);
    }
    const std::vector<TextMark> texts = texts_of(drawing);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (texts[i].text.empty() || texts[k].text.empty()) continue;
            EXPECT_FALSE(box_of(Mark{texts[i]}).overlaps(box_of(Mark{texts[k]})))
                << '"' << texts[i].text << "\" over \"" << texts[k].text << '"';
        }
    }
}

TEST(Layout, OfAnyChartHasNoTextsThatMeetAndNothingOutsideOfTheCanvas) {
    for (std::uint32_t seed = 0; seed < 400 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        tests::RandomCharts charts(seed);
        expect_legible(lay_out(charts.time_chart()));
        expect_legible(lay_out(charts.bar_chart()));
        expect_legible(lay_out(charts.tile_map()));
        expect_legible(lay_out(charts.gantt_chart()));
        expect_legible(lay_out(charts.point_chart()));
    }
}

TEST(Layout, OfATimeChartPutsAMonthInItsPlace) {
    TimeChart chart;
    chart.first = model::Month::of(2020, 1);
    chart.months = 24;
    chart.styles = {{"with", Ink::series_1}, {"without", Ink::series_2}};
    chart.panels = {{"Cohesion", "0 to 100", {{0, std::vector<std::optional<double>>(24, 55.0)}}}};
    chart.panels[0].series[0].values[12] = 60.0;
    const Drawing drawing = lay_out(chart);
    std::vector<std::string> words;
    for (const TextMark& text : texts_of(drawing)) words.push_back(text.text);
    EXPECT_THAT(words, testing::IsSupersetOf({"with", "without", "Cohesion", "0 to 100", "2020-04", "2021-10", "60"}));
    const auto* line = std::get_if<LineMark>(&drawing.marks.back());
    ASSERT_NE(line, nullptr);
    ASSERT_EQ(line->points.size(), 24U);
    const double month = line->points[1].x - line->points[0].x;
    EXPECT_NEAR(line->points[23].x - line->points[0].x, 23.0 * month, 1e-9);
    EXPECT_LT(line->points[12].y, line->points[11].y) << "more stands higher";
}

TEST(Layout, OfATimeChartBreaksALineAtAGap) {
    TimeChart chart;
    chart.months = 5;
    chart.styles = {{"with"}};
    chart.panels = {{"A", "", {{0, {1.0, 2.0, std::nullopt, 2.0, 3.0}}}}};
    std::size_t long_lines = 0;
    for (const Mark& mark : lay_out(chart).marks) {
        const auto* line = std::get_if<LineMark>(&mark);
        if (line != nullptr && line->stroke.ink == Ink::series_1 && line->stroke.width == 2.0) ++long_lines;
    }
    EXPECT_EQ(long_lines, 3U) << "one of the legend, two of the series";
}

TEST(Layout, OfAPanelWithoutValuesSaysSo) {
    TimeChart chart;
    chart.months = 3;
    chart.styles = {{"with"}};
    chart.panels = {{"A", "", {{0, {std::nullopt, std::nullopt, std::nullopt}}}}};
    EXPECT_EQ(texts_of(lay_out(chart)).back().text, "Nothing that may be shown.");
}

TEST(Layout, OfAStackedChartPutsBarsAfterEachOther) {
    BarChart chart;
    chart.stacked = true;
    chart.styles = {{"a", Ink::series_1, Shape::bar}, {"b", Ink::series_2, Shape::bar}};
    chart.rows = {{"row", {{0, 3.0}, {1, 1.0}}, "4"}};
    std::vector<Box> bars;
    for (const Mark& mark : lay_out(chart).marks) {
        const auto* box = std::get_if<BoxMark>(&mark);
        if (box != nullptr && !box->note.empty()) bars.push_back(box->box);
    }
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_DOUBLE_EQ(bars[0].right, bars[1].left);
    EXPECT_NEAR(bars[0].width(), 3.0 * bars[1].width(), 1e-9);
}

TEST(Layout, OfABarChartLeadsBarsFromZeroToEitherSide) {
    BarChart chart;
    chart.styles = {{"a", Ink::series_1, Shape::bar}};
    chart.rows = {{"up", {{0, 10.0, {}, "10"}}}, {"down", {{0, -5.0, {}, "-5"}}}};
    std::vector<Box> bars;
    for (const Mark& mark : lay_out(chart).marks) {
        const auto* box = std::get_if<BoxMark>(&mark);
        if (box != nullptr && !box->note.empty()) bars.push_back(box->box);
    }
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_DOUBLE_EQ(bars[0].left, bars[1].right);
    EXPECT_NEAR(bars[0].width(), 2.0 * bars[1].width(), 1e-9);
}

std::vector<Box> boxes_with_notes(const PointChart& chart) {
    std::vector<Box> boxes;
    for (const Mark& mark : lay_out(chart).marks) {
        const auto* box = std::get_if<BoxMark>(&mark);
        if (box != nullptr && !box->note.empty()) boxes.push_back(box->box);
    }
    return boxes;
}

TEST(Layout, OfAChartOfPointsPutsMoreToTheRightAndHigherAndWhatAWindowLeavesOutNowhere) {
    PointChart chart;
    chart.styles = {{"a", Ink::series_1, Shape::bar}};
    chart.points = {{0, 1.0, -2.0, {}, {}, "low"}, {0, 5.0, 4.0, Range{3.0, 9.0}, Range{3.0, 5.0}, "high"}};
    auto boxes = boxes_with_notes(chart);
    ASSERT_EQ(boxes.size(), 2U);
    EXPECT_LT(boxes[0].right, boxes[1].left);
    EXPECT_GT(boxes[0].top, boxes[1].bottom);
    const PlotArea plot = lay_out(chart).plots.at(0);
    EXPECT_LE(plot.across.low, 0.0);
    EXPECT_GE(plot.across.high, 9.0) << "ranges lie within the axes";
    chart.x_window = Range{4.0, 6.0};
    boxes = boxes_with_notes(chart);
    ASSERT_EQ(boxes.size(), 1U);
    EXPECT_GT(boxes[0].left, plot.box.left);
}

TEST(Layout, OfATileMapColoursTheHighestDarkestAndTheMissingGrey) {
    TileMap map;
    map.tiles = {{"A", 0, 0, 0.0, "0"}, {"B", 1, 0, 10.0, "10"}, {"C", 0, 1}};
    map.without_value = "not simulated";
    std::vector<Ink> inks;
    for (const Mark& mark : lay_out(map).marks) {
        const auto* box = std::get_if<BoxMark>(&mark);
        if (box != nullptr && !box->note.empty()) inks.push_back(box->ink);
    }
    EXPECT_THAT(inks, testing::ElementsAre(Ink::ramp_1, Ink::ramp_5, Ink::missing));
}

TEST(Fitted, CutsWithAnEllipsisAndNeverInsideOfACharacter) {
    EXPECT_EQ(fitted("réseau", 1000.0, 10.0), "réseau");
    for (double width = 0.0; width < 60.0; width += 0.5) {
        const std::string text = fitted("éééééé", width, 10.0);
        EXPECT_LE(text_width(text, 10.0), width);
        EXPECT_EQ(text.find("\xC3\xE2"), std::string::npos);
    }
}

TEST(Themes, HaveTextThatStandsOutFromWhatIsBehindIt) {
    for (const Theme* theme : {&light, &dark, &high_contrast}) {
        EXPECT_GE(contrast(theme->of(Ink::text), theme->of(Ink::page)), 7.0) << theme->name;
        EXPECT_GE(contrast(theme->of(Ink::faint_text), theme->of(Ink::page)), 4.5) << theme->name;
        EXPECT_GE(contrast(theme->of(Ink::faint_text), theme->of(Ink::missing)), 4.5) << theme->name;
        for (std::size_t step = 0; step < ramp_inks; ++step)
            EXPECT_GE(contrast(theme->of(ramp_ink(step)), theme->of(ink_on_ramp(step))), 4.5) << theme->name << step;
    }
    for (std::size_t i = 0; i < series_inks; ++i)
        EXPECT_GE(contrast(high_contrast.of(series_ink(i)), high_contrast.of(Ink::page)), 4.5) << i;
}

}  // namespace
}  // namespace ubumwe::chart

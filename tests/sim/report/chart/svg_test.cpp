#include "sim/report/chart/svg.hpp"

#include <sstream>

#include <boost/property_tree/xml_parser.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/report/chart/random_charts.hpp"

namespace ubumwe::chart {
namespace {

using boost::property_tree::ptree;
using testing::HasSubstr;
using testing::Not;

ptree parsed(const std::string& xml) {
    std::istringstream stream(xml);
    ptree tree;
    read_xml(stream, tree);
    return tree;
}

Drawing example() {
    Drawing drawing;
    drawing.width = 100.0;
    drawing.height = 50.0;
    drawing.title = "Trust & <distress>";
    drawing.description = "Two \"lines\"";
    drawing.marks = {LineMark{{{1.0, 2.04}, {3.0, 4.0}}, {Ink::series_1, 2.0, Dash::dashed}},
                     BandMark{{{1.0, 1.0}, {2.0, 1.0}, {2.0, 2.0}}, Ink::series_2, 0.25},
                     BoxMark{{1.0, 1.0, 5.0, 4.0}, Ink::series_3, false, "2023-04: 26 < 30"},
                     TextMark{{7.0, 8.0}, "a < b", 11.0, Ink::text, Align::right, true}};
    return drawing;
}

TEST(Svg, IsWellFormedAndTellsReadersWhoCannotSeeItWhatItShows) {
    const ptree svg = parsed(svg_file(example())).get_child("svg");
    EXPECT_EQ(svg.get<std::string>("title"), "Trust & <distress>");
    EXPECT_EQ(svg.get<std::string>("desc"), "Two \"lines\"");
    EXPECT_EQ(svg.get<std::string>("<xmlattr>.role"), "img");
    EXPECT_EQ(svg.get<std::string>("<xmlattr>.viewBox"), "0 0 100 50");
    EXPECT_EQ(svg.get<std::string>("text"), "a < b");
    EXPECT_EQ(svg.get<std::string>("text.<xmlattr>.text-anchor"), "end");
    EXPECT_EQ(svg.get<std::string>("polyline.<xmlattr>.points"), "1,2 3,4");
    EXPECT_EQ(svg.get<std::string>("polygon.<xmlattr>.fill-opacity"), "0.25");
}

TEST(Svg, HasTheColoursOfLightForProgramsThatReadNoCssAndRulesForTheOthers) {
    const std::string svg = svg_file(example());
    EXPECT_THAT(svg, HasSubstr("stroke=\"#0072b2\" class=\"s6\""));
    EXPECT_THAT(svg, HasSubstr(".s6{stroke:" + hex(dark.of(Ink::series_1)) + "}"));
    EXPECT_THAT(svg, HasSubstr("prefers-contrast:more"));
    EXPECT_THAT(svg_element(example(), "one"), Not(HasSubstr("<style>")));
    EXPECT_THAT(svg_element(example(), "one"), HasSubstr("id=\"one-title\""));
}

TEST(Svg, OfAnyChartIsWellFormed) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        tests::RandomCharts charts(seed);
        EXPECT_NO_THROW(parsed(svg_file(lay_out(charts.time_chart()))));
        EXPECT_NO_THROW(parsed(svg_file(lay_out(charts.bar_chart()))));
        EXPECT_NO_THROW(parsed(svg_file(lay_out(charts.tile_map()))));
        EXPECT_NO_THROW(parsed(svg_file(lay_out(charts.gantt_chart()))));
    }
}

TEST(Escaped, LeavesNothingThatXmlWouldReadAsItsOwn) {
    EXPECT_EQ(escaped("<a href=\"x\">&'</a>"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;");
    EXPECT_EQ(escaped(std::string("a\x01\0b", 4)), "ab");
    EXPECT_EQ(escaped("réseau"), "réseau");
}

}  // namespace
}  // namespace ubumwe::chart

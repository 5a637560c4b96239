#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "sim/report/chart/bar_chart.hpp"
#include "sim/report/chart/gantt_chart.hpp"
#include "sim/report/chart/point_chart.hpp"
#include "sim/report/chart/tile_map.hpp"
#include "sim/report/chart/time_chart.hpp"

namespace ubumwe::tests {

/// Makes charts of any shape that a report may ask for: long and short names, gaps, empty panels, one month or many
/// years, small and huge numbers, signs.
class RandomCharts {
public:
    explicit RandomCharts(std::uint32_t seed) : luck_(seed) {}

    chart::TimeChart time_chart();
    chart::BarChart bar_chart();
    chart::TileMap tile_map();
    chart::GanttChart gantt_chart();
    chart::PointChart point_chart();

private:
    int below(int end) { return static_cast<int>(luck_() % static_cast<std::uint32_t>(end)); }
    bool one_in(int many) { return below(many) == 0; }
    double value(double magnitude);
    double magnitude();
    std::string words(int most);
    chart::Heading heading();
    std::vector<chart::SeriesStyle> styles();
    chart::TimeSeries series(const chart::TimeChart& of, double magnitude);

    std::mt19937 luck_;
};

}  // namespace ubumwe::tests

#pragma once

#include <string>
#include <vector>

#include "sim/report/chart/frame.hpp"

namespace ubumwe::chart {

/// Months in [from, to) in which something runs, counted from the first of the chart.
struct GanttBar {
    std::size_t style = 0;  ///< in GanttChart::styles
    int from = 0;
    int to = 1;
    std::vector<int> starts = {};  ///< months in which something begins
    std::string note = {};
};

/// What runs in one place; each style has a lane of its own.
struct GanttRow {
    std::string label;
    std::vector<GanttBar> bars;
};

/// What runs when, and where.
struct GanttChart {
    Heading heading;
    model::Month first;
    int months = 1;
    std::vector<SeriesStyle> styles;
    std::vector<GanttRow> rows;
    double width = 880.0;
};

Drawing lay_out(const GanttChart& chart);

}  // namespace ubumwe::chart

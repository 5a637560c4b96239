#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/report/chart/frame.hpp"

namespace ubumwe::chart {

/// A bar from zero to its value; without a value only its text is shown.
struct Bar {
    std::size_t style = 0;  ///< in BarChart::styles
    std::optional<double> value;
    std::optional<Range> range = {};  ///< drawn as a thin line over the bar
    std::string text = {};            ///< the value as readers see it, at the right
};

/// Bars of one label, below each other or, in a stacked chart, one after the other.
struct BarRow {
    std::string label;
    std::vector<Bar> bars;
    std::string text = {};  ///< of the whole row of a stacked chart, at the right
};

/// Horizontal bars. Values of a stacked chart are not negative.
struct BarChart {
    Heading heading;
    std::vector<SeriesStyle> styles;
    std::vector<BarRow> rows;
    bool stacked = false;
    double width = 880.0;
};

Drawing lay_out(const BarChart& chart);

}  // namespace ubumwe::chart

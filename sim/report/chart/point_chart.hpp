#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/report/chart/frame.hpp"

namespace ubumwe::chart {

/// Something with two values, each of which may have a range.
struct DataPoint {
    std::size_t style = 0;  ///< in PointChart::styles
    double x = 0.0;
    double y = 0.0;
    std::optional<Range> x_range = {};
    std::optional<Range> y_range = {};
    std::string note = {};
};

/// Points on two axes, which hold 0 where no window is given. The unit of the heading is that of the axis that grows
/// upward. What lies outside of a window is not drawn.
struct PointChart {
    Heading heading;
    std::string x_unit;
    std::vector<SeriesStyle> styles;
    std::vector<DataPoint> points;
    std::optional<Range> x_window = {};
    std::optional<Range> y_window = {};
    double width = 880.0;
    double plot_height = 260.0;
};

Drawing lay_out(const PointChart& chart);

}  // namespace ubumwe::chart

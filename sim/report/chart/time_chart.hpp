#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/report/chart/frame.hpp"

namespace ubumwe::chart {

/// Values of one style by month; a month without one is a gap.
struct TimeSeries {
    std::size_t style = 0;  ///< in TimeChart::styles
    std::vector<std::optional<double>> values;
    std::vector<std::optional<Range>> band = {};        ///< around the values; empty for none
    std::vector<std::optional<Range>> inner_band = {};  ///< within it, and stronger; empty for none
    /// Months that a bar covers: its value stands at its first month, and it ends before a month whose number since
    /// January of year 0 is a multiple of this.
    int period = 1;
};

/// One of several plots with the same months.
struct TimePanel {
    std::string title;
    std::string unit;
    std::vector<TimeSeries> series;
    bool from_zero = false;  ///< whether its axis holds 0; that of bars always does
};

/// Small multiples over time: panels in rows of `columns`, each with an axis of its own.
struct TimeChart {
    Heading heading;
    model::Month first;
    int months = 1;
    std::vector<SeriesStyle> styles;
    std::vector<TimePanel> panels;
    std::size_t columns = 1;
    double width = 880.0;
    double plot_height = 130.0;
};

Drawing lay_out(const TimeChart& chart);

}  // namespace ubumwe::chart

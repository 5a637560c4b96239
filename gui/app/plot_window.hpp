#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/report/chart/gantt_chart.hpp"
#include "sim/report/chart/point_chart.hpp"
#include "sim/report/chart/time_chart.hpp"

namespace ubumwe::gui {

/// Months of a chart that are shown: [from, to), counted from its first.
struct MonthWindow {
    int from = 0;
    int to = 0;  ///< 0 stands for all of them

    bool operator==(const MonthWindow&) const = default;
};

/// The window within a chart of so many months.
MonthWindow within(MonthWindow window, int months);

/// A window with `factor` times as many months (at least 6) in which the month `at` keeps its place.
MonthWindow zoomed(MonthWindow window, int months, double at, double factor);

/// The window moved by some months, as far as there are any.
MonthWindow panned(MonthWindow window, int months, int by);

/// The chart with the months of a window alone.
chart::TimeChart windowed(const chart::TimeChart& chart, MonthWindow window);
chart::GanttChart windowed(const chart::GanttChart& chart, MonthWindow window);

/// `factor` times as much of the values that are shown, in which `at` keeps its place.
chart::Range zoomed(chart::Range shown, double at, double factor);
double middle_of(chart::Range range);

/// A place in a plot: which panel, the month counted from the first that is laid out, and the value on its axis; in a
/// chart of points, the value of the axis across.
struct PlotPlace {
    std::size_t panel = 0;
    int month = 0;
    double value = 0.0;
    double across = 0.0;
};

/// What lies at a point of a drawing; nothing outside of its plots.
std::optional<PlotPlace> place_at(const chart::Drawing& drawing, chart::Point point);

/// The month and, in a line each, what the series of a panel have in it; series without a value are left out.
std::vector<std::string> read_out(const chart::TimeChart& chart, std::size_t panel, int month);

}  // namespace ubumwe::gui

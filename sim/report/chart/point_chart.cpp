#include "sim/report/chart/point_chart.hpp"

#include <algorithm>

#include "sim/report/chart/glyphs.hpp"

namespace ubumwe::chart {

namespace {

constexpr double half_mark = 5.0;
constexpr double feet = 5.0;  ///< of the rules of the lower axis
constexpr double title_room = 16.0;
constexpr int most_steps = 8;

/// The values of an axis over all points and their ranges, with 0.
Range range_of(const PointChart& chart, double DataPoint::*value, std::optional<Range> DataPoint::*range) {
    Range all;
    for (const DataPoint& point : chart.points) {
        all.take(point.*value);
        if (!(point.*range)) continue;
        all.take((point.*range)->low);
        all.take((point.*range)->high);
    }
    return all;
}

bool holds(const Range& range, double value) {
    return value >= range.low && value <= range.high;
}

/// The part of a range within an axis, where there is one.
std::optional<Range> part_of(const std::optional<Range>& range, const Range& axis) {
    if (!range || range->high < axis.low || range->low > axis.high || range->low == range->high) return std::nullopt;
    return Range{std::max(range->low, axis.low), std::min(range->high, axis.high)};
}

void lay_out_point(Frame& frame, const PointChart& chart, const DataPoint& point, const LinearScale& x,
                   const LinearScale& y) {
    const bool across = holds(x.values(), point.x);
    const bool upward = holds(y.values(), point.y);
    const SeriesStyle& style = chart.styles[point.style];
    const auto x_range = part_of(point.x_range, x.values());
    if (x_range && upward) frame.rule({x(x_range->low), y(point.y)}, {x(x_range->high), y(point.y)}, style.ink, 1.5);
    const auto y_range = part_of(point.y_range, y.values());
    if (y_range && across) frame.rule({x(point.x), y(y_range->high)}, {x(point.x), y(y_range->low)}, style.ink, 1.5);
    if (!across || !upward) return;
    const Point at{x(point.x), y(point.y)};
    frame.drawing.marks.emplace_back(
        box_mark(style, {at.x - half_mark, at.y - half_mark, at.x + half_mark, at.y + half_mark}, point.note));
}

}  // namespace

Drawing lay_out(const PointChart& chart) {
    Frame frame(chart.heading, chart.styles, chart.width);
    const Range across = chart.x_window.value_or(range_of(chart, &DataPoint::x, &DataPoint::x_range));
    const Ticks upward =
        nice_ticks(chart.y_window.value_or(range_of(chart, &DataPoint::y, &DataPoint::y_range)), most_steps);
    const double top = frame.bottom + 8.0;
    const double half_number = 0.5 * nice_ticks(across, most_steps).widest_text(small_text) + 1.0;
    const double gutter = std::max(upward.widest_text(small_text) + 7.0, half_number);
    const Box plot{frame.left() + gutter, top, frame.right() - half_number, top + chart.plot_height};
    const LinearScale y = left_axis(frame, plot, upward);
    // Its rules reach below the plot, so that its first number stands clear of the lowest at the left.
    const Box with_feet{plot.left, plot.top, plot.right, plot.bottom + feet};
    const LinearScale x = bottom_axis(frame, with_feet, across);
    for (const DataPoint& point : chart.points) lay_out_point(frame, chart, point, x, y);
    const double below = plot.bottom + feet + axis_height + title_room;
    frame.text({{plot.right, below - 4.0},
                fitted(chart.x_unit, plot.width(), small_text),
                small_text,
                Ink::faint_text,
                Align::right});
    frame.drawing.plots.push_back({plot, 1, y.values(), x.values()});
    return frame.finish(below);
}

}  // namespace ubumwe::chart

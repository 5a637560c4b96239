#include "sim/report/chart/gantt_chart.hpp"

#include <algorithm>
#include <set>

#include "sim/report/chart/glyphs.hpp"

namespace ubumwe::chart {

namespace {

constexpr double lane_height = 9.0;
constexpr double lane_gap = 2.0;
constexpr double row_gap = 8.0;
constexpr double least_row = 14.0;
constexpr double tall_chart = 240.0;
constexpr double most_of_width = 0.25;  ///< that labels take

/// Styles of a row in their order: each has a lane.
std::vector<std::size_t> lanes_of(const GanttRow& row) {
    std::set<std::size_t> styles;
    for (const GanttBar& bar : row.bars) styles.insert(bar.style);
    return {styles.begin(), styles.end()};
}

double height_of(const GanttRow& row) {
    return std::max(least_row, static_cast<double>(lanes_of(row).size()) * (lane_height + lane_gap));
}

void lay_out_row(Frame& frame, const GanttChart& chart, const GanttRow& row, const LinearScale& x, double top) {
    const std::vector<std::size_t> lanes = lanes_of(row);
    for (const GanttBar& bar : row.bars) {
        const auto lane = std::ranges::find(lanes, bar.style) - lanes.begin();
        const double at = top + static_cast<double>(lane) * (lane_height + lane_gap);
        const Box box{x(bar.from), at, x(bar.to), at + lane_height};
        frame.drawing.marks.emplace_back(box_mark(chart.styles[bar.style], box, bar.note));
        for (const int start : bar.starts) frame.rule({x(start), at}, {x(start), at + lane_height}, Ink::text, 1.5);
    }
}

}  // namespace

Drawing lay_out(const GanttChart& chart) {
    Frame frame(chart.heading, chart.styles, chart.width);
    double label = 0.0;
    double height = 0.0;
    for (const GanttRow& row : chart.rows) {
        label = std::max(label, text_width(row.label, small_text));
        height += row_gap + height_of(row);
    }
    label = std::min(label, most_of_width * chart.width);
    // Whoever sees the upper rows of a tall chart would else see no months.
    const bool tall = height > tall_chart;
    const double top = frame.bottom + 4.0 + (tall ? axis_height : 0.0);
    const Box plot{frame.left() + label + 10.0, top, frame.right(), top + height};
    const LinearScale x = month_axis(frame, plot, chart.first, chart.months, tall);
    double at = top;
    for (const GanttRow& row : chart.rows) {
        frame.rule({frame.left(), at}, {frame.right(), at}, Ink::grid);
        const double middle = at + 0.5 * (row_gap + height_of(row));
        frame.text({{frame.left(), middle + 4.0}, fitted(row.label, label, small_text), small_text});
        lay_out_row(frame, chart, row, x, at + 0.5 * row_gap);
        at += row_gap + height_of(row);
    }
    if (!chart.rows.empty()) frame.drawing.plots.push_back({plot, chart.months, {0.0, 1.0}});
    return frame.finish(plot.bottom + axis_height);
}

}  // namespace ubumwe::chart

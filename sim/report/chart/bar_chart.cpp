#include "sim/report/chart/bar_chart.hpp"

#include <algorithm>

#include "sim/report/chart/glyphs.hpp"

namespace ubumwe::chart {

namespace {

constexpr double lane_height = 14.0;
constexpr double stacked_lane_height = 18.0;
constexpr double row_gap = 8.0;
constexpr double most_of_width = 0.34;  ///< that labels take, and that texts of values take
constexpr double side_gap = 10.0;

/// Texts that stand at the right of a row, one for each lane.
std::vector<std::string> texts_of(const BarChart& chart, const BarRow& row) {
    if (chart.stacked) return {row.text};
    std::vector<std::string> texts;
    for (const Bar& bar : row.bars) texts.push_back(bar.text);
    return texts;
}

Range range_of(const BarChart& chart) {
    Range range;
    for (const BarRow& row : chart.rows) {
        double end = 0.0;
        for (const Bar& bar : row.bars) {
            const double value = bar.value.value_or(0.0);
            end = chart.stacked ? end + value : value;
            range.take(end);
            if (!bar.range) continue;
            range.take(bar.range->low);
            range.take(bar.range->high);
        }
    }
    return range;
}

/// The columns of labels and of texts, and the plot between them.
struct Columns {
    double label = 0.0;
    double text = 0.0;
};

Columns columns_of(const BarChart& chart) {
    Columns columns;
    for (const BarRow& row : chart.rows) {
        columns.label = std::max(columns.label, text_width(row.label, small_text));
        for (const std::string& text : texts_of(chart, row))
            columns.text = std::max(columns.text, text_width(text, small_text));
    }
    columns.label = std::min(columns.label, most_of_width * chart.width);
    columns.text = std::min(columns.text, most_of_width * chart.width);
    return columns;
}

class RowLayout {
public:
    RowLayout(const BarChart& chart, Frame& frame, const LinearScale& scale)
        : chart_(chart), frame_(frame), scale_(scale), columns_(columns_of(chart)) {}

    void row(const BarRow& row, double top, double lane) {
        const std::vector<std::string> texts = texts_of(chart_, row);
        const double middle = top + 0.5 * lane * static_cast<double>(texts.size());
        frame_.text({{frame_.left(), middle + 4.0}, fitted(row.label, columns_.label, small_text), small_text});
        for (std::size_t i = 0; i < texts.size(); ++i) {
            frame_.text({{frame_.right(), top + lane * (static_cast<double>(i) + 0.5) + 4.0},
                         fitted(texts[i], columns_.text, small_text),
                         small_text,
                         Ink::faint_text,
                         Align::right});
        }
        if (chart_.stacked) return stack(row, top + 2.0, top + lane - 2.0);
        for (const Bar& bar : row.bars) {
            single(bar, top + 1.0, top + lane - 1.0);
            top += lane;
        }
    }

private:
    void stack(const BarRow& row, double top, double bottom) {
        double from = 0.0;
        for (const Bar& bar : row.bars) {
            const double to = from + bar.value.value_or(0.0);
            if (to > from) {
                const SeriesStyle& style = chart_.styles[bar.style];
                frame_.drawing.marks.emplace_back(box_mark(style, {scale_(from), top, scale_(to), bottom},
                                                           row.label + ", " + style.name + ": " + bar.text));
            }
            from = to;
        }
    }

    void single(const Bar& bar, double top, double bottom) {
        if (!bar.value) return;
        const auto [left, right] = std::minmax({scale_(0.0), scale_(*bar.value)});
        frame_.drawing.marks.emplace_back(box_mark(chart_.styles[bar.style], {left, top, right, bottom}, bar.text));
        if (!bar.range || bar.range->low == bar.range->high) return;
        const double middle = 0.5 * (top + bottom);
        frame_.rule({scale_(bar.range->low), middle}, {scale_(bar.range->high), middle}, Ink::text, 1.5);
    }

    const BarChart& chart_;
    Frame& frame_;
    const LinearScale& scale_;
    Columns columns_;
};

}  // namespace

Drawing lay_out(const BarChart& chart) {
    Frame frame(chart.heading, chart.styles, chart.width);
    const double lane = chart.stacked ? stacked_lane_height : lane_height;
    const Columns columns = columns_of(chart);
    double height = 0.0;
    for (const BarRow& row : chart.rows) height += row_gap + lane * static_cast<double>(texts_of(chart, row).size());
    const double top = frame.bottom + 2.0;
    const Box plot{frame.left() + columns.label + 2.0 * side_gap, top, frame.right() - columns.text - 2.0 * side_gap,
                   top + height};
    const LinearScale scale = bottom_axis(frame, plot, range_of(chart));
    RowLayout rows(chart, frame, scale);
    double at = top + 0.5 * row_gap;
    for (const BarRow& row : chart.rows) {
        rows.row(row, at, lane);
        at += row_gap + lane * static_cast<double>(texts_of(chart, row).size());
    }
    return frame.finish(plot.bottom + axis_height);
}

}  // namespace ubumwe::chart

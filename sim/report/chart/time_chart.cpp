#include "sim/report/chart/time_chart.hpp"

#include <algorithm>
#include <cmath>

#include "sim/report/chart/glyphs.hpp"

namespace ubumwe::chart {

namespace {

constexpr double panel_title = 12.5;
constexpr double panel_line = 17.0;
constexpr double panel_gap = 22.0;
constexpr double row_gap = 14.0;
constexpr double pixels_a_tick = 22.0;
constexpr double width_of_gap = 0.15;  ///< between bars, in months
constexpr double band_opacity = 0.25;

const char* const nothing_to_show = "Nothing that may be shown.";

std::optional<Range> range_of(const TimeChart& chart, const TimePanel& panel) {
    std::optional<Range> range;
    const auto take = [&](double value) {
        if (!range) range = Range{value, value};
        range->take(value);
    };
    bool from_zero = panel.from_zero;
    for (const TimeSeries& series : panel.series) {
        for (const auto& value : series.values) {
            if (value) take(*value);
        }
        for (const auto& band : series.band) {
            if (!band) continue;
            take(band->low);
            take(band->high);
        }
        from_zero = from_zero || chart.styles[series.style].shape != Shape::line;
    }
    if (range && from_zero) range->take(0.0);
    // Bars that are all zero stand on an axis that grows upward.
    if (range && from_zero && *range == Range{}) range->high = 1.0;
    return range;
}

/// Lays out the panels of one chart.
class PanelLayout {
public:
    PanelLayout(const TimeChart& chart, Frame& frame) : chart_(chart), frame_(frame) {
        const auto columns = static_cast<double>(chart.columns);
        panel_width_ = (frame.right() - frame.left() - (columns - 1.0) * panel_gap) / columns;
        for (const TimePanel& panel : chart.panels) {
            const auto range = range_of(chart, panel);
            ticks_.push_back(
                range ? std::optional(nice_ticks(*range, static_cast<int>(chart.plot_height / pixels_a_tick)))
                      : std::nullopt);
            if (range) gutter_ = std::max(gutter_, ticks_.back()->widest_text(small_text) + 7.0);
        }
    }

    double row(std::size_t first, double top) {
        const std::size_t end = std::min(first + chart_.columns, chart_.panels.size());
        std::size_t title_lines = 0;
        for (std::size_t i = first; i < end; ++i) title_lines = std::max(title_lines, title_of(i).size());
        const double plot_top = top + static_cast<double>(title_lines + 1) * panel_line + 8.0;
        for (std::size_t i = first; i < end; ++i) {
            const double left = frame_.left() + static_cast<double>(i - first) * (panel_width_ + panel_gap);
            heads(i, left, top, title_lines);
            panel(i, {left + gutter_, plot_top, left + panel_width_, plot_top + chart_.plot_height});
        }
        return plot_top + chart_.plot_height + axis_height;
    }

private:
    std::vector<std::string> title_of(std::size_t i) const {
        return text_lines(chart_.panels[i].title, panel_width_, panel_title, true, 2);
    }

    void heads(std::size_t i, double left, double top, std::size_t title_lines) {
        double y = top + ascent * panel_title + 3.0;
        for (const std::string& line : title_of(i)) {
            frame_.text({{left, y}, line, panel_title, Ink::text, Align::left, true});
            y += panel_line;
        }
        y = top + ascent * panel_title + 3.0 + static_cast<double>(title_lines) * panel_line;
        const std::string unit = fitted(chart_.panels[i].unit, panel_width_, small_text);
        if (!unit.empty()) frame_.text({{left, y}, unit, small_text, Ink::faint_text});
    }

    void panel(std::size_t i, const Box& plot) {
        frame_.drawing.plots.push_back(
            {plot, chart_.months, ticks_[i] ? Range{ticks_[i]->low(), ticks_[i]->high()} : Range{0.0, 1.0}});
        if (!ticks_[i]) {
            frame_.text({{plot.left, 0.5 * (plot.top + plot.bottom)},
                         fitted(nothing_to_show, plot.width(), small_text),
                         small_text,
                         Ink::faint_text});
            return;
        }
        const LinearScale y = left_axis(frame_, plot, *ticks_[i]);
        const LinearScale x = month_axis(frame_, plot, chart_.first, chart_.months);
        for (const TimeSeries& series : chart_.panels[i].series) {
            band(series.band, series.style, x, y);
            band(series.inner_band, series.style, x, y);
        }
        for (const TimeSeries& series : chart_.panels[i].series) {
            if (chart_.styles[series.style].shape == Shape::line)
                lines(series, x, y);
            else
                bars(series, x, y);
        }
    }

    void band(const std::vector<std::optional<Range>>& ranges, std::size_t style, const LinearScale& x,
              const LinearScale& y) {
        std::vector<Point> above;
        std::vector<Point> below;
        const auto close = [&] {
            above.insert(above.end(), below.rbegin(), below.rend());
            if (above.size() > 2)
                frame_.drawing.marks.emplace_back(BandMark{above, chart_.styles[style].ink, band_opacity});
            above.clear();
            below.clear();
        };
        for (std::size_t month = 0; month < ranges.size(); ++month) {
            if (const auto& range = ranges[month]) {
                const double at = x(static_cast<double>(month) + 0.5);
                above.push_back({at, y(range->high)});
                below.push_back({at, y(range->low)});
            } else {
                close();
            }
        }
        close();
    }

    void lines(const TimeSeries& series, const LinearScale& x, const LinearScale& y) {
        const SeriesStyle& style = chart_.styles[series.style];
        std::vector<Point> points;
        const auto close = [&] {
            if (points.size() == 1) points = {{points[0].x - 1.5, points[0].y}, {points[0].x + 1.5, points[0].y}};
            if (!points.empty()) frame_.drawing.marks.emplace_back(LineMark{points, {style.ink, 2.0, style.dash}});
            points.clear();
        };
        for (std::size_t month = 0; month < series.values.size(); ++month) {
            if (const auto& value = series.values[month])
                points.push_back({x(static_cast<double>(month) + 0.5), y(*value)});
            else
                close();
        }
        close();
    }

    void bars(const TimeSeries& series, const LinearScale& x, const LinearScale& y) {
        for (std::size_t month = 0; month < series.values.size(); ++month) {
            const auto& value = series.values[month];
            if (!value || *value == 0.0) continue;
            const int from = static_cast<int>(month);
            const int to = end_of_bar(from, series.period);
            const Box box{x(from + width_of_gap), y(std::max(*value, 0.0)), x(to - width_of_gap),
                          y(std::min(*value, 0.0))};
            frame_.drawing.marks.emplace_back(box_mark(chart_.styles[series.style], box, note_of(from, to, *value)));
        }
    }

    int end_of_bar(int from, int period) const {
        const int index = (chart_.first + from).index;
        return std::min(from + period - index % period, chart_.months);
    }

    std::string note_of(int from, int to, double value) const {
        std::string months = model::to_string(chart_.first + from);
        if (to - from > 1) months += " to " + model::to_string(chart_.first + (to - 1));
        return months + ": " + number_text(value, value == std::round(value) ? 0 : 2);
    }

    const TimeChart& chart_;
    Frame& frame_;
    double panel_width_ = 0.0;
    double gutter_ = 0.0;
    std::vector<std::optional<Ticks>> ticks_;
};

}  // namespace

Drawing lay_out(const TimeChart& chart) {
    Frame frame(chart.heading, chart.styles, chart.width);
    PanelLayout layout(chart, frame);
    double bottom = frame.bottom;
    for (std::size_t first = 0; first < chart.panels.size(); first += chart.columns) {
        bottom = layout.row(first, bottom + row_gap);
    }
    return frame.finish(bottom);
}

}  // namespace ubumwe::chart

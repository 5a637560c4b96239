#include "gui/app/plot_window.hpp"

#include <algorithm>
#include <cmath>

namespace ubumwe::gui {

namespace {

constexpr int fewest_months = 6;

template <class Values>
void keep_window(Values& values, MonthWindow window) {
    const auto size = static_cast<int>(values.size());
    const auto begin = values.begin() + std::min(window.from, size);
    values = Values(begin, values.begin() + std::min(window.to, size));
}

/// Enough decimals to tell neighbours apart.
std::string value_text(double value) {
    constexpr double large = 1000.0;
    if (value == std::round(value)) return chart::number_text(value, 0);
    return chart::number_text(value, std::abs(value) < 1.0 ? 4 : std::abs(value) < large ? 2 : 0);
}

}  // namespace

MonthWindow within(MonthWindow window, int months) {
    if (window.to <= 0 || window.to > months) window.to = months;
    window.from = std::clamp(window.from, 0, std::max(0, window.to - 1));
    return window;
}

MonthWindow zoomed(MonthWindow window, int months, double at, double factor) {
    window = within(window, months);
    const int width = window.to - window.from;
    const int wanted =
        std::clamp(static_cast<int>(std::lround(width * factor)), std::min(fewest_months, months), months);
    const double share = (at - window.from) / width;
    const int from = std::clamp(static_cast<int>(std::lround(at - share * wanted)), 0, months - wanted);
    return {from, from + wanted};
}

MonthWindow panned(MonthWindow window, int months, int by) {
    window = within(window, months);
    by = std::clamp(by, -window.from, months - window.to);
    return {window.from + by, window.to + by};
}

chart::TimeChart windowed(const chart::TimeChart& chart, MonthWindow window) {
    window = within(window, chart.months);
    chart::TimeChart part = chart;
    part.first = chart.first + window.from;
    part.months = window.to - window.from;
    for (chart::TimePanel& panel : part.panels) {
        for (chart::TimeSeries& series : panel.series) {
            keep_window(series.values, window);
            keep_window(series.band, window);
            keep_window(series.inner_band, window);
        }
    }
    return part;
}

chart::GanttChart windowed(const chart::GanttChart& chart, MonthWindow window) {
    window = within(window, chart.months);
    chart::GanttChart part = chart;
    part.first = chart.first + window.from;
    part.months = window.to - window.from;
    for (chart::GanttRow& row : part.rows) {
        std::erase_if(row.bars, [&](const auto& bar) { return bar.to <= window.from || bar.from >= window.to; });
        for (chart::GanttBar& bar : row.bars) {
            bar.from = std::max(bar.from, window.from) - window.from;
            bar.to = std::min(bar.to, window.to) - window.from;
            std::erase_if(bar.starts, [&](int start) { return start < window.from || start >= window.to; });
            for (int& start : bar.starts) start -= window.from;
        }
    }
    return part;
}

chart::Range zoomed(chart::Range shown, double at, double factor) {
    return {at - (at - shown.low) * factor, at + (shown.high - at) * factor};
}

double middle_of(chart::Range range) {
    return 0.5 * (range.low + range.high);
}

std::optional<PlotPlace> place_at(const chart::Drawing& drawing, chart::Point point) {
    for (std::size_t i = 0; i < drawing.plots.size(); ++i) {
        const auto& [box, months, values, across_values] = drawing.plots[i];
        if (point.x < box.left || point.x >= box.right || point.y < box.top || point.y > box.bottom) continue;
        const double across = (point.x - box.left) / box.width();
        const double up = (box.bottom - point.y) / box.height();
        return PlotPlace{i, std::min(months - 1, static_cast<int>(across * months)),
                         values.low + up * (values.high - values.low),
                         across_values.low + across * (across_values.high - across_values.low)};
    }
    return std::nullopt;
}

std::vector<std::string> read_out(const chart::TimeChart& chart, std::size_t panel, int month) {
    std::vector<std::string> lines{to_string(chart.first + month)};
    const auto at = static_cast<std::size_t>(month);
    for (const chart::TimeSeries& series : chart.panels.at(panel).series) {
        if (at >= series.values.size() || !series.values[at]) continue;
        const std::string& name = chart.styles[series.style].name;
        std::string line = (name.empty() ? "" : name + ": ") + value_text(*series.values[at]);
        if (at < series.band.size() && series.band[at])
            line += " (" + value_text(series.band[at]->low) + " – " + value_text(series.band[at]->high) + ")";
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace ubumwe::gui

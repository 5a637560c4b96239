#include "gui/app/time_plot.hpp"

#include <algorithm>
#include <cmath>

#include "sim/report/table_export.hpp"

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

std::optional<PlotPlace> place_at(const chart::Drawing& drawing, chart::Point point) {
    for (std::size_t i = 0; i < drawing.plots.size(); ++i) {
        const auto& [box, months, values] = drawing.plots[i];
        if (point.x < box.left || point.x >= box.right || point.y < box.top || point.y > box.bottom) continue;
        const double across = (point.x - box.left) / box.width();
        const double up = (box.bottom - point.y) / box.height();
        return PlotPlace{i, std::min(months - 1, static_cast<int>(across * months)),
                         values.low + up * (values.high - values.low)};
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

std::string csv_of(const chart::TimeChart& chart) {
    const std::vector<sim::Cell> columns{std::string("panel"), std::string("unit"),  std::string("series"),
                                         std::string("month"), std::string("value"), std::string("low"),
                                         std::string("high")};
    std::string text = sim::csv_record(columns);
    for (const chart::TimePanel& panel : chart.panels) {
        for (const chart::TimeSeries& series : panel.series) {
            for (std::size_t month = 0; month < series.values.size(); ++month) {
                if (!series.values[month]) continue;
                std::vector<sim::Cell> cells{panel.title.empty() ? chart.heading.title : panel.title, panel.unit,
                                             chart.styles[series.style].name,
                                             to_string(chart.first + static_cast<int>(month)), *series.values[month]};
                if (month < series.band.size() && series.band[month]) {
                    cells.emplace_back(series.band[month]->low);
                    cells.emplace_back(series.band[month]->high);
                }
                cells.resize(columns.size());
                text += sim::csv_record(cells);
            }
        }
    }
    return text;
}

}  // namespace ubumwe::gui

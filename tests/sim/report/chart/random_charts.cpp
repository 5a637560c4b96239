#include "tests/sim/report/chart/random_charts.hpp"

#include <array>
#include <cmath>

namespace ubumwe::tests {

using namespace chart;

double RandomCharts::value(double magnitude) {
    return (below(2001) - 700) / 1000.0 * magnitude;
}

double RandomCharts::magnitude() {
    return std::pow(10.0, below(10) - 4);
}

std::string RandomCharts::words(int most) {
    constexpr std::array<const char*, 8> parts{
        "return", "of", "W", "réseau", "<a&b>", "Nyaruguru", "psychoeducation", "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMM"};
    std::string text;
    for (int i = below(most + 1); i > 0; --i) {
        text += (text.empty() ? "" : " ") + std::string(parts[static_cast<std::size_t>(below(parts.size()))]);
    }
    return text;
}

Heading RandomCharts::heading() {
    return {words(14), words(20), words(25)};
}

std::vector<SeriesStyle> RandomCharts::styles() {
    std::vector<SeriesStyle> styles(static_cast<std::size_t>(1 + below(12)));
    for (std::size_t i = 0; i < styles.size(); ++i) {
        styles[i] = {words(6), series_ink(i), static_cast<Shape>(below(3)), static_cast<Dash>(below(3))};
    }
    return styles;
}

TimeSeries RandomCharts::series(const TimeChart& of, double magnitude) {
    TimeSeries series;
    series.style = static_cast<std::size_t>(below(static_cast<int>(of.styles.size())));
    const bool bands = one_in(3);
    for (int month = 0; month < of.months; ++month) {
        const bool gap = one_in(8);
        const double middle = value(magnitude);
        series.values.push_back(gap ? std::nullopt : std::optional(middle));
        if (bands) series.band.push_back(gap ? std::nullopt : std::optional(Range{middle - magnitude, middle}));
    }
    return series;
}

TimeChart RandomCharts::time_chart() {
    TimeChart chart;
    chart.heading = heading();
    chart.first = model::Month::of(1990 + below(60), 1 + below(12));
    chart.months = one_in(4) ? 1 + below(4) : 1 + below(700);
    chart.styles = styles();
    chart.columns = static_cast<std::size_t>(1 + below(4));
    chart.width = 300.0 + below(900);
    chart.panels.resize(static_cast<std::size_t>(below(8)));
    for (TimePanel& panel : chart.panels) {
        panel = {words(8), words(8), {}, one_in(2)};
        const double size = magnitude();
        for (int i = below(4); i > 0; --i) panel.series.push_back(series(chart, size));
    }
    return chart;
}

BarChart RandomCharts::bar_chart() {
    BarChart chart;
    chart.heading = heading();
    chart.styles = styles();
    chart.stacked = one_in(2);
    chart.width = 300.0 + below(900);
    const double size = magnitude();
    for (int rows = below(12); rows > 0; --rows) {
        BarRow row{words(5), {}, words(3)};
        for (int i = 1 + below(4); i > 0; --i) {
            Bar bar{static_cast<std::size_t>(below(static_cast<int>(chart.styles.size()))), std::nullopt, {}, words(3)};
            if (!one_in(5)) bar.value = chart.stacked ? std::abs(value(size)) : value(size);
            if (bar.value && one_in(2)) bar.range = Range{*bar.value - size, *bar.value + 0.5 * size};
            row.bars.push_back(bar);
        }
        chart.rows.push_back(row);
    }
    return chart;
}

TileMap RandomCharts::tile_map() {
    TileMap map;
    map.heading = heading();
    map.width = 200.0 + below(700);
    map.without_value = words(5);
    const int columns = 1 + below(14);
    const double size = magnitude();
    for (int i = 0; i < 40; ++i) {
        if (one_in(3)) continue;
        Tile tile{words(2), i % columns, i / columns};
        if (!one_in(4)) tile.value = value(size);
        if (!one_in(4)) tile.text = words(1);
        map.tiles.push_back(tile);
    }
    return map;
}

GanttChart RandomCharts::gantt_chart() {
    GanttChart chart;
    chart.heading = heading();
    chart.styles = styles();
    chart.first = model::Month::of(2000, 1 + below(12));
    chart.months = 1 + below(200);
    chart.width = 300.0 + below(900);
    for (int rows = below(10); rows > 0; --rows) {
        GanttRow row{words(3), {}};
        for (int i = below(9); i > 0; --i) {
            const int from = below(chart.months);
            const int to = from + 1 + below(chart.months - from);
            row.bars.push_back(
                {static_cast<std::size_t>(below(static_cast<int>(chart.styles.size()))), from, to, {from}, words(4)});
        }
        chart.rows.push_back(row);
    }
    return chart;
}

PointChart RandomCharts::point_chart() {
    PointChart chart;
    chart.heading = heading();
    chart.x_unit = words(12);
    chart.styles = styles();
    chart.width = 300.0 + below(900);
    const double wide = magnitude();
    const double high = magnitude();
    for (int i = below(12); i > 0; --i) {
        DataPoint point{static_cast<std::size_t>(below(static_cast<int>(chart.styles.size()))), value(wide),
                        value(high)};
        if (one_in(2)) point.x_range = Range{point.x - wide, point.x + wide};
        if (one_in(2)) point.y_range = Range{point.y - high, point.y + 0.5 * high};
        chart.points.push_back(point);
    }
    if (one_in(3)) chart.x_window = Range{-0.3 * wide, 0.1 * wide};
    if (one_in(3)) chart.y_window = Range{0.1 * high, 0.4 * high};
    return chart;
}

}  // namespace ubumwe::tests

#include "gui/app/chart_csv.hpp"

#include <initializer_list>
#include <vector>

#include "sim/report/table_export.hpp"

namespace ubumwe::gui {

namespace {

using sim::Cell;

std::string heads(std::initializer_list<const char*> names) {
    std::vector<Cell> cells;
    for (const char* name : names) cells.emplace_back(std::string(name));
    return sim::csv_record(cells);
}

/// The number, or an empty cell.
void add(std::vector<Cell>& cells, const std::optional<double>& number) {
    cells.emplace_back();
    if (number) cells.back() = *number;
}

/// Low and high, or two empty cells.
void add_range(std::vector<Cell>& cells, const std::optional<chart::Range>& range) {
    add(cells, range ? std::optional(range->low) : std::nullopt);
    add(cells, range ? std::optional(range->high) : std::nullopt);
}

std::string csv_of(const chart::TimeChart& chart) {
    std::string text = heads({"panel", "unit", "series", "month", "value", "low", "high"});
    for (const chart::TimePanel& panel : chart.panels) {
        for (const chart::TimeSeries& series : panel.series) {
            for (std::size_t month = 0; month < series.values.size(); ++month) {
                if (!series.values[month]) continue;
                std::vector<Cell> cells{panel.title.empty() ? chart.heading.title : panel.title, panel.unit,
                                        chart.styles[series.style].name,
                                        to_string(chart.first + static_cast<int>(month)), *series.values[month]};
                add_range(cells, month < series.band.size() ? series.band[month] : std::nullopt);
                text += sim::csv_record(cells);
            }
        }
    }
    return text;
}

std::string csv_of(const chart::BarChart& chart) {
    std::string text = heads({"row", "series", "unit", "value", "low", "high", "text"});
    for (const chart::BarRow& row : chart.rows) {
        for (const chart::Bar& bar : row.bars) {
            std::vector<Cell> cells{row.label, chart.styles[bar.style].name, chart.heading.unit};
            add(cells, bar.value);
            add_range(cells, bar.range);
            cells.emplace_back(bar.text);
            text += sim::csv_record(cells);
        }
    }
    return text;
}

std::string csv_of(const chart::GanttChart& chart) {
    std::string text = heads({"place", "series", "from", "to", "starts"});
    for (const chart::GanttRow& row : chart.rows) {
        for (const chart::GanttBar& bar : row.bars)
            text += sim::csv_record(
                std::vector<Cell>{row.label, chart.styles[bar.style].name, to_string(chart.first + bar.from),
                                  to_string(chart.first + (bar.to - 1)), static_cast<std::int64_t>(bar.starts.size())});
    }
    return text;
}

std::string csv_of(const chart::TileMap& map) {
    std::string text = heads({"place", "title", "unit", "value"});
    for (const chart::Tile& tile : map.tiles) {
        std::vector<Cell> cells{tile.name, map.heading.title, map.heading.unit};
        add(cells, tile.value);
        text += sim::csv_record(cells);
    }
    return text;
}

std::string csv_of(const chart::PointChart& chart) {
    std::string text = heads({"series", "across_unit", "across", "across_low", "across_high", "upward_unit", "upward",
                              "upward_low", "upward_high"});
    for (const chart::DataPoint& point : chart.points) {
        std::vector<Cell> cells{chart.styles[point.style].name, chart.x_unit, point.x};
        add_range(cells, point.x_range);
        cells.emplace_back(chart.heading.unit);
        cells.emplace_back(point.y);
        add_range(cells, point.y_range);
        text += sim::csv_record(cells);
    }
    return text;
}

}  // namespace

std::string csv_of(const chart::AnyChart& chart) {
    return std::visit([](const auto& each) { return csv_of(each); }, chart);
}

}  // namespace ubumwe::gui

#include "gui/app/district_series.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "sim/report/query.hpp"
#include "sim/report/runs.hpp"

namespace ubumwe::gui {

namespace {

constexpr double percent = 100.0;
using Cells = std::map<std::pair<int, std::string>, double>;

/// Means over runs by month and district. Where any run has too few people, nothing is told.
Cells cells_of(const OpenResults& results, const std::string& measure, sim::Variant variant) {
    const sim::ReportData& data = results.data();
    const sim::ResultReader reader(results.folder());
    const sim::CoveredRuns covered = sim::find_runs(reader, data.manifest.scenario);
    const std::string& runs = covered.of(variant);
    Cells cells;
    if (runs.empty()) return cells;
    for (const sim::Row& row :
         reader.rows("SELECT month, district, avg(mean), min(n) FROM series WHERE run IN (" + runs +
                         ") AND measure = ?1 AND district <> 'all' AND position = 'all' AND arm = 'all' GROUP BY "
                         "month, district",
                     {measure})) {
        const auto month = model::parse_month(sim::text_of(row[0]));
        const auto mean = sim::number_of(row[2]);
        if (!month || !mean || sim::count_of(row[3]) < data.summary.smallest_cell) continue;
        cells[{data.months.place(*month), sim::text_of(row[1])}] = percent * *mean;
    }
    return cells;
}

Cells cells_of(const OpenResults& results, const std::string& measure, MapLayer layer) {
    if (layer == MapLayer::without) return cells_of(results, measure, sim::Variant::counterfactual);
    Cells with = cells_of(results, measure, sim::Variant::with);
    if (layer == MapLayer::with) return with;
    const Cells without = cells_of(results, measure, sim::Variant::counterfactual);
    Cells differences;
    for (const auto& [key, value] : with) {
        if (const auto other = without.find(key); other != without.end()) differences[key] = value - other->second;
    }
    return differences;
}

}  // namespace

DistrictSeries district_series(const OpenResults& results, const std::string& measure, MapLayer layer) {
    const sim::ReportData& data = results.data();
    const Cells cells = cells_of(results, measure, layer);
    DistrictSeries series;
    series.tiles = data.manifest.map;
    for (int month = 0; month < data.months.count; ++month) {
        auto& row = series.values.emplace_back(series.tiles.size());
        for (std::size_t i = 0; i < series.tiles.size(); ++i) {
            const auto cell = cells.find({month, series.tiles[i].district});
            if (cell == cells.end()) continue;
            row[i] = cell->second;
            if (!series.range) series.range = chart::Range{cell->second, cell->second};
            series.range->take(cell->second);
        }
    }
    return series;
}

chart::TileMap tile_map(const DistrictSeries& series, std::size_t month, chart::Heading heading,
                        std::string without_value) {
    constexpr double narrow = 1.0;
    const bool fine = series.range && series.range->high - series.range->low < narrow;
    chart::TileMap map;
    map.heading = std::move(heading);
    map.without_value = std::move(without_value);
    map.range = series.range;
    for (std::size_t i = 0; i < series.tiles.size(); ++i) {
        const sim::DistrictTile& place = series.tiles[i];
        chart::Tile tile{place.district, place.column, place.row};
        tile.value = series.values.at(month)[i];
        if (tile.value) tile.text = chart::number_text(*tile.value, fine ? 3 : 2);
        map.tiles.push_back(std::move(tile));
    }
    return map;
}

}  // namespace ubumwe::gui

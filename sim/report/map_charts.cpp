#include <functional>
#include <utility>

#include <fmt/format.h>

#include "sim/report/chart/tile_map.hpp"
#include "sim/report/report_charts.hpp"

namespace ubumwe::sim {

namespace {

using Value = std::function<std::optional<double>(const DistrictLine&)>;

chart::TileMap tile_map(const ReportData& data, chart::Heading heading, const Value& value, const char* format) {
    chart::TileMap map;
    map.heading = std::move(heading);
    map.without_value = "not in this run, or hidden";
    for (const DistrictTile& tile : data.manifest.map) {
        chart::Tile shown{tile.district, tile.column, tile.row};
        if (const auto line = data.districts.find(tile.district); line != data.districts.end())
            shown.value = value(line->second);
        if (shown.value) shown.text = fmt::format(fmt::runtime(format), *shown.value);
        map.tiles.push_back(std::move(shown));
    }
    return map;
}

bool shows_something(const chart::TileMap& map) {
    return std::ranges::any_of(map.tiles, [](const chart::Tile& tile) { return tile.value.has_value(); });
}

std::optional<double> reached(const DistrictLine& line) {
    if (!line.enrolled || !line.residents || *line.residents <= 0.0) return std::nullopt;
    return 1000.0 * *line.enrolled / *line.residents;
}

std::optional<double> gained(const DistrictLine& line) {
    if (!line.cohesion_difference) return std::nullopt;
    return 100.0 * *line.cohesion_difference;
}

}  // namespace

std::vector<ReportChart> map_charts(const ReportData& data) {
    constexpr const char* description =
        "A square for each district, where it lies in the country among its neighbours, coloured by its value.";
    std::vector<ReportChart> charts;
    const auto map_reach = tile_map(
        data, {"Enrolments by district", description, "Each once a programme, over the whole run, per 1,000 residents"},
        reached, "{:.1f}");
    const auto map_cohesion = tile_map(
        data, {"Cohesion by district", description, "With less without programmes at the end, points of 0 to 100"},
        gained, "{:+.3f}");
    if (shows_something(map_reach)) charts.push_back({"map_reach", "maps", map_reach});
    if (shows_something(map_cohesion)) charts.push_back({"map_cohesion", "maps", map_cohesion});
    return charts;
}

}  // namespace ubumwe::sim

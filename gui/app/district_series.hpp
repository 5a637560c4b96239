#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gui/app/open_results.hpp"
#include "sim/report/chart/tile_map.hpp"

namespace ubumwe::gui {

/// What a map shows of a measure: with programmes, without, or what they make of it.
enum class MapLayer : std::uint8_t { with, without, difference };
inline constexpr std::array<std::string_view, 3> map_layer_ids{"with", "without", "difference"};

/// A measure of the people of each district by month, mean over the runs, from 0 to 100.
struct DistrictSeries {
    std::vector<sim::DistrictTile> tiles;  ///< of the whole country
    std::vector<std::vector<std::optional<double>>>
        values;                         ///< by month, then tile; nothing where not observed or of few people
    std::optional<chart::Range> range;  ///< of all months, so that colours keep their meaning
};

/// Reads a layer of a measure; without values where it was not observed.
DistrictSeries district_series(const OpenResults& results, const std::string& measure, MapLayer layer);

/// The map of a month, counted from the first of the results.
chart::TileMap tile_map(const DistrictSeries& series, std::size_t month, chart::Heading heading,
                        std::string without_value);

}  // namespace ubumwe::gui

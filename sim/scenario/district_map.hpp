#pragma once

#include <string>
#include <vector>

#include "sim/scenario/csv.hpp"

namespace ubumwe::sim {

/// Where the tile of a district stands on maps: columns from the west and rows from the north, both from 0.
struct DistrictTile {
    std::string district;
    int column = 0;
    int row = 0;
};

/// The tiles of every district of a country (`district`, `map_column`, `map_row`), simulated or not. Nothing where the
/// table has neither of the two columns; a district where both are empty has no tile. No two share a place.
std::vector<DistrictTile> read_district_map(const CsvReader& table);

}  // namespace ubumwe::sim

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/report/chart/frame.hpp"

namespace ubumwe::chart {

/// A place as a square; columns count from the west and rows from the north, both from 0. No two tiles share one.
struct Tile {
    std::string name;
    int column = 0;
    int row = 0;
    std::optional<double> value = {};
    std::string text = {};  ///< the value as readers see it
};

/// Places where they lie, each coloured by its value in at most five steps.
struct TileMap {
    Heading heading;
    std::vector<Tile> tiles;
    std::string without_value;        ///< what a tile without a value means, for the legend
    std::optional<Range> range = {};  ///< over which the steps go; else over the values
    double width = 430.0;
};

Drawing lay_out(const TileMap& map);

}  // namespace ubumwe::chart

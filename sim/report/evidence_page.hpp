#pragma once

#include <string>

#include "sim/scenario/grid.hpp"

namespace ubumwe::sim {

/// The parameters of a scenario with what the register of evidence says of each, as evidence_grid() gives them, as text
/// of the width of a page: key, value, range and quality, and under them source and note. Neighbours of which the same
/// is said share that.
std::string evidence_page(const Grid& grid);

}  // namespace ubumwe::sim

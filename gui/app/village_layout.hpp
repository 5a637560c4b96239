#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "sim/report/chart/drawing.hpp"

namespace ubumwe::gui {

/// Places for families in the unit square, those with ties near each other, by the forces of Fruchterman and Reingold
/// (1991). The same ties give the same places.
std::vector<chart::Point> lay_out_families(std::size_t families,
                                           std::span<const std::pair<std::size_t, std::size_t>> ties);

}  // namespace ubumwe::gui

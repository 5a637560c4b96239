#pragma once

#include <vector>

#include "model/base/parallel.hpp"
#include "model/observation/rows.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Measures of the network of each district, by the district of the ego; districts without ties have no row.
std::vector<NetworkRow> network_rows(Month month, const World& world, const Parallel& parallel);

}  // namespace ubumwe::model

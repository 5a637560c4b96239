#pragma once

#include <vector>

#include "model/state/scenario.hpp"
#include "sim/scenario/stream_name.hpp"

namespace ubumwe::sim {

/// Circles of streams each of which follows on the next, through single streams or whole programmes: nobody could ever
/// join them.
std::vector<std::vector<StreamName>> follow_on_cycles(const model::Scenario& scenario);

}  // namespace ubumwe::sim

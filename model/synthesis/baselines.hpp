#pragma once

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Draws the set points of people and households around the means of their position, and their values around the set
/// points (stationary draw). Anxiety starts at its set point and people of one position share it; what a child or
/// infant takes no part in starts there too.
void draw_indicators(const Scenario& scenario, const Luck& luck, const Parallel& parallel, World& world);

}  // namespace ubumwe::model

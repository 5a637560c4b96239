#pragma once

#include "model/observation/rows.hpp"
#include "model/state/world.hpp"
#include "sim/engine/digest.hpp"

namespace ubumwe::sim {

/// Adds everything of the world that a later step depends on.
void add_world(Digest& digest, const model::World& world);

/// Adds everything observed in a month.
void add_month(Digest& digest, const model::MonthRows& month);

}  // namespace ubumwe::sim

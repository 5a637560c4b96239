#pragma once

#include <span>

#include "model/observation/receiving_villages.hpp"
#include "model/observation/rows.hpp"
#include "model/state/world.hpp"
#include "sim/engine/digest.hpp"

namespace ubumwe::sim {

/// Adds everything of the world that a later step depends on.
void add_world(Digest& digest, const model::World& world);

/// Adds everything observed in a month.
void add_month(Digest& digest, const model::MonthRows& month);

/// Adds what was observed of the villages that receive.
void add_receiving(Digest& digest, std::span<const model::ReceivingCounts> rows);

}  // namespace ubumwe::sim

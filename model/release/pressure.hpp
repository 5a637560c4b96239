#pragma once

#include <vector>

#include "model/base/random.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// The village in which a person lives after the return; nobody for somebody who settles elsewhere in a district of one
/// village.
VillageRow receiving_village(const Luck& luck, const Convict& convict, const World& world);

/// Adds the pressure of one return or announcement, of weight > 0, on the village that receives the person, on its
/// sector and on the families harmed. `convict` is a row of custody.
void add_pressure(const Luck& luck, std::size_t convict, double weight, World& world);

/// One entry a place, in the order of places, with the sum of its weights.
void combine(std::vector<Pressure>& pressures);

}  // namespace ubumwe::model

#pragma once

#include <cstdint>
#include <vector>

#include "model/state/world.hpp"

namespace ubumwe::model {

/// The step in which each person convicted returns if nobody else in custody dies, as it looks now; nobody when no wave
/// comes so far. Returns of a district are by rank, so each death so far brings those who rank behind forward by one
/// return. Rows are those of custody; of those who are not in custody, nobody.
std::vector<std::uint32_t> foreseen_returns(const World& world);

}  // namespace ubumwe::model

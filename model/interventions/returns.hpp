#pragma once

#include <cstdint>
#include <vector>

#include "model/state/world.hpp"

namespace ubumwe::model {

/// The step in which each person convicted returns as it looks now; nobody when no wave comes so far. Rows are those of
/// custody; of those who are not in custody, nobody.
std::vector<std::uint32_t> foreseen_returns(const World& world);

}  // namespace ubumwe::model

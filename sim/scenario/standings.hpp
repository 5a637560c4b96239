#pragma once

#include <string>
#include <vector>

#include "model/state/parameters/population.hpp"

namespace ubumwe::sim {

/// The standings of households that positions name, each once, in their order. Positions of inmates belong to no
/// household.
std::vector<std::string> household_standings(const std::vector<model::PositionParameters>& positions);

/// All standings that positions name, those of inmates too.
std::vector<std::string> all_standings(const std::vector<model::PositionParameters>& positions);

}  // namespace ubumwe::sim

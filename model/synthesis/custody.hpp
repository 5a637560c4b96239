#pragma once

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Puts people into custody: of each district's convicted people as many as the margins say, by rank, women first among
/// the places for women; links each to the households harmed, in the village or else the sector; and admits other
/// inmates from the facility's district. Counts are scaled like the population; where a district has too few people the
/// number is cut to those it has.
void fill_custody(const Scenario& scenario, const Luck& luck, const Parallel& parallel, World& world);

}  // namespace ubumwe::model

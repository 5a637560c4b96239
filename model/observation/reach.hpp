#pragma once

#include <vector>

#include "model/observation/rows.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// The published numbers of reach with what a run counts beside them, in the order of the scenario. An item counts the
/// groups that any entry of its list selects, or all: `programme`, `programme.stream` or neither, then `@place` for
/// those that meet in the facility or district of that name.
std::vector<ReachRow> reach(const Scenario& scenario, const World& world);

}  // namespace ubumwe::model

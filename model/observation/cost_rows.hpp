#pragma once

#include <vector>

#include "model/observation/rows.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// What each programme cost in each year that it ran, by ingredient: quantity times unit cost, undiscounted, in the
/// prices of costing. Years without anything delivered have no row. A yearly cost counts as the scale of the
/// population.
std::vector<CostRow> cost_rows(const Scenario& scenario, const Ledger& ledger);

}  // namespace ubumwe::model

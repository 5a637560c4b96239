#pragma once

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"
#include "model/synthesis/layout.hpp"

namespace ubumwe::model {

/// Fills the rows of people and households: keys, sex, birth, household, mother, stage. Everyone is at home and holds
/// no position yet.
void people_villages(const Scenario& scenario, const Layout& layout, const Luck& luck, const Parallel& parallel,
                     World& world);

}  // namespace ubumwe::model

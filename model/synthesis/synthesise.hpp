#pragma once

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// A synthetic world from the scenario's margins: nobody in it is a real person. The same scenario and luck give the
/// same world for any number of threads. Submodels add what they own (trust, sums, plans) when they open.
World synthesise(const Scenario& scenario, const Luck& luck, const Parallel& parallel);

}  // namespace ubumwe::model

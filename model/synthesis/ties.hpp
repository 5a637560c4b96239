#pragma once

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Weaves the network: everyone with each member of the household; adults also with kin, neighbours (of the households
/// next in the village's order) and fellow members of associations, in the village or elsewhere in the sector. Every
/// tie has its reverse. Trust is set by its owner.
TrustNetwork weave_ties(const Scenario& scenario, const Luck& luck, const Parallel& parallel, const World& world);

}  // namespace ubumwe::model

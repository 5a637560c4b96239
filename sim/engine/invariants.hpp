#pragma once

#include "model/base/parallel.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::sim {

/// Throws model::BrokenPromise with the sentence that does not hold: everyone is in one household; people alive are
/// those of the start and the born without the dead; in custody, released and died add up to those in custody at the
/// start; every group is within its stream's limits; every member attends, dropped out or graduated; every value and
/// every tie's trust is in [0, 1].
void check_invariants(const model::Scenario& scenario, const model::World& world, const model::Parallel& parallel);

}  // namespace ubumwe::sim

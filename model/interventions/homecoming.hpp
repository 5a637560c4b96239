#pragma once

#include "model/interventions/streams.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Moves the households to which people of `exchange.released` came home in this step by what these learnt in custody:
/// the effects of their programmes on households, each by the share of the course's sessions that they attended, which
/// had nowhere to go before.
void bring_home_what_was_learnt(const Scenario& scenario, const StreamPlans& streams, World& world);

}  // namespace ubumwe::model

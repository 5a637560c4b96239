#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "model/base/random.hpp"
#include "model/interventions/streams.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Trust of a queued tie that the owner of trust sets to the ego's mean over ties of the same in/out kind.
constexpr float trust_of_ego = -1.0F;

/// Pairs of `people` in a ring so that each is in `ties` >= 0 pairs on average: nearest neighbours first, then the
/// next, the last round in part, spread over the ring. No pair comes twice; in a small ring everyone is paired with
/// everyone.
std::vector<std::pair<std::size_t, std::size_t>> ring_pairs(std::size_t people, double ties);

/// Queues the ties, both ways, that graduates of a group of 14 years and over form with each other, in a ring of random
/// order. Two of one household have their tie already. Groups in custody form none: a choice of this model, as their
/// members go home to different villages.
void queue_group_ties(const Scenario& scenario, const StreamPlan& stream, const Luck& luck, const Group& group,
                      World& world);

}  // namespace ubumwe::model

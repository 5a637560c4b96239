#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "sim/study/design.hpp"
#include "sim/study/estimate.hpp"

namespace ubumwe::sim {

/// Value of an answer in each replicate.
using ReplicateValues = std::map<std::int64_t, double>;

/// One parameter after the other at `values` equal steps from its lowest to its highest, all others at the scenario's
/// own.
std::vector<Sample> one_factor_samples(std::size_t parameters, std::size_t values);

/// What a response is at the lowest and at the highest value of each parameter; the swing from one to the other, its
/// interval by Student's t over the replicates that both share; and the range over all values. Empty for a parameter of
/// whose samples one has no replicate. `responses` has those of one_factor_samples.
std::vector<Effect> one_factor_effects(std::size_t parameters, std::span<const ReplicateValues> responses,
                                       double confidence);

}  // namespace ubumwe::sim

#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "sim/study/design.hpp"
#include "sim/study/estimate.hpp"

namespace ubumwe::sim {

/// Trajectories of Morris (1991): each starts anywhere on a grid of `levels` values and moves every parameter once, in
/// random order, up or down by levels / (2 (levels - 1)) of its distribution.
std::vector<Sample> morris_samples(const DesignParameters& design, std::size_t parameters);

/// Of the elementary effects of each parameter, change of the response over change of the share of its distribution:
/// mean (mu), mean size (mu_star; Campolongo et al. 2007), its interval by resampling trajectories, and standard
/// deviation (sigma). Trajectories in which a response is missing count for nothing; without two, effects are empty.
/// `samples` are those of morris_samples.
std::vector<Effect> morris_effects(const DesignParameters& design, std::span<const Sample> samples,
                                   const Responses& responses, double confidence);

}  // namespace ubumwe::sim

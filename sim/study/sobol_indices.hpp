#pragma once

#include <span>
#include <vector>

#include "sim/study/design.hpp"
#include "sim/study/estimate.hpp"

namespace ubumwe::sim {

/// The samples that Sobol' indices need, from samples of twice as many parameters: their first halves, their second
/// halves, and for each parameter the first halves with its values of the second.
std::vector<Sample> crossed_samples(std::span<const Sample> doubled);

/// Share of the variance of a response that each parameter has alone (S1) and with all its interactions (ST), by
/// Jansen's estimators (1999), with intervals by resampling. Base samples of which a response is missing are left out;
/// without at least ten, effects are empty. Where nothing varies, all are 0. `responses` has those of crossed_samples.
std::vector<Effect> sobol_effects(const DesignParameters& design, std::size_t parameters, const Responses& responses,
                                  double confidence);

}  // namespace ubumwe::sim

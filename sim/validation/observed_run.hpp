#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/state/scenario.hpp"
#include "sim/validation/patterns.hpp"

namespace ubumwe::sim {

/// What readings find in one replicate of their scenario, in their order; nothing for those that find nothing.
using ReadingValues = std::vector<std::optional<double>>;

/// Runs a replicate of a scenario, and its counterfactual where asked for, and takes the readings; those of other
/// scenarios find nothing. Nothing at all where `stop` said so between two steps.
std::optional<ReadingValues> take_readings(const model::Scenario& scenario, std::int64_t replicate, bool counterfactual,
                                           std::span<const PatternReading> readings, const model::Parallel& parallel,
                                           const std::function<bool()>& stop);

}  // namespace ubumwe::sim

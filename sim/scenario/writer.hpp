#pragma once

#include <string>

#include "model/state/scenario.hpp"
#include "sim/scenario/annotation.hpp"

namespace ubumwe::sim {

/// The whole scenario as canonical JSON: every key in the order of its description, without `extends`. Reading it gives
/// the same scenario.
std::string write_scenario(const model::Scenario& scenario, const Annotations& annotations);

}  // namespace ubumwe::sim

#pragma once

#include <string>
#include <vector>

#include "sim/calibration/calibration.hpp"

namespace ubumwe::sim {

/// What a calibration found, as a page of text: how changes are measured, a table for each background, and what
/// screening alone does.
std::string calibration_text(const LoadedTargets& targets, const std::vector<BackgroundFit>& fits);

}  // namespace ubumwe::sim

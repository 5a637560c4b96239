#pragma once

#include <cstdint>
#include <string>

#include "sim/calibration/calibration.hpp"

namespace ubumwe::sim {

/// "4 draws".
std::string draws_text(std::int64_t draws);

/// The fitted value of a factor as files state it: four decimals, more than a fit knows.
double stated_value(const FittedTarget& target);

/// The fitted values as a scenario file with a comment on how they came to be, each with its distribution by luck: a
/// fragment that scenarios extend, or a scenario that extends another. Lists name every element of the scenario, so
/// that their order stays.
std::string fragment_json(const LoadedTargets& targets, const BackgroundFit& fit);

}  // namespace ubumwe::sim

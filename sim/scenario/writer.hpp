#pragma once

#include <span>
#include <string>

#include "model/state/scenario.hpp"
#include "sim/scenario/annotation.hpp"

namespace ubumwe::sim {

/// The whole scenario as canonical JSON: every key in the order of its description, without `extends`. Reading it gives
/// the same scenario.
std::string write_scenario(const model::Scenario& scenario, const Annotations& annotations);

/// A change of the starts of a programme as JSON, for a scenario file that extends or as of --set: those with these ids
/// are deleted, these are added.
std::string write_starts(std::span<const std::string> deleted, std::span<const model::ProgrammeStart> starts);

}  // namespace ubumwe::sim

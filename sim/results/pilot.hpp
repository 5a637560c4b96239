#pragma once

#include <filesystem>

#include "sim/results/batch_manifest.hpp"
#include "sim/study/load_study.hpp"

namespace ubumwe::sim {

/// How many replicates the scenarios of a study need for its precision target, from the paired differences of the pilot
/// in the store of a folder, and how many of them are allowed. The scenario that needs most decides.
ReplicateCount replicates_by_precision(const std::filesystem::path& folder, const LoadedStudy& study);

/// One sentence about the half-widths that the replicates in the store reach.
std::string reached_precision(const std::filesystem::path& folder, const LoadedStudy& study);

}  // namespace ubumwe::sim

#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "sim/study/load_study.hpp"

namespace ubumwe::sim {

/// Puts below `folder`/plans what runs plans of a study with the design pareto: copies of the data that its first
/// scenario reads, that scenario as the study runs it (as_delivered.json), and for each sample a scenario that extends
/// it by the plan. `ubumwe run` of such a file repeats draw 1 of the plan. Gives the files of the samples, in order.
/// Throws MachineError where something cannot be written.
std::vector<std::filesystem::path> write_plan_files(const std::filesystem::path& folder, const LoadedStudy& study,
                                                    std::span<const std::int64_t> samples);

}  // namespace ubumwe::sim

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/cli/batch_run.hpp"
#include "sim/study/plan.hpp"
#include "sim/study/spread/spread.hpp"

namespace ubumwe::sim {

/// A batch folder, the samples that the study chose while it ran, and the replicates that are to be run, in words that
/// other ranks read back.
std::string task_list(const std::filesystem::path& folder, const LoadedStudy& study,
                      const std::vector<PlannedReplicate>& tasks);

/// What a rank that does not lead does: takes runs of the leader's batch until there are no more, into a shard of its
/// own in the batch folder. Throws what the study or the machine refuses; the leader tells it too.
void help_batch(Spread& spread, const BatchRequest& request, const Interrupt& interrupt);

}  // namespace ubumwe::sim

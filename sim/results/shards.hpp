#pragma once

#include <filesystem>

#include "sim/results/store.hpp"

namespace ubumwe::sim {

/// Makes the folder of a shard of a batch, a store of the runs of one rank; gives it. Throws MachineError.
std::filesystem::path make_shard(const std::filesystem::path& folder, int rank);

/// Puts the runs of every shard of a batch folder into its store and removes the shards. A shard whose rank was killed
/// has its whole runs. Throws like ResultStore.
void merge_shards(const std::filesystem::path& folder, ResultStore& store);

}  // namespace ubumwe::sim

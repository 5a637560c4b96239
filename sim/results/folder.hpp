#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "sim/results/folder_lock.hpp"
#include "sim/results/manifest.hpp"

namespace ubumwe::sim {

/// Where the user wants results.
struct FolderRequest {
    std::optional<std::filesystem::path> out = {};  ///< `--out`
    bool resume = false;                            ///< `--resume`
    std::filesystem::path results = "results";      ///< without `--out`, folders are made below this one
};

/// fresh: nothing of the run is there; begun: the folder holds the same run, which did not finish; finished: it did.
enum class FolderState : std::uint8_t { fresh, begun, finished };

/// A folder that exists, can be written to and is this process's alone.
struct OutputFolder {
    std::filesystem::path path;
    FolderState state = FolderState::fresh;
    FolderLock lock;
};

/// Chooses the folder of a run and makes it. Without `out`: results/NAME of the scenario, then NAME-2, …, the first
/// that does not exist; to resume, the last of them that holds the same run. With `out`: that folder, which must hold
/// no results unless the same run is resumed. Runs are the same when scenario, input files, seed, replicates and
/// counterfactual are. Throws InputError where the folder is another run's, in use, or cannot be written to.
OutputFolder open_output_folder(const FolderRequest& request, const Manifest& run);

}  // namespace ubumwe::sim

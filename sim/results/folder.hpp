#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "sim/results/folder_lock.hpp"
#include "sim/results/manifest.hpp"

namespace ubumwe::sim {

/// Why no file can be made in a folder; no error where one can.
std::error_code write_problem(const std::filesystem::path& folder);

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

/// What a folder with results says of them: what differs from those that are to be made, or nothing, and how far they
/// are.
struct HeldResults {
    std::string differs;
    FolderState state = FolderState::begun;
};

/// Who asks for a folder.
struct FolderOwner {
    std::string name;  ///< of the folder
    std::string kind;  ///< "run" or "study", for messages
    /// Compares a folder that holds results; throws InputError where it cannot be read as one of this kind.
    std::function<HeldResults(const std::filesystem::path&)> held;
};

/// Whether two lists of input files have the same content, whatever their names.
bool same_content(const std::vector<InputFile>& a, const std::vector<InputFile>& b);

FolderState state_of(RunStatus status);

/// Chooses the folder of a run and makes it. Without `out`: results/NAME of the scenario, then NAME-2, …, the first
/// that does not exist; to resume, the last of them that holds the same run. With `out`: that folder, which must hold
/// no results unless the same run is resumed. Runs are the same when scenario, input files, seed, replicates and
/// counterfactual are. Throws InputError where the folder is another run's, in use, or cannot be written to.
OutputFolder open_output_folder(const FolderRequest& request, const Manifest& run);

/// The same for any owner, who tells whether results are those that it is to make.
OutputFolder open_output_folder(const FolderRequest& request, const FolderOwner& owner);

}  // namespace ubumwe::sim

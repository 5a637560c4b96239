#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/validation/validation.hpp"
#include "sim/validation/validation_files.hpp"

namespace ubumwe::gui {

/// The patterns of a country and, where they were run, what came of each.
struct ValidationView {
    std::string title;
    std::vector<sim::PatternOutcome> outcomes;  ///< in the order of the file; without a figure where nothing was run
    std::filesystem::path folder;               ///< of the validation that was run; empty where there is none
    sim::ValidationManifest run;                ///< of that folder
    std::string differs;                        ///< what the patterns have become since the run; empty for nothing
};

/// The file of patterns beside a scenario; nothing where its folder has none.
std::optional<std::filesystem::path> patterns_beside(const std::filesystem::path& scenario);

/// Whether `ubumwe validate` wrote a folder.
bool is_validation(const std::filesystem::path& folder);

/// The validation of a file of patterns that was begun last among the folders below `results`, or an empty path.
std::filesystem::path latest_validation(const std::filesystem::path& results, const std::filesystem::path& patterns);

/// Reads patterns and what a folder has of them; an empty folder stands for none. Takes a second or two, since every
/// scenario of the patterns is read. Throws InputError.
ValidationView view_validation(const std::filesystem::path& patterns, const std::filesystem::path& folder);

}  // namespace ubumwe::gui

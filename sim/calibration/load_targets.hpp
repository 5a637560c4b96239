#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/calibration/targets.hpp"
#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/typed_file.hpp"

namespace ubumwe::sim {

inline constexpr FileType targets_type{"ubumwe/targets", 1};

/// A valid file of targets and its scenario.
struct LoadedTargets {
    std::string name;  ///< of the file, without its extension
    std::filesystem::path file;
    Targets targets;
    std::filesystem::path scenario_file;
    LoadedScenario scenario;         ///< with the changes, seed and scale of the targets, at the start
    std::vector<double> start;       ///< value of each target's factor at which a fit begins
    std::vector<double> published;   ///< percent, of each target
    std::vector<bool> lower_bounds;  ///< whether what is published of each target is a lower bound
    std::vector<std::filesystem::path> files_read;

    /// Where a fit aims, in percent: the published figures, those of changes less the background, and above bounds.
    std::vector<double> goals(double background) const;
    /// Draws that tell which part of a change is attributable: those of the pilot, or all where there is none.
    std::int64_t paired_draws() const { return targets.pilot > 0 ? targets.pilot : targets.replicates; }
};

/// What a user asks for in the place of what a file of targets says.
struct TargetChoices {
    std::optional<double> scale = {};
    std::optional<std::int64_t> replicates = {};
};

/// Reads a file of targets and its scenario. Throws InputError with every issue.
LoadedTargets load_targets(const std::filesystem::path& path, const TargetChoices& choices = {});

/// The scenario of the targets with these values of the factors. Throws InputError where it would not be valid.
LoadedScenario scenario_at(const LoadedTargets& targets, const std::vector<double>& factors);

/// Every key of a file of targets, for the schema and the reference.
Field targets_catalogue();

/// The JSON Schema of files of targets.
std::string targets_schema();

}  // namespace ubumwe::sim

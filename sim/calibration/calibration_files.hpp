#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/calibration/calibration.hpp"
#include "sim/results/manifest.hpp"

namespace ubumwe::sim {

/// What a calibration folder holds and how it came to be.
struct CalibrationManifest {
    std::string name;  ///< of the file of targets, without its extension
    std::string targets_file;
    std::string scenario_sha256;
    std::vector<InputFile> inputs;
    std::string start;  ///< UTC
    std::string end;    ///< empty while it runs
    RunStatus status = RunStatus::running;
};

/// The manifest of a calibration that starts now. Throws MachineError where an input file cannot be read.
CalibrationManifest start_calibration_manifest(const LoadedTargets& targets);

/// Writes calibration.json, whole or not at all. Throws MachineError.
void write_calibration_manifest(const std::filesystem::path& folder, const CalibrationManifest& manifest);

/// The calibration.json of a folder. Throws InputError where there is none that can be read.
CalibrationManifest read_calibration_manifest(const std::filesystem::path& folder);

/// What differs between two calibrations, in words, or nothing.
std::string difference(const CalibrationManifest& a, const CalibrationManifest& b);

/// Every target of every fit as CSV: what is published, aimed at and simulated, the factor with its bounds and
/// interval, and the part of the change that is attributable.
std::string fits_csv(const LoadedTargets& targets, const std::vector<BackgroundFit>& fits);

/// Every round of every fit as CSV, factor by factor: the log of the search.
std::string rounds_csv(const LoadedTargets& targets, const std::vector<BackgroundFit>& fits);

/// Rows of a register of evidence: the values of the first fit, with a range that holds those of all fits.
std::string register_csv(const LoadedTargets& targets, const std::vector<BackgroundFit>& fits);

}  // namespace ubumwe::sim

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/results/manifest.hpp"
#include "sim/validation/validation.hpp"

namespace ubumwe::sim {

/// What a validation folder holds and how it came to be.
struct ValidationManifest {
    std::string name;  ///< of the file of patterns, without its extension
    std::string patterns_file;
    std::vector<InputFile> inputs;
    double scale = 1.0;
    std::int64_t replicates = 1;
    std::int64_t seed = 0;
    std::string start;  ///< UTC
    std::string end;    ///< empty while it runs
    RunStatus status = RunStatus::running;
};

/// The manifest of a validation that starts now. Throws MachineError where an input file cannot be read.
ValidationManifest start_validation_manifest(const LoadedPatterns& patterns);

/// Writes validation.json, whole or not at all. Throws MachineError.
void write_validation_manifest(const std::filesystem::path& folder, const ValidationManifest& manifest);

/// The validation.json of a folder. Throws InputError where there is none that can be read.
ValidationManifest read_validation_manifest(const std::filesystem::path& folder);

/// What differs between two validations, in words, or nothing.
std::string difference(const ValidationManifest& a, const ValidationManifest& b);

/// Every pattern as CSV: what is observed, what agrees with it, what is simulated with its interval, and the verdict.
std::string validation_csv(const std::vector<PatternOutcome>& outcomes);

}  // namespace ubumwe::sim

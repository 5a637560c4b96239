#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/results/manifest.hpp"
#include "sim/study/load_study.hpp"

namespace ubumwe::sim {

/// A scenario of a batch.
struct BatchScenario {
    std::string id;
    std::string file;
    std::vector<std::string> set;   ///< as of --set
    std::string resolved_scenario;  ///< JSON, after `extends` and the study's changes
    std::string scenario_sha256;    ///< of that text
};

/// How many replicates the scenarios have at their own values, and why.
struct ReplicateCount {
    std::int64_t needed = 0;  ///< for the half-width that was asked for; 0 where none was
    std::int64_t used = 0;
    std::string why;
};

/// A varied parameter of a batch.
struct BatchParameter {
    std::string id;
    std::string key;
    std::string quality;  ///< of the evidence; empty where the study states the distribution
};

/// What a batch folder holds and how it came to be.
struct BatchManifest {
    std::string study;  ///< name: that of the file without its extension
    std::string study_file;
    std::string study_json;  ///< the study, without comments
    std::string baseline;    ///< id of a scenario, or empty
    std::int64_t seed = 0;
    bool counterfactual = false;
    std::vector<BatchScenario> scenarios;
    std::vector<BatchParameter> parameters;
    std::vector<Sample> samples;
    std::vector<InputFile> inputs;
    ReplicateCount replicates;
    std::int64_t runs = 0;     ///< that are planned
    std::int64_t threads = 1;  ///< of each rank
    std::int64_t ranks = 1;    ///< processes that shared the runs
    std::string start;         ///< UTC
    std::string end;           ///< empty while it runs
    RunStatus status = RunStatus::running;
};

/// The manifest of a batch that starts now. Throws MachineError where an input file cannot be read.
BatchManifest start_batch_manifest(const LoadedStudy& study);

/// Writes study.json, whole or not at all. Throws MachineError.
void write_batch_manifest(const std::filesystem::path& folder, const BatchManifest& manifest);

/// The study.json of a batch folder; JSON texts in other white space. Throws InputError where there is none that can be
/// read.
BatchManifest read_batch_manifest(const std::filesystem::path& folder);

/// What differs between two batches, in words, or nothing: then one may go on where the other stopped.
std::string difference(const BatchManifest& a, const BatchManifest& b);

}  // namespace ubumwe::sim

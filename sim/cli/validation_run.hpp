#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/engine/interrupt.hpp"
#include "sim/engine/progress.hpp"
#include "sim/report/test_results.hpp"
#include "sim/results/folder.hpp"
#include "sim/scenario/evidence_table.hpp"
#include "sim/study/batch_progress.hpp"
#include "sim/validation/validation.hpp"
#include "sim/validation/validation_files.hpp"

namespace ubumwe::sim {

/// What `ubumwe validate` is asked to do.
struct ValidationRequest {
    std::string patterns;  ///< empty: the one file validation.json in a folder of scenarios/
    std::optional<std::string> out;
    bool resume = false;
    std::optional<double> scale;
    std::optional<std::int64_t> replicates;
    int threads = 0;
    std::optional<std::string> trace;  ///< folder for the documents
    std::string tests;                 ///< results of tests for the documents; empty for none
};

/// A validation in its folder.
class ValidationRun {
public:
    /// Reads the patterns and opens the folder. Throws InputError.
    ValidationRun(const ValidationRequest& request, ProgressOutput output);

    const LoadedPatterns& patterns() const { return patterns_; }
    const std::filesystem::path& folder() const { return folder_.path; }

    /// Makes the runs that are missing and writes table and page of all that was read. Throws MachineError.
    std::vector<PatternOutcome> perform(const Interrupt& interrupt);
    /// Documents that perform() wrote.
    const std::vector<std::filesystem::path>& documents() const { return documents_; }
    /// Whether perform() was stopped before the last run.
    bool stopped() const { return manifest_.status == RunStatus::stopped; }

private:
    void write_documents(const std::vector<PatternOutcome>& outcomes);

    LoadedPatterns patterns_;
    ValidationManifest manifest_;
    OutputFolder folder_;
    BatchProgress progress_;
    int threads_;
    std::optional<std::filesystem::path> trace_;
    std::vector<RegisterRow> evidence_;  ///< for the documents
    std::vector<SuiteResult> tests_;
    std::vector<std::filesystem::path> documents_;
};

}  // namespace ubumwe::sim

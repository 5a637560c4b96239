#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/base/parallel.hpp"
#include "sim/cli/study_runs.hpp"
#include "sim/engine/interrupt.hpp"
#include "sim/engine/progress.hpp"
#include "sim/results/batch_manifest.hpp"
#include "sim/results/folder.hpp"
#include "sim/results/store.hpp"
#include "sim/study/batch_progress.hpp"
#include "sim/study/load_study.hpp"
#include "sim/study/plan.hpp"
#include "sim/study/spread/spread.hpp"

namespace ubumwe::sim {

class BatchRun;

/// What a study wants to run when all that it planned has ended: samples behind those that it has, and further
/// replicates, whose numbers are given when they are run.
struct FurtherRuns {
    std::vector<Sample> samples;
    std::vector<PlannedReplicate> replicates;
};

/// What the user asked for.
struct BatchRequest {
    std::string study;
    std::optional<std::string> out;
    int threads = 0;  ///< 0 takes every core
    bool resume = false;
    std::function<void(const LoadedStudy&)> check = {};  ///< throws InputError for a study that the command cannot use
    std::function<FurtherRuns(const BatchRun&)> further = {};  ///< asked until it wants nothing more
};

/// A run that failed, and why.
struct FailedRun {
    PlannedReplicate planned;
    std::string scenario;
    std::string reason;
};

/// What became of a batch.
struct BatchOutcome {
    bool stopped = false;
    std::size_t finished = 0;  ///< runs in the store
    std::vector<FailedRun> failed;
    std::string precision;  ///< what was reached, or empty
};

/// A study with all its runs, from file to results folder.
class BatchRun {
public:
    /// Reads the study and opens the folder, as the leader of `spread`, which outlives it. Throws InputError where
    /// either is wrong: nothing is written then.
    BatchRun(const BatchRequest& request, ProgressOutput output, Spread& spread);

    /// Runs what is not finished yet, several at once, each run whole into the store. A run that fails is recorded and
    /// does not stop the others. Throws MachineError where results cannot be written.
    BatchOutcome perform(const Interrupt& interrupt);

    const std::filesystem::path& folder() const { return folder_.path; }
    const LoadedStudy& study() const { return study_; }
    const BatchManifest& manifest() const { return manifest_; }

private:
    void tell_what_resumes(bool resumes);
    void perform_all(const Interrupt& interrupt);
    std::size_t runs_to_choose() const;
    void perform_further(const Interrupt& interrupt);
    std::vector<PlannedReplicate> take_up(FurtherRuns more);
    PlanSize plan_size() const;
    void find_finished();
    void tell_expected(std::size_t planned, std::size_t missing);
    void perform_plan(const std::vector<PlannedReplicate>& plan, const Interrupt& interrupt);
    bool perform_one(const PlannedReplicate& planned, StudyRuns& runs, const model::Parallel& parallel,
                     const Interrupt& interrupt);
    void note_end(const PlannedReplicate& planned, const std::string& failure);

    Spread& spread_;
    std::function<FurtherRuns(const BatchRun&)> further_;
    LoadedStudy study_;
    std::size_t each_;  ///< runs of a planned replicate
    BatchManifest manifest_;
    OutputFolder folder_;
    BatchProgress progress_;
    std::size_t foreseen_ = 0;  ///< runs that the progress counts before they are planned
    std::optional<ResultStore> store_;
    std::mutex mutex_;
    std::set<RunId> finished_;
    BatchOutcome outcome_;
};

}  // namespace ubumwe::sim

#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "model/base/parallel.hpp"
#include "sim/engine/interrupt.hpp"
#include "sim/results/store.hpp"
#include "sim/study/lanes.hpp"
#include "sim/study/load_study.hpp"
#include "sim/study/plan.hpp"

namespace ubumwe::sim {

/// Performs planned replicates of a study, each whole into a store. Several threads may do so at once.
class StudyRuns {
public:
    /// All three outlive it.
    StudyRuns(const LoadedStudy& study, ResultStore& store, const Interrupt& interrupt)
        : study_(study), store_(store), interrupt_(interrupt) {}

    /// Why the replicate failed, or an empty text; a failure is recorded too. Nothing if the user asked to stop: a run
    /// that did not end is not kept. Throws MachineError where results cannot be written.
    std::optional<std::string> perform(const PlannedReplicate& planned, const model::Parallel& parallel);

private:
    std::optional<std::vector<RunRecord>> record(const PlannedReplicate& planned,
                                                 const model::Parallel& parallel) const;
    std::vector<RunRecord> failure(const PlannedReplicate& planned, const std::string& reason) const;
    void store(const PlannedReplicate& planned, std::vector<RunRecord>& records);

    const LoadedStudy& study_;
    ResultStore& store_;
    const Interrupt& interrupt_;
    std::mutex mutex_;
};

/// Runs of one planned replicate: with programmes, and its counterfactual where the study wants it.
std::size_t runs_each(const Study& study);

/// Threads that a process takes where the user asked for `threads`, or for every core (0), which `processes` share.
int threads_for(int threads, int processes);

/// How `runs` of a study share `threads` of a machine whose memory `processes` share.
Lanes study_lanes(const LoadedStudy& study, int threads, int processes, std::size_t runs);

}  // namespace ubumwe::sim

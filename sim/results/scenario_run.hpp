#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/base/parallel.hpp"
#include "sim/engine/watched_run.hpp"
#include "sim/results/checkpoint.hpp"
#include "sim/results/folder.hpp"
#include "sim/results/manifest.hpp"
#include "sim/results/run_watch.hpp"
#include "sim/results/store.hpp"
#include "sim/scenario/load.hpp"

namespace ubumwe::sim {

/// What the user asked for.
struct ScenarioRunRequest {
    std::string scenario;
    std::vector<std::string> set;
    std::optional<std::string> out;
    std::filesystem::path results = "results";  ///< without `out`, folders are made below this one
    std::optional<std::int64_t> seed;
    std::int64_t replicates = 1;
    std::int64_t checkpoint_every = 0;  ///< months; 0 writes checkpoints only when the run is stopped
    bool resume = false;
    bool counterfactual = true;
};

/// A scenario with all its replicates and variants, from file to results folder.
class ScenarioRun {
public:
    /// Reads the scenario and opens the folder; 0 threads take every core. Throws InputError where either is wrong:
    /// nothing is written then.
    ScenarioRun(const ScenarioRunRequest& request, int threads);

    /// Runs what is not finished yet, month by month into the store. False if the watch wanted to stop: what was done
    /// until then is kept. Throws MachineError where results cannot be written.
    bool perform(RunWatch& watch);

    /// Steps to come, over variants and replicates.
    std::uint64_t steps() const;
    const LoadedScenario& loaded() const { return loaded_; }

    const std::filesystem::path& folder() const { return folder_.path; }

private:
    bool perform_all(ResultStore& store, RunWatch& watch);
    bool perform_replicate(std::int64_t replicate, ResultStore& store, RunWatch& watch);
    bool perform_with(const RunKey& key, RunId id, ProgrammeRun& with, ResultStore& store, RunWatch& watch);
    bool perform_without(std::int64_t replicate, RunId id_with, ProgrammeRun& with, ResultStore& store,
                         RunWatch& watch);
    /// Hands everything that is needed to go on to an archive.
    using Keep = std::function<void(CheckpointWriter&)>;
    /// Runs to the end or until the user stops it.
    bool perform_variant(WatchedRun& run, const RunKey& key, RunId id, ResultStore& store, RunWatch& watch,
                         const Keep& keep);
    void write_checkpoint(const RunKey& key, model::Month month, const Keep& keep);
    bool checkpoint_is_due(model::Month month) const;
    /// True if the checkpoint from which the run goes on is of this variant and replicate.
    bool goes_on_in(Variant variant, std::int64_t replicate) const;
    RunId begin(const RunKey& key, const WatchedRun& run, ResultStore& store) const;
    RunKey key_of(Variant variant, std::int64_t replicate) const;
    RunMoment moment_of(const RunKey& key) const;
    void tell_what_resumes(RunWatch& watch) const;

    LoadedScenario loaded_;
    model::Scenario without_;
    Manifest manifest_;
    OutputFolder folder_;
    bool resumes_;
    std::int64_t checkpoint_every_;
    FoundCheckpoint checkpoint_;
    model::Parallel parallel_;
};

}  // namespace ubumwe::sim

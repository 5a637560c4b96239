#include "sim/results/scenario_run.hpp"

#include <utility>

#include "model/observation/change_rows.hpp"
#include "model/observation/cost_rows.hpp"
#include "model/observation/reach.hpp"
#include "sim/engine/progress.hpp"
#include "sim/results/evidence.hpp"
#include "sim/results/plan_rows.hpp"

namespace ubumwe::sim {

namespace {

LoadedScenario load(const ScenarioRunRequest& request) {
    std::vector<std::string> set = request.set;
    if (request.seed) set.push_back("seed=" + std::to_string(*request.seed));
    return load_scenario(request.scenario, set);
}

Manifest manifest_of(const ScenarioRunRequest& request, const LoadedScenario& loaded, int threads) {
    Manifest manifest = start_manifest(request.scenario, loaded.effective_json, loaded.files_read);
    manifest.seed = loaded.scenario.seed;
    manifest.replicates = request.replicates;
    manifest.counterfactual = request.counterfactual;
    manifest.threads = threads;
    manifest.set = request.set;
    manifest.map = loaded.map;
    if (auto evidence = read_evidence(request.scenario)) {
        manifest.evidence = evidence->counts;
        manifest.assumptions = std::move(evidence->assumptions);
    }
    return manifest;
}

OutputFolder open_folder(const ScenarioRunRequest& request, const Manifest& manifest) {
    FolderRequest folder;
    if (request.out) folder.out = *request.out;
    folder.resume = request.resume;
    folder.results = request.results;
    return open_output_folder(folder, manifest);
}

}  // namespace

ScenarioRun::ScenarioRun(const ScenarioRunRequest& request, int threads)
    : loaded_(load(request)),
      without_(without_programmes(loaded_.scenario)),
      manifest_(manifest_of(request, loaded_, model::Parallel(threads).threads())),
      folder_(open_folder(request, manifest_)),
      resumes_(request.resume),
      parallel_(threads) {}

std::uint64_t ScenarioRun::steps() const {
    const std::uint64_t variants = manifest_.counterfactual ? 2 : 1;
    return variants * static_cast<std::uint64_t>(manifest_.replicates) * loaded_.scenario.time.calendar().steps();
}

bool ScenarioRun::perform(RunWatch& watch) {
    tell_what_resumes(watch);
    if (folder_.state == FolderState::finished) return true;
    write_manifest(folder_.path, manifest_);
    const auto end = [this](RunStatus status) {
        manifest_.status = status;
        manifest_.end = utc_now();
        write_manifest(folder_.path, manifest_);
    };
    try {
        ResultStore store(folder_.path);
        const bool finished = perform_all(store, watch);
        store.close();
        end(finished ? RunStatus::finished : RunStatus::stopped);
        return finished;
    } catch (...) {
        // The reason of the failure matters more than a manifest that cannot be written either.
        try {
            end(RunStatus::failed);
        } catch (const std::exception&) {
        }
        throw;
    }
}

void ScenarioRun::tell_what_resumes(RunWatch& watch) const {
    if (!resumes_) return;
    switch (folder_.state) {
        case FolderState::fresh:
            watch.say("There is nothing to resume: starting from the beginning.");
            break;
        case FolderState::begun:
            watch.say("The run has no checkpoint: starting again from its beginning.");
            break;
        case FolderState::finished:
            watch.say("The run is finished: nothing is left to do.");
            break;
    }
}

bool ScenarioRun::perform_all(ResultStore& store, RunWatch& watch) {
    for (std::int64_t replicate = 1; replicate <= manifest_.replicates; ++replicate) {
        if (!perform_replicate(replicate, store, watch)) return false;
    }
    return true;
}

bool ScenarioRun::perform_replicate(std::int64_t replicate, ResultStore& store, RunWatch& watch) {
    const model::Scenario& scenario = loaded_.scenario;
    const model::Luck luck = luck_of(scenario, replicate);
    watch.say("Making the synthetic population.");
    ProgrammeRun with(scenario, luck, parallel_);
    const RunId id = begin(Variant::with, replicate, with, store);
    const bool finished = perform_variant(with, id, moment_of(Variant::with, replicate), store, watch);
    store.write_reach(id, model::reach(scenario, with.simulation().world()));
    store.write_shortfalls(id, with.simulation().world().ledger.shortfalls, with.simulation().calendar());
    store.write_costs(id, model::cost_rows(scenario, with.simulation().world().ledger));
    store.write_plans(id, plan_rows(scenario, with.simulation().plans()));
    if (!finished) return false;
    with.forget_world();
    if (!manifest_.counterfactual) {
        store.write_changes(id, model::changes(with.changes(), nullptr));
        return true;
    }

    watch.say("Making the same population for the run without programmes.");
    CounterfactualRun without(without_, with, luck, parallel_);
    const RunId counterfactual = begin(Variant::counterfactual, replicate, without, store);
    const bool compared =
        perform_variant(without, counterfactual, moment_of(Variant::counterfactual, replicate), store, watch);
    // The run with programmes is whole even if the other is not: its changes stand, without what is attributable.
    store.write_changes(id, model::changes(with.changes(), compared ? &without.endlines() : nullptr));
    return compared;
}

RunId ScenarioRun::begin(Variant variant, std::int64_t replicate, const WatchedRun& run, ResultStore& store) const {
    return store.begin_run({loaded_.name, variant, replicate, manifest_.seed},
                           names_of(loaded_.scenario, run.simulation().world()));
}

RunMoment ScenarioRun::moment_of(Variant variant, std::int64_t replicate) const {
    std::string part = variant == Variant::with ? "with programmes" : "without programmes";
    if (manifest_.replicates > 1) part += ", replicate " + std::to_string(replicate);
    return {variant, replicate, std::move(part), {}, 0};
}

bool ScenarioRun::perform_variant(WatchedRun& run, RunId id, RunMoment moment, ResultStore& store, RunWatch& watch) {
    const double start = Progress::steady_seconds();
    while (!run.done() && !watch.wants_to_stop()) {
        const std::uint32_t step = run.simulation().next_step();
        const auto month = run.step();
        if (month) store.write_month(id, *month);
        moment.month = run.simulation().calendar().month_of(step);
        moment.people = run.simulation().people_alive();
        watch.step(moment, month ? &*month : nullptr);
    }
    store.write_reintegration(id, run.simulation().world().ledger.reintegration);
    const bool finished = run.done();
    const auto digest = finished ? std::optional(run.digest()) : std::nullopt;
    store.finish_run(id, finished ? RunStatus::finished : RunStatus::stopped, digest,
                     Progress::steady_seconds() - start);
    return finished;
}

}  // namespace ubumwe::sim

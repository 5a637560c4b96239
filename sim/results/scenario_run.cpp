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

model::Month last_closed_month(const WatchedRun& run) {
    const model::Calendar& calendar = run.simulation().calendar();
    const std::uint32_t last = run.simulation().next_step() - 1;
    return calendar.month_of(last) + (calendar.closes_month(last) ? 0 : -1);
}

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
      checkpoint_every_(request.checkpoint_every),
      parallel_(threads) {
    if (folder_.state == FolderState::begun) checkpoint_ = find_checkpoint(folder_.path, manifest_.scenario_sha256);
}

std::uint64_t ScenarioRun::steps() const {
    const model::Calendar calendar = loaded_.scenario.time.calendar();
    const std::uint64_t variants = manifest_.counterfactual ? 2 : 1;
    const std::uint64_t all = variants * static_cast<std::uint64_t>(manifest_.replicates) * calendar.steps();
    if (!checkpoint_.reader) return all;
    const CheckpointPlace& place = checkpoint_.reader->place();
    const std::uint64_t runs =
        variants * static_cast<std::uint64_t>(place.replicate - 1) + (place.variant == Variant::counterfactual ? 1 : 0);
    std::uint32_t done = 0;
    while (done < calendar.steps() && calendar.month_of(done) <= place.month) ++done;
    return all - runs * calendar.steps() - done;
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
        if (finished) remove_checkpoints(folder_.path);
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
            for (const std::string& reason : checkpoint_.refused) watch.say(reason);
            watch.say(checkpoint_.reader
                          ? "Going on behind " + model::to_string(checkpoint_.reader->place().month) + "."
                          : "The run has no checkpoint: starting again from its beginning.");
            break;
        case FolderState::finished:
            watch.say("The run is finished: nothing is left to do.");
            break;
    }
}

bool ScenarioRun::perform_all(ResultStore& store, RunWatch& watch) {
    const std::int64_t first = checkpoint_.reader ? checkpoint_.reader->place().replicate : 1;
    for (std::int64_t replicate = first; replicate <= manifest_.replicates; ++replicate) {
        if (!perform_replicate(replicate, store, watch)) return false;
    }
    return true;
}

bool ScenarioRun::perform_replicate(std::int64_t replicate, ResultStore& store, RunWatch& watch) {
    watch.say("Making the synthetic population.");
    ProgrammeRun with(loaded_.scenario, luck_of(loaded_.scenario, replicate), parallel_);
    const RunKey key = key_of(Variant::with, replicate);
    RunId id = 0;
    if (goes_on_in(Variant::counterfactual, replicate)) {
        (*checkpoint_.reader)(with.participants());
        id = store.take_up_run(key, names_of(loaded_.scenario, with.simulation().world()));
    } else {
        id = begin(key, with, store);
        if (!perform_with(key, id, with, store, watch)) return false;
    }
    with.forget_world();
    if (manifest_.counterfactual) return perform_without(replicate, id, with, store, watch);
    store.write_changes(id, model::changes(with.changes(), nullptr));
    return true;
}

bool ScenarioRun::perform_with(const RunKey& key, RunId id, ProgrammeRun& with, ResultStore& store, RunWatch& watch) {
    if (goes_on_in(key.variant, key.replicate)) (*checkpoint_.reader)(with);
    const bool finished = perform_variant(with, key, id, store, watch, [&](CheckpointWriter& file) { file(with); });
    const model::Scenario& scenario = loaded_.scenario;
    const model::World& world = with.simulation().world();
    store.write_reach(id, model::reach(scenario, world));
    store.write_shortfalls(id, world.ledger.shortfalls, with.simulation().calendar());
    store.write_costs(id, model::cost_rows(scenario, world.ledger));
    store.write_plans(id, plan_rows(scenario, with.simulation().plans()));
    return finished;
}

bool ScenarioRun::perform_without(std::int64_t replicate, RunId id_with, ProgrammeRun& with, ResultStore& store,
                                  RunWatch& watch) {
    watch.say("Making the same population for the run without programmes.");
    CounterfactualRun without(without_, with, luck_of(loaded_.scenario, replicate), parallel_);
    if (goes_on_in(Variant::counterfactual, replicate)) (*checkpoint_.reader)(without);
    const RunKey key = key_of(Variant::counterfactual, replicate);
    const RunId id = begin(key, without, store);
    const bool compared = perform_variant(without, key, id, store, watch,
                                          [&](CheckpointWriter& file) { file(with.participants(), without); });
    // The run with programmes is whole even if the other is not: its changes stand, without what is attributable.
    store.write_changes(id_with, model::changes(with.changes(), compared ? &without.endlines() : nullptr));
    return compared;
}

bool ScenarioRun::goes_on_in(Variant variant, std::int64_t replicate) const {
    return checkpoint_.reader && checkpoint_.reader->place().variant == variant &&
           checkpoint_.reader->place().replicate == replicate;
}

RunKey ScenarioRun::key_of(Variant variant, std::int64_t replicate) const {
    return {loaded_.name, variant, replicate, manifest_.seed};
}

RunId ScenarioRun::begin(const RunKey& key, const WatchedRun& run, ResultStore& store) const {
    const Names names = names_of(loaded_.scenario, run.simulation().world());
    return goes_on_in(key.variant, key.replicate) ? store.continue_run(key, names, checkpoint_.reader->place().month)
                                                  : store.begin_run(key, names);
}

RunMoment ScenarioRun::moment_of(const RunKey& key) const {
    std::string part = key.variant == Variant::with ? "with programmes" : "without programmes";
    if (manifest_.replicates > 1) part += ", replicate " + std::to_string(key.replicate);
    return {key.variant, key.replicate, std::move(part), {}, 0, 0};
}

bool ScenarioRun::perform_variant(WatchedRun& run, const RunKey& key, RunId id, ResultStore& store, RunWatch& watch,
                                  const Keep& keep) {
    watch.say("The population is ready.");  // the time left is reckoned from here
    const double start = Progress::steady_seconds();
    RunMoment moment = moment_of(key);
    while (!run.done() && !watch.wants_to_stop()) {
        const std::uint32_t step = run.simulation().next_step();
        const auto month = run.step();
        if (month) store.write_month(id, *month);
        moment.month = run.simulation().calendar().month_of(step);
        moment.people = run.simulation().people_alive();
        moment.ties = run.simulation().world().network.ties();
        watch.step(moment, month ? &*month : nullptr);
        if (month && checkpoint_is_due(month->month)) write_checkpoint(key, month->month, keep);
    }
    if (!run.done() && run.simulation().next_step() > 0) write_checkpoint(key, last_closed_month(run), keep);
    store.write_reintegration(id, run.simulation().world().ledger.reintegration);
    store.write_receiving(id, run.receiving());
    const bool finished = run.done();
    const auto digest = finished ? std::optional(run.digest()) : std::nullopt;
    store.finish_run(id, finished ? RunStatus::finished : RunStatus::stopped, digest,
                     Progress::steady_seconds() - start);
    return finished;
}

bool ScenarioRun::checkpoint_is_due(model::Month month) const {
    const int months = month - loaded_.scenario.time.calendar().start() + 1;
    return checkpoint_every_ > 0 && months % checkpoint_every_ == 0;
}

void ScenarioRun::write_checkpoint(const RunKey& key, model::Month month, const Keep& keep) {
    CheckpointWriter file(folder_.path, manifest_.scenario_sha256, {key.replicate, key.variant, month});
    keep(file);
    file.commit();
}

}  // namespace ubumwe::sim

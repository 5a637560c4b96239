#include "sim/cli/batch_run.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include "sim/results/machine_error.hpp"
#include "sim/results/pilot.hpp"
#include "sim/results/reader.hpp"
#include "sim/results/recorder.hpp"
#include "sim/results/store_identity.hpp"

namespace ubumwe::sim {

namespace {

LoadedStudy study_of(const BatchRequest& request) {
    LoadedStudy study = load_study(request.study);
    if (request.check) request.check(study);
    return study;
}

BatchManifest manifest_of(const BatchRequest& request, const LoadedStudy& study) {
    BatchManifest manifest = start_batch_manifest(study);
    manifest.threads = model::Parallel(request.threads).threads();
    const PrecisionTarget& precision = study.study.precision;
    manifest.replicates = precision.measure.empty() ? ReplicateCount{0, study.study.replicates, "the study says so"}
                                                    : ReplicateCount{0, precision.pilot, "the pilot has not ended"};
    return manifest;
}

OutputFolder open_folder(const BatchRequest& request, const BatchManifest& manifest) {
    FolderRequest folder;
    if (request.out) folder.out = *request.out;
    folder.resume = request.resume;
    const auto held = [&](const std::filesystem::path& path) {
        const BatchManifest found = read_batch_manifest(path);
        return HeldResults{difference(found, manifest), state_of(found.status)};
    };
    return open_output_folder(folder, FolderOwner{manifest.study, "study", held});
}

}  // namespace

BatchRun::BatchRun(const BatchRequest& request, ProgressOutput output)
    : study_(study_of(request)),
      manifest_(manifest_of(request, study_)),
      folder_(open_folder(request, manifest_)),
      progress_(output) {
    tell_what_resumes(request.resume);
}

void BatchRun::tell_what_resumes(bool resumes) {
    if (!resumes) return;
    if (folder_.state == FolderState::fresh) progress_.say("There is nothing to resume: starting from the beginning.");
    if (folder_.state == FolderState::finished) progress_.say("The study is finished: nothing is left to do.");
}

BatchOutcome BatchRun::perform(const Interrupt& interrupt) {
    if (folder_.state == FolderState::finished) {
        manifest_ = read_batch_manifest(folder_.path);
        find_finished();
        outcome_.finished = finished_.size();
        return outcome_;
    }
    const auto end = [this](RunStatus status) {
        manifest_.status = status;
        manifest_.end = utc_now();
        write_batch_manifest(folder_.path, manifest_);
    };
    write_batch_manifest(folder_.path, manifest_);
    try {
        store_.emplace(folder_.path);
        find_finished();
        perform_all(interrupt);
        store_->close();
        end(outcome_.stopped ? RunStatus::stopped : outcome_.failed.empty() ? RunStatus::finished : RunStatus::failed);
    } catch (...) {
        // The reason of the failure matters more than a study.json that cannot be written either.
        try {
            end(RunStatus::failed);
        } catch (const std::exception&) {
        }
        throw;
    }
    outcome_.finished = finished_.size();
    return outcome_;
}

void BatchRun::find_finished() {
    const ResultReader results(folder_.path);
    for (const auto& row : results.rows("SELECT run FROM run WHERE status = 'finished'"))
        finished_.insert(std::get<std::int64_t>(row[0]));
}

PlanSize BatchRun::plan_size() const {
    const Study& study = study_.study;
    return {.scenarios = study_.scenarios.size(),
            .replicates = study.precision.measure.empty() ? study.replicates : study.precision.pilot,
            .samples = static_cast<std::int64_t>(study_.samples.size()),
            .sample_replicates = study.design.replicates,
            .counterfactual = study.counterfactual};
}

void BatchRun::perform_all(const Interrupt& interrupt) {
    const auto plan = plan_of(plan_size());
    perform_plan(plan, interrupt);
    if (outcome_.stopped || study_.study.precision.measure.empty()) return;
    manifest_.replicates = replicates_by_precision(folder_.path, study_);
    progress_.say(std::to_string(manifest_.replicates.used) + " replicates: " + manifest_.replicates.why + ".");
    perform_plan(further_plan(plan_size(), manifest_.replicates.used), interrupt);
    if (!outcome_.stopped) outcome_.precision = reached_precision(folder_.path, study_);
}

void BatchRun::perform_plan(const std::vector<PlannedReplicate>& plan, const Interrupt& interrupt) {
    manifest_.runs += static_cast<std::int64_t>(plan.size() * runs_each());
    write_batch_manifest(folder_.path, manifest_);
    std::vector<PlannedReplicate> missing;
    std::ranges::copy_if(plan, std::back_inserter(missing), [this](const PlannedReplicate& planned) {
        return !finished_.contains(planned.run) ||
               !finished_.contains(planned.run + static_cast<RunId>(runs_each()) - 1);
    });
    if (missing.size() < plan.size())
        progress_.say(std::to_string((plan.size() - missing.size()) * runs_each()) + " of " +
                      std::to_string(plan.size() * runs_each()) + " runs are there already.");
    progress_.expect(missing.size() * runs_each());
    const Lanes share = lanes(missing.size());
    const model::Parallel parallel(share.threads_each);
    perform_at_once(missing.size(), share.at_once,
                    [&](std::size_t task) { return perform_one(missing[task], parallel, interrupt); });
    if (interrupt.requested()) outcome_.stopped = true;
}

Lanes BatchRun::lanes(std::size_t runs) const {
    double people = 0.0;
    for (const LoadedStudyScenario& scenario : study_.scenarios)
        people = std::max(people, people_of(scenario.loaded.scenario));
    return lanes_for(people, static_cast<int>(manifest_.threads), available_memory(), std::max<std::size_t>(runs, 1));
}

/// False if the user asked to stop: a run that did not end is not kept.
bool BatchRun::perform_one(const PlannedReplicate& planned, const model::Parallel& parallel,
                           const Interrupt& interrupt) {
    if (interrupt.requested()) return false;
    progress_.begin(runs_each());
    std::optional<std::vector<RunRecord>> records;
    try {
        records = record(planned, parallel, interrupt);
    } catch (const std::bad_alloc&) {
        records = failure(planned, "out of memory");
    } catch (const std::exception& error) {
        records = failure(planned, error.what());
    }
    if (!records) return false;
    const bool failed = records->front().status == RunStatus::failed;
    store(planned, *std::move(records));
    progress_.end(runs_each(), failed);
    return true;
}

std::optional<std::vector<RunRecord>> BatchRun::record(const PlannedReplicate& planned, const model::Parallel& parallel,
                                                       const Interrupt& interrupt) const {
    const LoadedStudyScenario& scenario = study_.scenarios.at(planned.scenario);
    const auto sampled = planned.sample == 0
                             ? std::optional<LoadedScenario>()
                             : load_scenario(scenario.file, changes_of(study_, planned.scenario, planned.sample));
    const ReplicateRequest request{sampled ? sampled->scenario : scenario.loaded.scenario, scenario.id,
                                   planned.replicate, planned.sample, study_.study.counterfactual};
    return record_replicate(request, study_.study.outputs, parallel, [&] { return interrupt.requested(); });
}

std::vector<RunRecord> BatchRun::failure(const PlannedReplicate& planned, const std::string& reason) const {
    std::vector<RunRecord> records(runs_each());
    for (std::size_t i = 0; i < records.size(); ++i) {
        records[i].key = {study_.scenarios.at(planned.scenario).id, i == 0 ? Variant::with : Variant::counterfactual,
                          planned.replicate, study_.study.seed, planned.sample};
        records[i].status = RunStatus::failed;
        records[i].failure = reason;
    }
    return records;
}

void BatchRun::store(const PlannedReplicate& planned, std::vector<RunRecord> records) {
    const std::lock_guard lock(store_mutex_);
    RunId run = planned.run;
    for (RunRecord& record : records) {
        for (std::size_t i = 0; planned.sample > 0 && i < study_.parameters.size(); ++i) {
            const auto& value = study_.samples.at(static_cast<std::size_t>(planned.sample - 1))[i];
            if (value) record.parameters.emplace_back(study_.parameters[i].id, *value);
        }
        store_->add_run(run, record);
        if (record.status == RunStatus::finished) finished_.insert(run);
        ++run;
    }
    const RunRecord& first = records.front();
    if (first.status == RunStatus::failed) outcome_.failed.push_back({planned, first.key.scenario, first.failure});
}

}  // namespace ubumwe::sim

#include "sim/cli/batch_run.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "sim/cli/spread_tasks.hpp"
#include "sim/results/pilot.hpp"
#include "sim/results/reader.hpp"
#include "sim/results/shards.hpp"
#include "sim/results/store_identity.hpp"

namespace ubumwe::sim {

namespace {

LoadedStudy study_of(const BatchRequest& request) {
    LoadedStudy study = load_study(request.study);
    if (request.check) request.check(study);
    return study;
}

BatchManifest manifest_of(const BatchRequest& request, const LoadedStudy& study, const Spread& spread) {
    BatchManifest manifest = start_batch_manifest(study);
    manifest.threads = threads_for(request.threads, spread.ranks_here());
    manifest.ranks = spread.ranks();
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

BatchRun::BatchRun(const BatchRequest& request, ProgressOutput output, Spread& spread)
    : spread_(spread),
      further_(request.further),
      study_(study_of(request)),
      each_(runs_each(study_.study)),
      manifest_(manifest_of(request, study_, spread)),
      folder_(open_folder(request, manifest_)),
      progress_(output) {
    tell_what_resumes(request.resume);
    if (folder_.state == FolderState::fresh) return;
    // Samples that were chosen while the study ran.
    study_.samples = read_batch_manifest(folder_.path).samples;
    manifest_.samples = study_.samples;
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
        // Of an earlier batch that was killed.
        merge_shards(folder_.path, *store_);
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
    // The time that is left counts what will be chosen, as far as its number is known.
    const std::size_t to_choose = runs_to_choose();
    progress_.expect(to_choose);
    perform_plan(plan, interrupt);
    foreseen_ = to_choose;
    perform_further(interrupt);
    if (outcome_.stopped || study_.study.precision.measure.empty()) return;
    manifest_.replicates = replicates_by_precision(folder_.path, study_);
    progress_.say(std::to_string(manifest_.replicates.used) + " replicates: " + manifest_.replicates.why + ".");
    perform_plan(further_plan(plan_size(), manifest_.replicates.used), interrupt);
    if (!outcome_.stopped) outcome_.precision = reached_precision(folder_.path, study_);
}

/// Runs of the samples that a study will choose by what others gave.
std::size_t BatchRun::runs_to_choose() const {
    const DesignParameters& design = study_.study.design;
    const auto known = static_cast<std::int64_t>(study_.samples.size());
    if (!further_ || !study_.space) return 0;
    const std::int64_t samples =
        std::max<std::int64_t>(0, design.samples + design.rounds * design.round_samples - known);
    return static_cast<std::size_t>(samples * design.replicates) * study_.scenarios.size() * each_;
}

void BatchRun::perform_further(const Interrupt& interrupt) {
    while (further_ && !outcome_.stopped) {
        const auto ended = study_.samples.size();
        const auto plan = take_up(further_(*this));
        if (plan.empty()) return;
        const std::size_t chosen = study_.samples.size() - ended;
        progress_.say(
            chosen > 0 ? fmt::format("{} further samples are chosen by what {} gave.", chosen, ended)
                       : fmt::format("{} runs with new luck are added for those that stand out.", plan.size() * each_));
        perform_plan(plan, interrupt);
    }
}

/// Numbers what is wanted behind everything that is planned.
std::vector<PlannedReplicate> BatchRun::take_up(FurtherRuns more) {
    const auto planned = static_cast<std::ptrdiff_t>(plan_of(plan_size()).size());
    study_.samples.insert(study_.samples.end(), more.samples.begin(), more.samples.end());
    manifest_.samples = study_.samples;
    auto all = plan_of(plan_size());
    all.erase(all.begin(), all.begin() + planned);
    auto next = static_cast<RunId>(1 + (static_cast<std::size_t>(planned) + all.size()) * each_);
    for (PlannedReplicate& each : more.replicates) {
        each.run = next;
        next += static_cast<RunId>(each_);
        all.push_back(each);
    }
    return all;
}

void BatchRun::tell_expected(std::size_t planned, std::size_t missing) {
    if (missing < planned) progress_.say(fmt::format("{} of {} runs are there already.", planned - missing, planned));
    const std::size_t counted = std::min(foreseen_, missing);
    foreseen_ -= counted;
    progress_.expect(missing - counted);
}

void BatchRun::perform_plan(const std::vector<PlannedReplicate>& plan, const Interrupt& interrupt) {
    manifest_.runs += static_cast<std::int64_t>(plan.size() * each_);
    write_batch_manifest(folder_.path, manifest_);
    std::vector<PlannedReplicate> missing;
    std::ranges::copy_if(plan, std::back_inserter(missing), [this](const PlannedReplicate& planned) {
        return !finished_.contains(planned.run) || !finished_.contains(planned.run + static_cast<RunId>(each_) - 1);
    });
    tell_expected(plan.size() * each_, missing.size() * each_);
    const Lanes share = study_lanes(study_, static_cast<int>(manifest_.threads), spread_.ranks_here(), missing.size());
    const model::Parallel parallel(share.threads_each);
    StudyRuns runs(study_, *store_, interrupt);
    const bool left = spread_.lead(
        task_list(folder_.path, study_, missing), missing.size(), share.at_once,
        [&](std::size_t task) { return perform_one(missing[task], runs, parallel, interrupt); },
        [&](std::size_t task, const std::optional<std::string>& failure) {
            if (failure)
                note_end(missing[task], *failure);
            else
                progress_.begin(each_);
        });
    merge_shards(folder_.path, *store_);
    find_finished();
    if (interrupt.requested() || left) outcome_.stopped = true;
}

/// False if the user asked to stop.
bool BatchRun::perform_one(const PlannedReplicate& planned, StudyRuns& runs, const model::Parallel& parallel,
                           const Interrupt& interrupt) {
    if (interrupt.requested()) return false;
    progress_.begin(each_);
    const auto failure = runs.perform(planned, parallel);
    if (failure) note_end(planned, *failure);
    return failure.has_value();
}

void BatchRun::note_end(const PlannedReplicate& planned, const std::string& failure) {
    progress_.end(each_, !failure.empty());
    if (failure.empty()) return;
    const std::lock_guard lock(mutex_);
    outcome_.failed.push_back({planned, study_.scenarios.at(planned.scenario).id, failure});
}

}  // namespace ubumwe::sim

#include "sim/cli/study_runs.hpp"

#include <algorithm>
#include <new>

#include "sim/results/recorder.hpp"

namespace ubumwe::sim {

std::optional<std::string> StudyRuns::perform(const PlannedReplicate& planned, const model::Parallel& parallel) {
    std::optional<std::vector<RunRecord>> records;
    try {
        records = record(planned, parallel);
    } catch (const std::bad_alloc&) {
        records = failure(planned, "out of memory");
    } catch (const std::exception& error) {
        records = failure(planned, error.what());
    }
    if (!records) return std::nullopt;
    store(planned, *records);
    return records->front().failure;
}

std::optional<std::vector<RunRecord>> StudyRuns::record(const PlannedReplicate& planned,
                                                        const model::Parallel& parallel) const {
    const LoadedStudyScenario& scenario = study_.scenarios.at(planned.scenario);
    const auto sampled = planned.sample == 0
                             ? std::optional<LoadedScenario>()
                             : load_scenario(scenario.file, changes_of(study_, planned.scenario, planned.sample));
    const ReplicateRequest request{sampled ? sampled->scenario : scenario.loaded.scenario, scenario.id,
                                   planned.replicate, planned.sample, study_.study.counterfactual};
    return record_replicate(request, study_.study.outputs, parallel, [&] { return interrupt_.requested(); });
}

std::vector<RunRecord> StudyRuns::failure(const PlannedReplicate& planned, const std::string& reason) const {
    std::vector<RunRecord> records(runs_each(study_.study));
    for (std::size_t i = 0; i < records.size(); ++i) {
        records[i].key = {study_.scenarios.at(planned.scenario).id, i == 0 ? Variant::with : Variant::counterfactual,
                          planned.replicate, study_.study.seed, planned.sample};
        records[i].status = RunStatus::failed;
        records[i].failure = reason;
    }
    return records;
}

void StudyRuns::store(const PlannedReplicate& planned, std::vector<RunRecord>& records) {
    const std::lock_guard lock(mutex_);
    RunId run = planned.run;
    for (RunRecord& record : records) {
        for (std::size_t i = 0; planned.sample > 0 && i < study_.parameters.size(); ++i) {
            const auto& value = study_.samples.at(static_cast<std::size_t>(planned.sample - 1))[i];
            if (value) record.parameters.emplace_back(study_.parameters[i].id, *value);
        }
        store_.add_run(run++, record);
    }
}

std::size_t runs_each(const Study& study) {
    return study.counterfactual ? 2 : 1;
}

int threads_for(int threads, int processes) {
    if (threads > 0) return threads;
    return std::max(1, model::Parallel(0).threads() / processes);
}

Lanes study_lanes(const LoadedStudy& study, int threads, int processes, std::size_t runs) {
    double people = 0.0;
    for (const LoadedStudyScenario& scenario : study.scenarios)
        people = std::max(people, people_of(scenario.loaded.scenario));
    return lanes_for(people, threads, available_memory() / static_cast<std::uint64_t>(processes),
                     std::max<std::size_t>(runs, 1));
}

}  // namespace ubumwe::sim

#include "sim/results/recorder.hpp"

#include <utility>

#include "model/observation/change_rows.hpp"
#include "model/observation/cost_rows.hpp"
#include "model/observation/reach.hpp"
#include "sim/engine/progress.hpp"
#include "sim/engine/watched_run.hpp"
#include "sim/results/plan_rows.hpp"
#include "sim/study/outputs.hpp"

namespace ubumwe::sim {

namespace {

/// Steps runs to their end and keeps what is observed.
class Recorder {
public:
    Recorder(const ReplicateRequest& request, const OutputParameters& outputs, const std::function<bool()>& stop)
        : request_(request), outputs_(outputs), stop_(stop) {}

    std::optional<RunRecord> record(Variant variant, WatchedRun& run) const {
        const double start = Progress::steady_seconds();
        RunRecord record;
        record.key = {request_.id, variant, request_.replicate, request_.scenario.seed, request_.sample};
        record.names = names_of(request_.scenario, run.simulation().world());
        record.calendar = run.simulation().calendar();
        while (!run.done()) {
            if (stop_()) return std::nullopt;
            auto month = run.step();
            if (month) keep(*std::move(month), run.done(), record);
        }
        const model::Ledger& ledger = run.simulation().world().ledger;
        record.reintegration = ledger.reintegration;
        record.receiving.assign(run.receiving().begin(), run.receiving().end());
        record.digest = run.digest();
        if (variant == Variant::with) add_rows_of_programmes(run, record);
        record.seconds = Progress::steady_seconds() - start;
        return record;
    }

private:
    void keep(model::MonthRows month, bool last, RunRecord& record) const {
        keep_outputs(month, last || record.months.empty(), outputs_);
        record.months.push_back(std::move(month));
    }

    void add_rows_of_programmes(const WatchedRun& run, RunRecord& record) const {
        const model::World& world = run.simulation().world();
        record.shortfalls = world.ledger.shortfalls;
        record.reach = model::reach(request_.scenario, world);
        record.costs = model::cost_rows(request_.scenario, world.ledger);
        record.plans = plan_rows(request_.scenario, run.simulation().plans());
    }

    const ReplicateRequest& request_;
    const OutputParameters& outputs_;
    const std::function<bool()>& stop_;
};

}  // namespace

std::optional<std::vector<RunRecord>> record_replicate(const ReplicateRequest& request, const OutputParameters& outputs,
                                                       const model::Parallel& parallel,
                                                       const std::function<bool()>& stop) {
    const Recorder recorder(request, outputs, stop);
    const model::Luck luck = luck_of(request.scenario, request.replicate);
    ProgrammeRun with(request.scenario, luck, parallel);
    auto first = recorder.record(Variant::with, with);
    if (!first) return std::nullopt;
    with.forget_world();
    std::vector<RunRecord> records{*std::move(first)};
    if (!request.counterfactual) {
        records.front().changes = model::changes(with.changes(), nullptr);
        return records;
    }
    const model::Scenario without_any = without_programmes(request.scenario);
    CounterfactualRun without(without_any, with, luck, parallel);
    auto second = recorder.record(Variant::counterfactual, without);
    if (!second) return std::nullopt;
    records.front().changes = model::changes(with.changes(), &without.endlines());
    records.push_back(*std::move(second));
    return records;
}

}  // namespace ubumwe::sim

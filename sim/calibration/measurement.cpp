#include "sim/calibration/measurement.hpp"

#include <algorithm>
#include <string_view>

#include "model/observation/change_rows.hpp"
#include "model/observation/rows.hpp"
#include "sim/engine/simulation.hpp"
#include "sim/engine/watched_run.hpp"
#include "sim/results/refuse.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::string_view published = "published";
constexpr double hundred = 100.0;

std::map<std::string, double> caseness_of(const model::MonthRows& month, const model::Scenario& scenario) {
    std::map<std::string, double> caseness;
    for (const model::SeriesRow& row : month.series) {
        const bool of_position = row.position != model::all_of_them && row.district == model::all_of_them &&
                                 row.arm == model::all_of_them && model::measure_names.at(row.measure) == "caseness";
        if (of_position)
            caseness[scenario.positions.at(static_cast<std::size_t>(row.position)).id] = hundred * row.mean;
    }
    return caseness;
}

/// Goes on to the end, unobserved: watching changes nothing, and takes time. False where `stop` said so.
bool finish(WatchedRun& run, const std::function<bool()>& stop) {
    while (!run.done()) {
        if (stop()) return false;
        run.step_unobserved();
    }
    return true;
}

/// What a run observes of its first month.
model::MonthRows first_month(WatchedRun& run) {
    while (true) {
        if (auto month = run.step()) return *std::move(month);
    }
}

}  // namespace

std::optional<Measurement> measure(const model::Scenario& scenario, std::int64_t replicate, bool counterfactual,
                                   const model::Parallel& parallel, const std::function<bool()>& stop) {
    const model::Luck luck = luck_of(scenario, replicate);
    ProgrammeRun with(scenario, luck, parallel);
    Measurement measurement;
    measurement.caseness = caseness_of(first_month(with), scenario);
    if (!finish(with, stop)) return std::nullopt;
    with.forget_world();
    const model::Scenario without_any = without_programmes(scenario);
    std::optional<CounterfactualRun> without;
    if (counterfactual) {
        without.emplace(without_any, with, luck, parallel);
        if (!finish(*without, stop)) return std::nullopt;
    }
    for (const model::ChangeRow& row : model::changes(with.changes(), without ? &without->endlines() : nullptr))
        measurement.changes.push_back({row.programme, row.measure, row.change_percent, row.attributable_percent});
    return measurement;
}

const MeasuredChange* published_change(const Measurement& measurement, const std::string& measure) {
    const auto found = std::ranges::find_if(measurement.changes, [&](const MeasuredChange& each) {
        return each.programme == published && each.measure == measure;
    });
    return found == measurement.changes.end() ? nullptr : &*found;
}

std::vector<double> outputs_of(const Measurement& measurement, const LoadedTargets& targets) {
    std::vector<double> outputs;
    for (const CalibrationTarget& target : targets.targets.targets) {
        if (target.kind == TargetKind::change) {
            const MeasuredChange* change = published_change(measurement, target.id);
            if (change == nullptr)
                refuse(targets.file.string(), "the target \"" + target.id + "\", of which a run has no participants",
                       "targets that can be measured", "a larger scale has more participants");
            outputs.push_back(change->percent);
        } else {
            const auto found = measurement.caseness.find(target.position);
            if (found == measurement.caseness.end())
                refuse(targets.file.string(), "the target \"" + target.id + "\", of whose position a run has nobody",
                       "targets that can be measured", "a larger scale has more people");
            outputs.push_back(found->second);
        }
    }
    return outputs;
}

}  // namespace ubumwe::sim

#include "sim/calibration/measurement.hpp"

#include <algorithm>
#include <string_view>

#include "model/observation/rows.hpp"
#include "sim/results/recorder.hpp"
#include "sim/results/refuse.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::string_view published = "published";
constexpr double hundred = 100.0;

/// Caseness alone, of positions.
OutputParameters outputs() {
    OutputParameters outputs;
    outputs.measures = {"caseness"};
    outputs.strata = {"position"};
    outputs.months = KeptMonths::year_ends;
    outputs.monthly = {};
    return outputs;
}

std::map<std::string, double> first_caseness(const RunRecord& record, const model::Scenario& scenario) {
    std::map<std::string, double> caseness;
    for (const model::SeriesRow& row : record.months.front().series) {
        if (row.position == model::all_of_them || model::measure_names.at(row.measure) != "caseness") continue;
        caseness[scenario.positions.at(static_cast<std::size_t>(row.position)).id] = hundred * row.mean;
    }
    return caseness;
}

}  // namespace

std::optional<Measurement> measure(const model::Scenario& scenario, std::int64_t replicate, bool counterfactual,
                                   const model::Parallel& parallel, const std::function<bool()>& stop) {
    const ReplicateRequest request{scenario, "calibration", replicate, 0, counterfactual};
    const auto records = record_replicate(request, outputs(), parallel, stop);
    if (!records) return std::nullopt;
    const RunRecord& record = records->front();
    Measurement measurement;
    for (const model::ChangeRow& row : record.changes)
        measurement.changes.push_back({row.programme, row.measure, row.change_percent, row.attributable_percent});
    measurement.caseness = first_caseness(record, scenario);
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

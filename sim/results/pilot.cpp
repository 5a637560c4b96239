#include "sim/results/pilot.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "sim/results/reader.hpp"
#include "sim/study/paired.hpp"

namespace ubumwe::sim {

namespace {

/// Differences of a scenario from the baseline by replicate.
struct Differences {
    std::string scenario;
    std::vector<double> values;
};

class TargetReader {
public:
    TargetReader(const std::filesystem::path& folder, const LoadedStudy& study)
        : results_(folder), study_(study), target_(study.study.precision) {}

    /// Of each scenario but the baseline, over replicates up to `last` that both finished.
    std::vector<Differences> differences(std::int64_t last) const {
        const auto baseline = values(study_.study.baseline, last);
        std::vector<Differences> all;
        for (const LoadedStudyScenario& scenario : study_.scenarios) {
            if (scenario.id == study_.study.baseline) continue;
            Differences& its = all.emplace_back(Differences{scenario.id, {}});
            for (const auto& [replicate, value] : values(scenario.id, last)) {
                if (const auto other = baseline.find(replicate); other != baseline.end())
                    its.values.push_back(value - other->second);
            }
        }
        return all;
    }

    std::string what() const {
        std::string text = target_.measure;
        if (target_.district != "all") text += " in " + target_.district;
        if (target_.position != "all") text += " of " + target_.position;
        return text + " in " + month() + ", against " + study_.study.baseline;
    }

private:
    std::string month() const {
        return to_string(target_.month.value_or(study_.scenarios.front().loaded.scenario.time.end));
    }

    std::map<std::int64_t, double> values(const std::string& scenario, std::int64_t last) const {
        std::map<std::int64_t, double> found;
        const auto rows = results_.rows(
            "SELECT replicate, mean FROM run JOIN series USING (run) WHERE scenario = ? AND variant = 'with' AND "
            "sample = 0 AND status = 'finished' AND replicate <= ? AND arm = 'all' AND month = ? AND measure = ? AND "
            "district = ? AND position = ?",
            {scenario, last, month(), target_.measure, target_.district, target_.position});
        for (const auto& row : rows) {
            const auto* mean = std::get_if<double>(&row[1]);
            if (mean != nullptr) found[std::get<std::int64_t>(row[0])] = *mean;
        }
        return found;
    }

    ResultReader results_;
    const LoadedStudy& study_;
    const PrecisionTarget& target_;
};

std::string percent(double share) {
    return fmt::format("{:.3g} %", 100.0 * share);
}

}  // namespace

ReplicateCount replicates_by_precision(const std::filesystem::path& folder, const LoadedStudy& study) {
    const PrecisionTarget& target = study.study.precision;
    const TargetReader reader(folder, study);
    ReplicateCount count{target.pilot, target.pilot, {}};
    std::string hardest;
    for (const Differences& its : reader.differences(target.pilot)) {
        if (its.values.size() < 2) {
            count.why = "fewer than two pairs of the pilot have " + reader.what() + " for " + its.scenario +
                        ": nothing tells how many are needed, so the pilot is all there is";
            count.needed = 0;
            return count;
        }
        const std::int64_t needed = replicates_needed(its.values, target.half_width, target.confidence);
        if (needed < count.needed || (needed == count.needed && !hardest.empty())) continue;
        count.needed = needed;
        hardest = its.scenario;
    }
    count.used = std::min(count.needed, target.most);
    count.why = "a half-width of " + fmt::format("{:.4g}", target.half_width) + " (" + percent(target.confidence) +
                ") of the paired "
                "difference of " +
                reader.what() + " needs " + std::to_string(count.needed) + " for " + hardest +
                ", by the spread of a pilot of " + std::to_string(target.pilot);
    if (count.needed == target.pilot) count.why += ", so the pilot is enough";
    if (count.used < count.needed) count.why += "; the study allows " + std::to_string(target.most) + " at most";
    return count;
}

std::string reached_precision(const std::filesystem::path& folder, const LoadedStudy& study) {
    const TargetReader reader(folder, study);
    double widest = 0.0;
    std::string scenario;
    for (const Differences& its : reader.differences(study.study.precision.most)) {
        const auto half_width = half_width_of(its.values, study.study.precision.confidence);
        if (!half_width || (*half_width < widest && !scenario.empty())) continue;
        widest = *half_width;
        scenario = its.scenario;
    }
    if (scenario.empty()) return {};
    return fmt::format("The widest half-width reached is {:.4g}, for {}.", widest, scenario);
}

}  // namespace ubumwe::sim

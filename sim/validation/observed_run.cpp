#include "sim/validation/observed_run.hpp"

#include <list>
#include <utility>

#include "model/observation/change_rows.hpp"
#include "sim/engine/watched_run.hpp"
#include "sim/validation/reading.hpp"

namespace ubumwe::sim {

namespace {

/// The readings of one variant of a run.
class Readings {
public:
    Readings(std::span<const PatternReading> asked, Variant variant, const model::Scenario& scenario,
             const WatchedRun& run) {
        for (std::size_t i = 0; i < asked.size(); ++i) {
            if (asked[i].variant == variant)
                taken_.emplace_back(i, Reading(asked[i], scenario, names_of(scenario, run.simulation().world())));
        }
    }

    /// False where `stop` said so.
    bool follow(WatchedRun& run, const std::function<bool()>& stop) {
        while (!run.done()) {
            if (stop()) return false;
            const auto month = run.step();
            if (!month) continue;
            for (auto& [i, reading] : taken_) reading.see(*month, run.simulation());
        }
        for (auto& [i, reading] : taken_) reading.end(run);
        return true;
    }

    void end(const std::vector<model::ChangeRow>& changes) {
        for (auto& [i, reading] : taken_) reading.end(changes);
    }

    void give(ReadingValues& values) const {
        for (const auto& [i, reading] : taken_) values[i] = reading.value();
    }

private:
    std::list<std::pair<std::size_t, Reading>> taken_;
};

}  // namespace

std::optional<ReadingValues> take_readings(const model::Scenario& scenario, std::int64_t replicate, bool counterfactual,
                                           std::span<const PatternReading> readings, const model::Parallel& parallel,
                                           const std::function<bool()>& stop) {
    const model::Luck luck = luck_of(scenario, replicate);
    ReadingValues values(readings.size());
    ProgrammeRun with(scenario, luck, parallel);
    Readings of_with(readings, Variant::with, scenario, with);
    if (!of_with.follow(with, stop)) return std::nullopt;
    with.forget_world();
    if (counterfactual) {
        const model::Scenario without_any = without_programmes(scenario);
        CounterfactualRun without(without_any, with, luck, parallel);
        Readings of_without(readings, Variant::counterfactual, scenario, without);
        if (!of_without.follow(without, stop)) return std::nullopt;
        of_without.give(values);
        of_with.end(model::changes(with.changes(), &without.endlines()));
    } else {
        of_with.end(model::changes(with.changes(), nullptr));
    }
    of_with.give(values);
    return values;
}

}  // namespace ubumwe::sim

#include "sim/calibration/measured_draws.hpp"

#include <utility>

#include "model/base/parallel.hpp"
#include "sim/results/sha256.hpp"
#include "sim/study/lanes.hpp"

namespace ubumwe::sim {

namespace {

std::size_t runs_each(const EvaluationKey& key) {
    return key.counterfactual ? 2 : 1;
}

}  // namespace

std::optional<std::vector<Measurement>> MeasuredDraws::at(const std::vector<double>& factors, std::int64_t draws,
                                                          bool counterfactual) {
    const LoadedScenario loaded = scenario_at(targets_, factors);
    const std::string hash = sha256(loaded.effective_json);
    std::vector<EvaluationKey> keys;
    std::vector<EvaluationKey> missing;
    for (std::int64_t draw = 1; draw <= draws; ++draw) {
        keys.push_back({hash, draw, counterfactual});
        if (evaluations_.find(keys.back()) == nullptr) missing.push_back(keys.back());
    }
    make(loaded.scenario, missing);
    std::vector<Measurement> measurements;
    for (const EvaluationKey& key : keys) {
        const Measurement* known = evaluations_.find(key);
        if (known == nullptr) return std::nullopt;
        measurements.push_back(*known);
    }
    evaluations_.arrange(keys);
    return measurements;
}

void MeasuredDraws::make(const model::Scenario& scenario, const std::vector<EvaluationKey>& missing) {
    if (missing.empty()) return;
    listener_.expect(missing.size() * runs_each(missing.front()));
    // A round is over when its last draw is, and a run on one thread wastes none.
    const Lanes lanes =
        side_by_side(people_of(scenario), model::Parallel(threads_).threads(), available_memory(), missing.size());
    const model::Parallel parallel(lanes.threads_each);
    perform_at_once(missing.size(), lanes.at_once,
                    [&](std::size_t task) { return make_one(scenario, missing[task], parallel); });
}

bool MeasuredDraws::make_one(const model::Scenario& scenario, const EvaluationKey& key,
                             const model::Parallel& parallel) {
    if (listener_.stop()) return false;
    listener_.begin_runs(runs_each(key));
    auto measured = measure(scenario, key.replicate, key.counterfactual, parallel, listener_.stop);
    if (!measured) return false;
    const std::lock_guard lock(mutex_);
    evaluations_.add(key, *std::move(measured));
    listener_.end_runs(runs_each(key));
    return true;
}

}  // namespace ubumwe::sim

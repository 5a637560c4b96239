#include "sim/validation/validation.hpp"

#include <algorithm>
#include <memory>
#include <mutex>
#include <span>
#include <utility>

#include "sim/study/lanes.hpp"
#include "sim/study/paired.hpp"

namespace ubumwe::sim {

namespace {

constexpr double confidence = 0.95;
constexpr double hundred = 100.0;

/// Every reading of a scenario, each once, with its name in the file of readings.
struct ScenarioReadings {
    std::vector<std::string> names;
    std::vector<PatternReading> asked;
};

std::string name_of(const Pattern& pattern, bool second) {
    return pattern.id + (second ? "/against" : "/of");
}

ScenarioReadings readings_of(const LoadedPatterns& patterns, const std::string& scenario) {
    ScenarioReadings readings;
    for (const Pattern& pattern : patterns.patterns.patterns) {
        for (const bool second : {false, true}) {
            const PatternReading& reading = second ? pattern.against : pattern.of;
            if (reading.scenario != scenario) continue;
            readings.names.push_back(name_of(pattern, second));
            readings.asked.push_back(reading);
        }
    }
    return readings;
}

/// The runs of one scenario.
class ScenarioRuns {
public:
    ScenarioRuns(const LoadedValidationScenario& scenario, ScenarioReadings readings, KeptReadings& kept,
                 const ValidationListener& listener)
        : scenario_(scenario), readings_(std::move(readings)), kept_(kept), listener_(listener) {
        for (std::int64_t replicate = 1; replicate <= scenario.replicates; ++replicate) {
            if (kept.find({scenario.id, replicate}, readings_.names) == nullptr) missing_.push_back(replicate);
        }
    }

    std::size_t runs_to_come() const { return missing_.size() * runs_each(); }

    bool make(int threads) {
        if (missing_.empty()) return true;
        const Lanes lanes = lanes_for(people_of(scenario_.loaded.scenario), model::Parallel(threads).threads(),
                                      available_memory(), missing_.size());
        const model::Parallel parallel(lanes.threads_each);
        perform_at_once(missing_.size(), lanes.at_once,
                        [&](std::size_t task) { return make_one(missing_[task], parallel); });
        return !listener_.stop();
    }

private:
    std::size_t runs_each() const { return scenario_.counterfactual ? 2 : 1; }

    bool make_one(std::int64_t replicate, const model::Parallel& parallel) {
        if (listener_.stop()) return false;
        listener_.begin_runs(runs_each());
        const auto values = take_readings(scenario_.loaded.scenario, replicate, scenario_.counterfactual,
                                          readings_.asked, parallel, listener_.stop);
        if (!values) return false;
        const std::lock_guard lock(mutex_);
        kept_.add({scenario_.id, replicate}, readings_.names, *values);
        listener_.end_runs(runs_each());
        return true;
    }

    const LoadedValidationScenario& scenario_;
    ScenarioReadings readings_;
    KeptReadings& kept_;
    const ValidationListener& listener_;
    std::vector<std::int64_t> missing_;
    std::mutex mutex_;
};

const LoadedValidationScenario* scenario_of(const LoadedPatterns& patterns, const PatternReading& reading) {
    const auto found = std::ranges::find(patterns.scenarios, reading.scenario, &LoadedValidationScenario::id);
    return found == patterns.scenarios.end() ? nullptr : &*found;
}

std::optional<double> value_of(const PatternReading& reading, const std::string& name, std::int64_t replicate,
                               KeptReadings& kept) {
    const ReadingValues* values = kept.find({reading.scenario, replicate}, std::span(&name, 1));
    return values == nullptr ? std::nullopt : values->front();
}

std::optional<double> compared(Comparison compare, double first, double second) {
    if (compare == Comparison::value) return first;
    if (compare == Comparison::difference) return first - second;
    if (second == 0.0) return std::nullopt;
    return compare == Comparison::ratio ? first / second : hundred * (first / second - 1.0);
}

/// The values of a pattern, one for each replicate that both of its readings have.
std::vector<double> values_of(const Pattern& pattern, std::int64_t replicates, KeptReadings& kept) {
    std::vector<double> values;
    for (std::int64_t replicate = 1; replicate <= replicates; ++replicate) {
        const auto first = value_of(pattern.of, name_of(pattern, false), replicate, kept);
        const auto second = pattern.compare == Comparison::value
                                ? std::optional(0.0)
                                : value_of(pattern.against, name_of(pattern, true), replicate, kept);
        if (!first || !second) continue;
        if (const auto value = compared(pattern.compare, *first, *second)) values.push_back(pattern.times * *value);
    }
    return values;
}

}  // namespace

bool read_runs(const LoadedPatterns& patterns, int threads, KeptReadings& kept, const ValidationListener& listener) {
    std::vector<std::unique_ptr<ScenarioRuns>> all;
    std::size_t runs = 0;
    for (const LoadedValidationScenario& scenario : patterns.scenarios) {
        ScenarioReadings readings = readings_of(patterns, scenario.id);
        if (readings.names.empty()) continue;
        all.push_back(std::make_unique<ScenarioRuns>(scenario, std::move(readings), kept, listener));
        runs += all.back()->runs_to_come();
    }
    listener.expect(runs);
    return std::ranges::all_of(all, [&](const auto& scenario) { return scenario->make(threads); });
}

std::vector<PatternOutcome> outcomes(const LoadedPatterns& patterns, KeptReadings& kept) {
    std::vector<PatternOutcome> all;
    for (const Pattern& pattern : patterns.patterns.patterns) {
        PatternOutcome& outcome = all.emplace_back();
        outcome.pattern = pattern;
        const LoadedValidationScenario* scenario = scenario_of(patterns, pattern.of);
        outcome.scale = scenario->loaded.scenario.population.scale;
        outcome.values = values_of(pattern, scenario->replicates, kept);
        if (outcome.values.empty()) continue;
        outcome.mean = mean_of(outcome.values);
        outcome.half_width = half_width_of(outcome.values, confidence);
        const bool agrees = pattern.low <= outcome.mean && outcome.mean <= pattern.high;
        outcome.verdict = agrees ? Verdict::pass : Verdict::fail;
    }
    return all;
}

std::size_t count_of(const std::vector<PatternOutcome>& outcomes, Verdict verdict) {
    return static_cast<std::size_t>(std::ranges::count(outcomes, verdict, &PatternOutcome::verdict));
}

}  // namespace ubumwe::sim

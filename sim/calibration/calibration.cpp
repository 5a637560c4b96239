#include "sim/calibration/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "sim/results/sha256.hpp"
#include "sim/study/paired.hpp"

namespace ubumwe::sim {

namespace {

using Values = std::vector<double>;
using Measurements = std::vector<Measurement>;

constexpr double confidence = 0.95;

double mean_over(const Measurements& runs, const std::function<double(const Measurement&)>& value) {
    Values values;
    for (const Measurement& run : runs) values.push_back(value(run));
    return mean_of(values);
}

class Calibrator {
public:
    Calibrator(const LoadedTargets& targets, Evaluations& evaluations, const model::Parallel& parallel,
               const CalibrationListener& listener)
        : targets_(targets), evaluations_(evaluations), parallel_(parallel), listener_(listener) {}

    std::vector<BackgroundFit> fit_all() {
        std::vector<BackgroundFit> fits;
        FitStart start{targets_.start};
        for (const BackgroundShare& background : targets_.targets.backgrounds) {
            auto result = fit_one(background, start);
            if (!result) return fits;
            start = {result->best_round().factors, result->best_round().outputs, result->slopes};
            auto described = describe_fit(background, *result);
            if (!described) return fits;
            fits.push_back(*std::move(described));
        }
        return fits;
    }

private:
    FitProblem problem_of(double background) const {
        FitProblem problem;
        problem.goals = targets_.goals(background);
        problem.rounds = static_cast<std::size_t>(targets_.targets.rounds);
        for (const CalibrationTarget& target : targets_.targets.targets) {
            problem.low.push_back(target.low);
            problem.high.push_back(target.high);
            problem.tolerances.push_back(target.tolerance);
        }
        return problem;
    }

    std::optional<FitResult> fit_one(const BackgroundShare& background, const FitStart& start) {
        listener_.say(fmt::format("Fitting with {:.0f} % of the measured changes taken as background.",
                                  100.0 * background.share));
        const FitProblem problem = problem_of(background.share);
        return fit(problem, start, [&](const Values& factors) -> std::optional<Values> {
            const auto runs = measure_all(factors, false);
            if (!runs) return std::nullopt;
            const Values outputs = mean_outputs(*runs);
            double farthest = 0.0;
            for (std::size_t i = 0; i < outputs.size(); ++i)
                farthest = std::max(farthest, std::abs(outputs[i] - problem.goals[i]));
            listener_.say(fmt::format("The farthest target is {:.2f} points from its goal.", farthest));
            return outputs;
        });
    }

    Values mean_outputs(const Measurements& runs) const {
        Values sums(targets_.targets.targets.size(), 0.0);
        for (const Measurement& run : runs) {
            const Values outputs = outputs_of(run, targets_);
            for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += outputs[i];
        }
        for (double& sum : sums) sum /= static_cast<double>(runs.size());
        return sums;
    }

    /// Every replicate at these values, from the file where it has them.
    std::optional<Measurements> measure_all(const Values& factors, bool counterfactual) {
        const LoadedScenario loaded = scenario_at(targets_, factors);
        const std::string hash = sha256(loaded.effective_json);
        const std::size_t runs_each = counterfactual ? 2 : 1;
        Measurements runs;
        for (std::int64_t replicate = 1; replicate <= targets_.targets.replicates; ++replicate) {
            const EvaluationKey key{hash, replicate, counterfactual};
            const Measurement* known = evaluations_.find(key);
            if (known == nullptr) {
                listener_.expect(runs_each);
                listener_.begin_runs(runs_each);
                auto measured = measure(loaded.scenario, replicate, counterfactual, parallel_, listener_.stop);
                if (!measured) return std::nullopt;
                listener_.end_runs(runs_each);
                known = &evaluations_.add(key, *std::move(measured));
            }
            runs.push_back(*known);
        }
        return runs;
    }

    std::optional<BackgroundFit> describe_fit(const BackgroundShare& background, const FitResult& result) {
        const auto runs = measure_all(result.best_round().factors, true);
        if (!runs) return std::nullopt;
        BackgroundFit fit{background, result.found, {}, result.rounds, screened(*runs)};
        const FitProblem problem = problem_of(background.share);
        for (std::size_t i = 0; i < problem.goals.size(); ++i) {
            FittedTarget target{result.best_round().factors[i], half_width(*runs, result, i), problem.goals[i],
                                result.best_round().outputs[i], std::numeric_limits<double>::quiet_NaN()};
            target.met = std::abs(target.output - target.goal) <= problem.tolerances[i];
            if (targets_.targets.targets[i].kind == TargetKind::change)
                target.attributable = mean_over(*runs, [&](const Measurement& run) {
                    return published_change(run, targets_.targets.targets[i].id)->attributable;
                });
            fit.targets.push_back(target);
        }
        return fit;
    }

    /// The luck of the output, carried to the factor by its slope.
    std::optional<double> half_width(const Measurements& runs, const FitResult& result, std::size_t i) const {
        Values outputs;
        for (const Measurement& run : runs) outputs.push_back(outputs_of(run, targets_)[i]);
        const auto of_output = half_width_of(outputs, confidence);
        if (!of_output || result.slopes.empty() || !(std::abs(result.slopes[i][i]) > 0.0)) return std::nullopt;
        return *of_output / std::abs(result.slopes[i][i]);
    }

    std::vector<MeasuredChange> screened(const Measurements& runs) const {
        std::vector<MeasuredChange> rows;
        for (const MeasuredChange& each : runs.front().changes) {
            if (!screens(each.programme, each.measure)) continue;
            const auto same = [&](const Measurement& run) -> const MeasuredChange* {
                const auto found = std::ranges::find_if(run.changes, [&](const MeasuredChange& other) {
                    return other.programme == each.programme && other.measure == each.measure;
                });
                return found == run.changes.end() ? &each : &*found;
            };
            rows.push_back({each.programme, each.measure,
                            mean_over(runs, [&](const Measurement& run) { return same(run)->percent; }),
                            mean_over(runs, [&](const Measurement& run) { return same(run)->attributable; })});
        }
        return rows;
    }

    bool screens(const std::string& programme, const std::string& measure) const {
        const auto& programmes = targets_.scenario.scenario.programmes;
        const auto found = std::ranges::find(programmes, programme, &model::ProgrammeParameters::id);
        return found != programmes.end() && std::ranges::any_of(found->streams, [&](const auto& stream) {
                   return stream.eligibility.screening == measure;
               });
    }

    const LoadedTargets& targets_;
    Evaluations& evaluations_;
    const model::Parallel& parallel_;
    const CalibrationListener& listener_;
};

}  // namespace

std::vector<BackgroundFit> calibrate(const LoadedTargets& targets, Evaluations& evaluations,
                                     const model::Parallel& parallel, const CalibrationListener& listener) {
    return Calibrator(targets, evaluations, parallel, listener).fit_all();
}

}  // namespace ubumwe::sim

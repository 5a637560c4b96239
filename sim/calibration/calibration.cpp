#include "sim/calibration/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

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
    Calibrator(const LoadedTargets& targets, Evaluations& evaluations, int threads, const CalibrationListener& listener)
        : targets_(targets),
          draws_(targets, evaluations, threads, listener),
          listener_(listener),
          start_{targets.start},
          pilot_offset_(targets.start.size(), 0.0) {}

    std::vector<BackgroundFit> fit_all() {
        std::vector<BackgroundFit> fits;
        for (const BackgroundShare& background : targets_.targets.backgrounds) {
            auto fitted = fit_one(background);
            if (!fitted) return fits;
            fits.push_back(*std::move(fitted));
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

    std::optional<BackgroundFit> fit_one(const BackgroundShare& background) {
        listener_.say(fmt::format("Fitting with {:.0f} % of the measured changes taken as background.",
                                  100.0 * background.share));
        const FitProblem problem = problem_of(background.share);
        std::vector<FitRound> pilot_rounds;
        if (targets_.targets.pilot > 0) {
            auto pilot = find_way(problem);
            if (!pilot) return std::nullopt;
            pilot_rounds = std::move(pilot->rounds);
        }
        const auto result = search(problem, targets_.targets.replicates);
        if (!result || !carry_on_from(*result)) return std::nullopt;
        auto described = describe_fit(background, *result);
        if (described) described->pilot_rounds = std::move(pilot_rounds);
        return described;
    }

    /// The pilot's search for a place and slopes from which all draws start.
    std::optional<FitResult> find_way(FitProblem problem) {
        for (std::size_t i = 0; i < problem.goals.size(); ++i) problem.goals[i] += pilot_offset_[i];
        auto pilot = search(problem, targets_.targets.pilot);
        if (pilot) start_ = {pilot->best_round().factors, {}, pilot->slopes};
        return pilot;
    }

    std::optional<FitResult> search(const FitProblem& problem, std::int64_t draws) {
        return fit(problem, start_, [&](const Values& factors) -> std::optional<Values> {
            const auto outputs = mean_outputs(factors, draws);
            if (outputs) tell_distance(problem, *outputs, draws);
            return outputs;
        });
    }

    void tell_distance(const FitProblem& problem, const Values& outputs, std::int64_t draws) const {
        std::size_t farthest = 0;
        const auto distance = [&](std::size_t i) { return std::abs(outputs[i] - problem.goals[i]); };
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            if (distance(i) / problem.tolerances[i] > distance(farthest) / problem.tolerances[farthest]) farthest = i;
        }
        listener_.say(fmt::format("With {} draw{}{}, the farthest target is {}: {:.2f} points from its goal.", draws,
                                  draws == 1 ? "" : "s", draws == targets_.targets.pilot ? " of the pilot" : "",
                                  targets_.targets.targets[farthest].id, distance(farthest)));
    }

    /// Leaves to the next fit where this one ended, and how far the pilot's draws are there from all of them.
    bool carry_on_from(const FitResult& result) {
        const FitRound& best = result.best_round();
        start_ = {best.factors, best.outputs, result.slopes};
        if (targets_.targets.pilot == 0) return true;
        start_.outputs = mean_outputs(best.factors, targets_.targets.pilot);
        if (!start_.outputs) return false;
        for (std::size_t i = 0; i < pilot_offset_.size(); ++i)
            pilot_offset_[i] = (*start_.outputs)[i] - best.outputs[i];
        return true;
    }

    std::optional<Values> mean_outputs(const Values& factors, std::int64_t draws) {
        const auto runs = draws_.at(factors, draws, false);
        if (!runs) return std::nullopt;
        Values means(factors.size(), 0.0);
        for (std::size_t i = 0; i < means.size(); ++i) means[i] = mean_of(outputs_over(*runs, i));
        return means;
    }

    /// The i-th output of each run.
    Values outputs_over(const Measurements& runs, std::size_t i) const {
        Values outputs;
        for (const Measurement& run : runs) outputs.push_back(outputs_of(run, targets_)[i]);
        return outputs;
    }

    std::optional<BackgroundFit> describe_fit(const BackgroundShare& background, const FitResult& result) {
        const FitRound& best = result.best_round();
        const auto pairs = draws_.at(best.factors, targets_.paired_draws(), true);
        // All of them are there since the last round.
        const auto runs = draws_.at(best.factors, targets_.targets.replicates, false);
        if (!pairs || !runs) return std::nullopt;
        BackgroundFit fit{background, result.found, {}, {}, result.rounds, screened(*pairs)};
        const FitProblem problem = problem_of(background.share);
        for (std::size_t i = 0; i < problem.goals.size(); ++i) {
            FittedTarget target{best.factors[i], half_width(*runs, result, i), problem.goals[i], best.outputs[i]};
            target.met = std::abs(target.output - target.goal) <= problem.tolerances[i];
            if (targets_.targets.targets[i].kind == TargetKind::change) split(*pairs, i, target);
            fit.targets.push_back(target);
        }
        return fit;
    }

    /// Both parts from the same draws: the luck of others would pass for what comes anyway.
    void split(const Measurements& pairs, std::size_t i, FittedTarget& target) const {
        const std::string& measure = targets_.targets.targets[i].id;
        target.attributable =
            mean_over(pairs, [&](const Measurement& run) { return published_change(run, measure)->attributable; });
        target.anyway =
            mean_over(pairs, [&](const Measurement& run) { return published_change(run, measure)->anyway(); });
    }

    /// The luck of the output, carried to the factor by its slope.
    std::optional<double> half_width(const Measurements& runs, const FitResult& result, std::size_t i) const {
        const auto of_output = half_width_of(outputs_over(runs, i), confidence);
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
    MeasuredDraws draws_;
    const CalibrationListener& listener_;
    FitStart start_;
    Values pilot_offset_;  ///< mean output of the pilot's draws less that of all draws
};

}  // namespace

std::vector<BackgroundFit> calibrate(const LoadedTargets& targets, Evaluations& evaluations, int threads,
                                     const CalibrationListener& listener) {
    return Calibrator(targets, evaluations, threads, listener).fit_all();
}

}  // namespace ubumwe::sim

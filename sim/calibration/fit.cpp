#include "sim/calibration/fit.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ubumwe::sim {

namespace {

using Values = std::vector<double>;

/// Of the range of a factor: the first step, and the longest one.
constexpr double first_step = 0.05;
constexpr double longest_step = 0.25;

Values difference(const Values& a, const Values& b) {
    Values result(a.size());
    std::ranges::transform(a, b, result.begin(), std::minus<>());
    return result;
}

/// The fit in units of the ranges of its factors.
class Fit {
public:
    Fit(const FitProblem& problem, const Evaluate& evaluate) : problem_(problem), evaluate_(evaluate) {}

    std::optional<FitResult> find(const FitStart& start) {
        if (start.outputs) {
            place_ = {start.factors, *start.outputs};
        } else if (!try_factors(start.factors)) {
            return std::nullopt;
        }
        slopes_ = start.slopes;
        for (Values& row : slopes_) {
            for (std::size_t j = 0; j < row.size(); ++j) row[j] *= range(j);
        }
        if (slopes_.empty() && goes_on() && !probe()) return std::nullopt;
        while (goes_on()) {
            if (!advance()) return std::nullopt;
        }
        return conclude();
    }

private:
    double range(std::size_t j) const { return problem_.high[j] - problem_.low[j]; }

    double distance(const FitRound& round) const {
        double farthest = 0.0;
        for (std::size_t i = 0; i < round.outputs.size(); ++i)
            farthest = std::max(farthest, std::abs(round.outputs[i] - problem_.goals[i]) / problem_.tolerances[i]);
        return farthest;
    }

    bool goes_on() const {
        return result_.rounds.empty() || (distance(place_) > 1.0 && result_.rounds.size() < problem_.rounds);
    }

    bool try_factors(const Values& factors) {
        auto outputs = evaluate_(factors);
        if (!outputs) return false;
        place_ = {factors, *std::move(outputs)};
        result_.rounds.push_back(place_);
        return true;
    }

    /// Moves every factor a little towards its goal and takes the slopes of each output by its own factor from it.
    bool probe() {
        const FitRound before = place_;
        Values factors = before.factors;
        for (std::size_t j = 0; j < factors.size(); ++j) {
            const bool up = before.outputs[j] < problem_.goals[j];
            const double step = first_step * range(j);
            const double target = factors[j] + (up ? step : -step);
            factors[j] = target < problem_.low[j] || target > problem_.high[j] ? 2.0 * factors[j] - target : target;
        }
        if (!try_factors(factors)) return false;
        slopes_.assign(factors.size(), Values(factors.size(), 0.0));
        for (std::size_t j = 0; j < factors.size(); ++j) {
            const double moved = (factors[j] - before.factors[j]) / range(j);
            const double slope = (place_.outputs[j] - before.outputs[j]) / moved;
            // An output that does not rise with its factor tells only that other things move it more.
            slopes_[j][j] = slope > 0.0 ? slope : problem_.tolerances[j] / first_step;
        }
        return true;
    }

    bool advance() {
        const FitRound before = place_;
        Values low(before.factors.size());
        Values high(before.factors.size());
        Values weights(before.factors.size());
        for (std::size_t j = 0; j < low.size(); ++j) {
            low[j] = std::max(-longest_step, (problem_.low[j] - before.factors[j]) / range(j));
            high[j] = std::min(longest_step, (problem_.high[j] - before.factors[j]) / range(j));
            weights[j] = 1.0 / problem_.tolerances[j];
        }
        const Values move = bounded_step(slopes_, difference(problem_.goals, before.outputs), weights, low, high);
        Values factors = before.factors;
        for (std::size_t j = 0; j < factors.size(); ++j)
            factors[j] = std::clamp(factors[j] + move[j] * range(j), problem_.low[j], problem_.high[j]);
        if (!try_factors(factors)) return false;
        learn(difference(place_.outputs, before.outputs), move);
        return true;
    }

    /// Broyden's update: the smallest change of the slopes that explains the last round.
    void learn(const Values& moved, const Values& move) {
        double length = 0.0;
        for (const double x : move) length += x * x;
        constexpr double tiny = 1e-12;
        if (length < tiny) return;
        for (std::size_t i = 0; i < moved.size(); ++i) {
            double expected = 0.0;
            for (std::size_t j = 0; j < move.size(); ++j) expected += slopes_[i][j] * move[j];
            for (std::size_t j = 0; j < move.size(); ++j) slopes_[i][j] += (moved[i] - expected) * move[j] / length;
        }
    }

    FitResult conclude() {
        const auto best =
            std::ranges::min_element(result_.rounds, {}, [this](const FitRound& round) { return distance(round); });
        result_.best = static_cast<std::size_t>(best - result_.rounds.begin());
        result_.found = distance(*best) <= 1.0;
        result_.slopes = slopes_;
        for (Values& row : result_.slopes) {
            for (std::size_t j = 0; j < row.size(); ++j) row[j] /= range(j);
        }
        return std::move(result_);
    }

    const FitProblem& problem_;
    const Evaluate& evaluate_;
    FitRound place_;
    Slopes slopes_;
    FitResult result_;
};

}  // namespace

std::optional<FitResult> fit(const FitProblem& problem, const FitStart& start, const Evaluate& evaluate) {
    return Fit(problem, evaluate).find(start);
}

}  // namespace ubumwe::sim

#include "sim/study/threshold.hpp"

#include <algorithm>
#include <cmath>

#include "sim/study/paired.hpp"
#include "sim/study/study_draws.hpp"

namespace ubumwe::sim {

namespace {

constexpr int resamples = 1000;

/// Responses by replicate, then value of the lever.
using Curves = std::vector<std::vector<double>>;

Curves complete_curves(std::span<const ReplicateValues> responses) {
    Curves curves;
    if (responses.empty()) return curves;
    for (const auto& [replicate, ignored] : responses.front()) {
        std::vector<double> curve;
        for (const ReplicateValues& values : responses) {
            const auto found = values.find(replicate);
            if (found != values.end()) curve.push_back(found->second);
        }
        if (curve.size() == responses.size()) curves.push_back(std::move(curve));
    }
    return curves;
}

std::vector<double> mean_curve(const Curves& curves, std::span<const std::size_t> chosen) {
    std::vector<double> mean(curves.front().size(), 0.0);
    for (const std::size_t which : chosen) {
        for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += curves[which][i] / static_cast<double>(chosen.size());
    }
    return mean;
}

/// How far each mean is within the goal, as it never falls with the lever.
std::vector<double> monotone_margin(std::span<const double> means, Goal goal, double target) {
    std::vector<double> margin;
    for (const double mean : means) margin.push_back(goal == Goal::at_most ? target - mean : mean - target);
    return isotonic(margin);
}

LeastLever crossing_of(std::span<const double> lever, std::span<const double> margin) {
    if (margin.front() >= 0.0) return {Crossing::at_lowest, lever.front()};
    for (std::size_t i = 1; i < margin.size(); ++i) {
        if (margin[i] < 0.0) continue;
        const double share = margin[i - 1] / (margin[i - 1] - margin[i]);
        return {Crossing::within, lever[i - 1] + share * (lever[i] - lever[i - 1])};
    }
    return {Crossing::nowhere, lever.back()};
}

/// From the most to the least favourable.
bool less(const LeastLever& a, const LeastLever& b) {
    return a.crossing != b.crossing ? a.crossing < b.crossing : a.value < b.value;
}

double largest_departure(std::span<const double> means, std::span<const double> margin, Goal goal, double target) {
    double largest = 0.0;
    for (std::size_t i = 0; i < means.size(); ++i) {
        const double smooth = goal == Goal::at_most ? target - margin[i] : target + margin[i];
        largest = std::max(largest, std::abs(means[i] - smooth));
    }
    return largest;
}

}  // namespace

std::vector<Sample> lever_samples(std::size_t steps, std::span<const Sample> others, std::size_t parameters) {
    std::vector<Sample> samples;
    for (std::size_t set = 0; set <= others.size(); ++set) {
        for (std::size_t step = 0; step < steps; ++step) {
            Sample& sample = samples.emplace_back(Sample{static_cast<double>(step) / static_cast<double>(steps - 1)});
            if (set > 0) sample.insert(sample.end(), others[set - 1].begin(), others[set - 1].end());
            sample.resize(parameters);
        }
    }
    return samples;
}

std::vector<double> isotonic(std::span<const double> values) {
    struct Pool {
        double mean;
        std::size_t size;
    };
    std::vector<Pool> pools;
    for (const double value : values) {
        pools.push_back({value, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean > pools.back().mean) {
            const Pool last = pools.back();
            pools.pop_back();
            Pool& into = pools.back();
            const auto first_size = static_cast<double>(into.size);
            const auto last_size = static_cast<double>(last.size);
            into.mean = (into.mean * first_size + last.mean * last_size) / (first_size + last_size);
            into.size += last.size;
        }
    }
    std::vector<double> smooth;
    for (const Pool& pool : pools) smooth.insert(smooth.end(), pool.size, pool.mean);
    return smooth;
}

Threshold threshold_of(std::span<const double> lever, std::span<const ReplicateValues> responses, Goal goal,
                       double target, double confidence, std::int64_t seed) {
    const Curves curves = complete_curves(responses);
    Threshold result;
    if (curves.size() < 2) return result;
    result.replicates = curves.size();
    std::vector<std::size_t> all(curves.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    result.means = mean_curve(curves, all);
    const std::vector<double> margin = monotone_margin(result.means, goal, target);
    result.least = crossing_of(lever, margin);
    result.departure = largest_departure(result.means, margin, goal, target);
    StudyDraws draws(seed);
    std::vector<LeastLever> resampled;
    for (int i = 0; i < resamples; ++i) {
        const auto means = mean_curve(curves, draws.with_replacement(curves.size()));
        resampled.push_back(crossing_of(lever, monotone_margin(means, goal, target)));
    }
    std::ranges::sort(resampled, less);
    const double tail = (1.0 - confidence) / 2.0;
    const auto at = [&](double share) {
        return resampled[static_cast<std::size_t>(std::lround(share * static_cast<double>(resamples - 1)))];
    };
    result.low = at(tail);
    result.high = at(1.0 - tail);
    return result;
}

}  // namespace ubumwe::sim

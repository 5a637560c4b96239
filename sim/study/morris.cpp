#include "sim/study/morris.hpp"

#include <algorithm>
#include <cmath>

#include "sim/study/paired.hpp"
#include "sim/study/study_draws.hpp"

namespace ubumwe::sim {

namespace {

constexpr int resamples = 1000;

/// Elementary effects by parameter, then trajectory.
using ElementaryEffects = std::vector<std::vector<double>>;

/// Adds one trajectory; none where a response is missing.
void add_trajectory(ElementaryEffects& effects, std::span<const Sample> samples,
                    std::span<const std::optional<double>> responses) {
    if (!std::ranges::all_of(responses, [](const auto& response) { return response.has_value(); })) return;
    for (std::size_t step = 1; step < samples.size(); ++step) {
        for (std::size_t parameter = 0; parameter < effects.size(); ++parameter) {
            const double moved = *samples[step][parameter] - *samples[step - 1][parameter];
            if (moved != 0.0) effects[parameter].push_back((*responses[step] - *responses[step - 1]) / moved);
        }
    }
}

double standard_deviation(std::span<const double> values) {
    const double mean = mean_of(values);
    double sum = 0.0;
    for (const double value : values) sum += (value - mean) * (value - mean);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

std::vector<double> sizes_of(std::span<const double> values) {
    std::vector<double> sizes;
    for (const double value : values) sizes.push_back(std::abs(value));
    return sizes;
}

/// Half-width of the interval of a mean, from the spread of means of resampled values.
double resampled_half_width(std::span<const double> values, double confidence, StudyDraws& draws) {
    std::vector<double> means;
    std::vector<double> drawn(values.size());
    for (int i = 0; i < resamples; ++i) {
        std::ranges::transform(draws.with_replacement(values.size()), drawn.begin(),
                               [&](std::size_t which) { return values[which]; });
        means.push_back(mean_of(drawn));
    }
    const double tail = (1.0 - confidence) / 2.0;
    return (sample_quantile(means, 1.0 - tail) - sample_quantile(means, tail)) / 2.0;
}

Sample start_of(std::size_t parameters, std::size_t levels, const std::vector<bool>& upwards, StudyDraws& draws) {
    Sample start(parameters);
    for (std::size_t i = 0; i < parameters; ++i) {
        const std::size_t level = draws.below(levels / 2) + (upwards[i] ? 0 : levels / 2);
        start[i] = static_cast<double>(level) / static_cast<double>(levels - 1);
    }
    return start;
}

}  // namespace

std::vector<Sample> morris_samples(const DesignParameters& design, std::size_t parameters) {
    StudyDraws draws(design.seed);
    const auto levels = static_cast<std::size_t>(design.levels);
    const double step = static_cast<double>(levels / 2) / static_cast<double>(levels - 1);
    std::vector<Sample> samples;
    for (std::int64_t trajectory = 0; trajectory < design.samples; ++trajectory) {
        std::vector<bool> upwards(parameters);
        for (std::size_t i = 0; i < parameters; ++i) upwards[i] = draws.below(2) == 1;
        samples.push_back(start_of(parameters, levels, upwards, draws));
        for (const std::size_t moved : draws.order(parameters)) {
            samples.push_back(samples.back());
            *samples.back()[moved] += upwards[moved] ? step : -step;
        }
    }
    return samples;
}

std::vector<Effect> morris_effects(const DesignParameters& design, std::span<const Sample> samples,
                                   const Responses& responses, double confidence) {
    const std::size_t parameters = samples.empty() ? 0 : samples.front().size();
    ElementaryEffects elementary(parameters);
    for (std::size_t first = 0; first < samples.size(); first += parameters + 1)
        add_trajectory(elementary, samples.subspan(first, parameters + 1),
                       std::span(responses).subspan(first, parameters + 1));
    StudyDraws draws(design.seed);
    std::vector<Effect> effects;
    for (const std::vector<double>& its : elementary) {
        if (its.size() < 2) {
            effects.emplace_back();
            continue;
        }
        const std::vector<double> sizes = sizes_of(its);
        effects.push_back({{mean_of(its)},
                           {mean_of(sizes), resampled_half_width(sizes, confidence, draws)},
                           {standard_deviation(its)}});
    }
    return effects;
}

}  // namespace ubumwe::sim

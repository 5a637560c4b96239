#include "sim/study/one_factor.hpp"

#include <algorithm>

#include "sim/study/paired.hpp"

namespace ubumwe::sim {

namespace {

double mean_over_replicates(const ReplicateValues& values) {
    double sum = 0.0;
    for (const auto& [replicate, value] : values) sum += value;
    return sum / static_cast<double>(values.size());
}

Estimate swing_between(const ReplicateValues& low, const ReplicateValues& high, double confidence) {
    std::vector<double> differences;
    for (const auto& [replicate, value] : high) {
        if (const auto other = low.find(replicate); other != low.end()) differences.push_back(value - other->second);
    }
    if (differences.empty()) return {mean_over_replicates(high) - mean_over_replicates(low)};
    return {mean_of(differences), half_width_of(differences, confidence)};
}

Effect effect_of(std::span<const ReplicateValues> responses, double confidence) {
    if (std::ranges::any_of(responses, &ReplicateValues::empty)) return {};
    std::vector<double> means;
    for (const ReplicateValues& values : responses) means.push_back(mean_over_replicates(values));
    const auto [least, most] = std::ranges::minmax(means);
    return {{means.front()},
            {means.back()},
            swing_between(responses.front(), responses.back(), confidence),
            {most - least}};
}

}  // namespace

std::vector<Sample> one_factor_samples(std::size_t parameters, std::size_t values) {
    std::vector<Sample> samples;
    for (std::size_t parameter = 0; parameter < parameters; ++parameter) {
        for (std::size_t value = 0; value < values; ++value) {
            Sample& sample = samples.emplace_back(parameters);
            sample[parameter] = static_cast<double>(value) / static_cast<double>(values - 1);
        }
    }
    return samples;
}

std::vector<Effect> one_factor_effects(std::size_t parameters, std::span<const ReplicateValues> responses,
                                       double confidence) {
    const std::size_t values = responses.size() / parameters;
    std::vector<Effect> effects;
    for (std::size_t parameter = 0; parameter < parameters; ++parameter)
        effects.push_back(effect_of(responses.subspan(parameter * values, values), confidence));
    return effects;
}

}  // namespace ubumwe::sim

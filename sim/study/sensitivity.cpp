#include "sim/study/sensitivity.hpp"

#include <algorithm>
#include <cmath>

#include "sim/study/morris.hpp"
#include "sim/study/paired.hpp"
#include "sim/study/sobol_indices.hpp"

namespace ubumwe::sim {

namespace {

std::vector<double> values_of(const ReplicateValues& replicates) {
    std::vector<double> values;
    for (const auto& [replicate, value] : replicates) values.push_back(value);
    return values;
}

/// Nothing for fewer than two values.
std::optional<double> variance_of(const std::vector<double>& values) {
    if (values.size() < 2) return std::nullopt;
    const double mean = mean_of(values);
    double sum = 0.0;
    for (const double value : values) sum += (value - mean) * (value - mean);
    return sum / static_cast<double>(values.size() - 1);
}

Responses means_of(const std::vector<ReplicateValues>& responses) {
    Responses means;
    for (const ReplicateValues& values : responses)
        means.push_back(values.empty() ? std::nullopt : std::optional(mean_of(values_of(values))));
    return means;
}

std::vector<Effect> effects_of(const DesignParameters& design, std::size_t parameters,
                               const std::vector<ReplicateValues>& responses) {
    if (design.method == DesignMethod::one_factor)
        return one_factor_effects(parameters, responses, sensitivity_confidence);
    if (design.method == DesignMethod::morris)
        return morris_effects(design, unit_samples(design, parameters), means_of(responses), sensitivity_confidence);
    return sobol_effects(design, parameters, means_of(responses), sensitivity_confidence);
}

/// Parameters with effects by the size of a column, strongest first.
std::vector<std::size_t> order_of(const std::vector<Effect>& effects, std::size_t column) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        if (!effects[i].empty()) order.push_back(i);
    }
    std::ranges::stable_sort(order, std::greater<>(),
                             [&](std::size_t i) { return std::abs(effects[i][column].value); });
    return order;
}

/// How far the intervals of the column that sorts are from narrow, and how many samples would make them so: their width
/// falls with the root of that number.
void judge_convergence(Sensitivity& result, const DesignParameters& design, std::size_t column) {
    if (result.order.empty()) return;
    const double largest = result.effects[result.order.front()][column].value;
    if (!(largest > 0.0)) return;
    double widest = 0.0;
    for (const std::size_t i : result.order)
        widest = std::max(widest, 2.0 * result.effects[i][column].half_width.value_or(0.0) / largest);
    result.widest = widest;
    const double ratio = widest / converged_width;
    result.enough = static_cast<std::int64_t>(std::ceil(static_cast<double>(design.samples) * ratio * ratio));
}

void count_above_luck(Sensitivity& result, std::size_t column) {
    for (const std::size_t i : result.order) {
        const Estimate& swing = result.effects[i][column];
        if (!swing.half_width) continue;
        result.above_luck = result.above_luck.value_or(0) + (std::abs(swing.value) > *swing.half_width ? 1 : 0);
    }
}

}  // namespace

bool tells_sensitivity(DesignMethod method) {
    return method == DesignMethod::one_factor || method == DesignMethod::morris ||
           method == DesignMethod::sobol_indices;
}

EffectColumns columns_of(DesignMethod method) {
    if (method == DesignMethod::one_factor) return {{"low", "high", "swing", "range"}, 3};
    if (method == DesignMethod::morris) return {{"mu", "mu_star", "sigma"}, 1};
    return {{"S1", "ST"}, 1};
}

std::optional<double> share_of_seed(const std::vector<ReplicateValues>& responses, const ReplicateValues& own) {
    std::vector<double> means;
    std::vector<double> within;
    for (const ReplicateValues& replicates : responses) {
        if (replicates.empty()) continue;
        means.push_back(mean_of(values_of(replicates)));
        if (const auto variance = variance_of(values_of(replicates))) within.push_back(*variance);
    }
    if (within.empty()) {
        if (const auto variance = variance_of(values_of(own))) within.push_back(*variance);
    }
    const auto between = variance_of(means);
    if (within.empty() || !between) return std::nullopt;
    const double luck = mean_of(within);
    return luck + *between > 0.0 ? luck / (luck + *between) : 0.0;
}

Sensitivity sensitivity_of(const DesignParameters& design, std::size_t parameters,
                           const std::vector<ReplicateValues>& responses, const ReplicateValues& own) {
    Sensitivity result;
    const std::size_t column = columns_of(design.method).sorted_by;
    result.effects = effects_of(design, parameters, responses);
    result.order = order_of(result.effects, column);
    result.missing = static_cast<std::size_t>(std::ranges::count_if(responses, &ReplicateValues::empty));
    result.samples = responses.size() - result.missing;
    result.share_of_seed = share_of_seed(responses, own);
    if (design.method == DesignMethod::one_factor) {
        count_above_luck(result, 2);
    } else {
        judge_convergence(result, design, column);
    }
    return result;
}

}  // namespace ubumwe::sim

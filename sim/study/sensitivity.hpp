#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/study/design.hpp"
#include "sim/study/estimate.hpp"
#include "sim/study/one_factor.hpp"

namespace ubumwe::sim {

inline constexpr double sensitivity_confidence = 0.95;

/// True if a design is one from which sensitivity can be told.
bool tells_sensitivity(DesignMethod method);

/// Names of the numbers that a method gives of each parameter, and which of them parameters are sorted by.
struct EffectColumns {
    std::vector<std::string_view> names;
    std::size_t sorted_by = 0;
};

EffectColumns columns_of(DesignMethod method);

/// What one answer owes to each varied parameter.
struct Sensitivity {
    std::vector<Effect> effects;          ///< by parameter; empty where runs are missing
    std::vector<std::size_t> order;       ///< parameters with effects, strongest first
    std::size_t samples = 0;              ///< of which runs finished
    std::size_t missing = 0;              ///< of which none did
    std::optional<double> share_of_seed;  ///< of the variance over samples and replicates; nothing without replicates
    std::optional<double> widest;         ///< interval of a converging index, relative to the largest index
    std::optional<std::int64_t> enough;  ///< base samples or trajectories after which the widest would be narrow enough
    std::optional<std::size_t> above_luck;  ///< of one_factor: parameters whose swing differs from 0 by more than luck
};

/// Width of the widest interval, relative to the largest index, below which indices count as converged.
constexpr double converged_width = 0.2;

/// Sensitivity of an answer from its values in the samples of a design, each by replicate; those of the scenario's own
/// values tell the luck where samples have a single draw.
Sensitivity sensitivity_of(const DesignParameters& design, std::size_t parameters,
                           const std::vector<ReplicateValues>& responses, const ReplicateValues& own);

/// Share of the variance that the draw of luck has: the mean variance over replicates within samples, over that and the
/// variance of the samples' means. Nothing where no sample, nor the scenario's own values, have two replicates.
std::optional<double> share_of_seed(const std::vector<ReplicateValues>& responses, const ReplicateValues& own);

}  // namespace ubumwe::sim

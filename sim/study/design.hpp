#pragma once

#include <optional>
#include <span>
#include <vector>

#include "sim/study/study.hpp"

namespace ubumwe::sim {

/// One value for each varied parameter; nothing leaves a parameter at the scenario's own.
using Sample = std::vector<std::optional<double>>;

/// A value with nine significant digits, as samples have it.
double sample_value(double value);

/// The samples of a design as shares of the distributions of its parameters, in [0, 1].
std::vector<Sample> unit_samples(const DesignParameters& design, std::size_t parameters);

/// The samples of a design, spread over the distributions of the parameters. Values have nine significant digits, so
/// that a study names them as they are run. The same design gives the same samples.
std::vector<Sample> design_samples(const DesignParameters& design, std::span<const Marginal> marginals);

/// The value below which a share of a distribution lies.
double quantile(const Marginal& marginal, double share);

}  // namespace ubumwe::sim

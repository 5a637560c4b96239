#pragma once

#include <span>
#include <vector>

#include "sim/study/pareto/cholesky.hpp"

namespace ubumwe::sim {

/// How values at two points hang together: a Matern covariance of smoothness 5/2 with a scale for each coordinate, and
/// a linear trend whose coefficients are known as little as can be (normal, standard deviation 10).
struct Covariance {
    std::vector<double> scales;
    double variance = 1.0;

    double operator()(std::span<const double> a, std::span<const double> b) const;
};

/// The logarithm of how likely observations are, and its derivatives by the logarithms of the scales and, last, of the
/// variance.
struct Likelihood {
    double value = 0.0;
    std::vector<double> gradient;
};

/// Observations of a function of the unit cube: one value a point, about 0 with variance about 1, with errors of this
/// variance (above 0).
struct Observations {
    std::vector<std::vector<double>> points;
    std::vector<double> values;
    double noise = 1e-6;
};

Likelihood likelihood_of(const Observations& observations, const Covariance& covariance);

/// The covariance under which observations are most likely: searched from scales of the whole range (OpenTURNS: TNC),
/// between a twentieth and twenty times of it.
Covariance most_likely(const Observations& observations);

/// Kriging: what a function is expected to be between observations, with the most likely covariance.
/// The same observations give the same bits in every process.
class Kriging {
public:
    explicit Kriging(Observations observations);

    double at(std::span<const double> point) const;

private:
    Observations observations_;
    Covariance covariance_;
    std::vector<double> weights_;
};

}  // namespace ubumwe::sim

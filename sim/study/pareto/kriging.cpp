#include "sim/study/pareto/kriging.hpp"

#include <cmath>
#include <cstddef>
#include <utility>

#include "model/base/math.hpp"

namespace ubumwe::sim {

namespace {

constexpr double smoothness_root = 2.23606797749978969;  // of twice the smoothness, 5/2
constexpr double trend_variance = 100.0;

/// Distance of two points with each coordinate in units of its scale.
double scaled_distance(std::span<const double> a, std::span<const double> b, const std::vector<double>& scales) {
    double sum = 0.0;
    for (std::size_t i = 0; i < scales.size(); ++i) {
        const double apart = (a[i] - b[i]) / scales[i];
        sum += apart * apart;
    }
    return std::sqrt(sum);
}

double trend(std::span<const double> a, std::span<const double> b) {
    double sum = 1.0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return trend_variance * sum;
}

Cholesky factor_of(const Observations& observations, const Covariance& covariance) {
    const auto& points = observations.points;
    SquareMatrix matrix(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = 0; j <= i; ++j) matrix(i, j) = matrix(j, i) = covariance(points[i], points[j]);
        matrix(i, i) += observations.noise;
    }
    return {std::move(matrix), observations.noise};
}

/// Adds what a pair of observations contributes to the derivatives. `pull` is the derivative by their covariance.
void add_pair(std::span<const double> a, std::span<const double> b, const Covariance& covariance, double pull,
              std::vector<double>& gradient) {
    const double distance = smoothness_root * scaled_distance(a, b, covariance.scales);
    const double decay = covariance.variance * model::exponential(-distance);
    gradient.back() += pull * decay * (1.0 + distance + distance * distance / 3.0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double apart = (a[i] - b[i]) / covariance.scales[i];
        gradient[i] += pull * decay * (1.0 + distance) * apart * apart * (5.0 / 3.0);
    }
}

}  // namespace

double Covariance::operator()(std::span<const double> a, std::span<const double> b) const {
    const double distance = smoothness_root * scaled_distance(a, b, scales);
    return trend(a, b) + variance * (1.0 + distance + distance * distance / 3.0) * model::exponential(-distance);
}

Likelihood likelihood_of(const Observations& observations, const Covariance& covariance) {
    const auto& [points, values, noise] = observations;
    const Cholesky factor = factor_of(observations, covariance);
    const std::vector<double> weights = factor.solve(values);
    const SquareMatrix inverse = factor.inverse();
    Likelihood likelihood{-0.5 * factor.log_determinant(), std::vector(covariance.scales.size() + 1, 0.0)};
    for (std::size_t i = 0; i < points.size(); ++i) {
        likelihood.value -= 0.5 * values[i] * weights[i];
        for (std::size_t j = 0; j < i; ++j)
            add_pair(points[i], points[j], covariance, weights[i] * weights[j] - inverse(i, j), likelihood.gradient);
        likelihood.gradient.back() += 0.5 * covariance.variance * (weights[i] * weights[i] - inverse(i, i));
    }
    return likelihood;
}

Kriging::Kriging(Observations observations)
    : observations_(std::move(observations)),
      covariance_(most_likely(observations_)),
      weights_(factor_of(observations_, covariance_).solve(observations_.values)) {}

double Kriging::at(std::span<const double> point) const {
    double sum = 0.0;
    for (std::size_t i = 0; i < weights_.size(); ++i) sum += weights_[i] * covariance_(point, observations_.points[i]);
    return sum;
}

}  // namespace ubumwe::sim

#include "sim/study/pareto/kriging.hpp"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

/// 4, 2, 1 / 2, 5, 3 / 1, 3, 6, of determinant 67.
SquareMatrix small_matrix() {
    SquareMatrix matrix(3);
    const double rows[3][3] = {{4, 2, 1}, {2, 5, 3}, {1, 3, 6}};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) matrix(i, j) = rows[i][j];
    }
    return matrix;
}

Observations some_observations() {
    return {{{0.1, 0.9}, {0.3, 0.2}, {0.8, 0.5}, {0.55, 0.7}}, {-1.1, 0.4, 1.2, -0.3}, 0.05};
}

TEST(Cholesky, SolvesAndInvertsASymmetricMatrix) {
    const Cholesky factor(small_matrix(), 1e-9);
    EXPECT_NEAR(factor.log_determinant(), std::log(67.0), 1e-12);
    const auto solved = factor.solve({11.0, 21.0, 25.0});
    const SquareMatrix inverse = factor.inverse();
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(solved[i], static_cast<double>(i + 1), 1e-12);
        for (std::size_t j = 0; j < 3; ++j) {
            double product = 0.0;
            for (std::size_t k = 0; k < 3; ++k) product += small_matrix()(i, k) * inverse(k, j);
            EXPECT_NEAR(product, i == j ? 1.0 : 0.0, 1e-12);
        }
    }
}

TEST(Cholesky, TakesAMatrixThatRoundingMadeSingular) {
    SquareMatrix ones(2);
    for (std::size_t i = 0; i < 2; ++i) ones(i, 0) = ones(i, 1) = 1.0;
    for (const double x : Cholesky(ones, 1e-6).solve({1.0, 1.0})) EXPECT_TRUE(std::isfinite(x));
}

TEST(Covariance, IsThatOfMaternAboveItsTrend) {
    const Covariance covariance{{0.5, 2.0}, 3.0};
    const std::vector<double> a{0.2, 0.4};
    const std::vector<double> b{0.7, 0.4};
    // One scale apart.
    const double root = std::sqrt(5.0);
    const double matern = 3.0 * (1.0 + root + 5.0 / 3.0) * std::exp(-root);
    EXPECT_NEAR(covariance(a, b), matern + 100.0 * (1.0 + 0.2 * 0.7 + 0.4 * 0.4), 1e-12);
}

TEST(Likelihood, IsThatOfOneNormalObservation) {
    const Observations one{{{0.5}}, {2.0}, 0.25};
    const double variance = 3.0 + 100.0 * 1.25 + 0.25;
    EXPECT_NEAR(likelihood_of(one, {{1.0}, 3.0}).value, -0.5 * std::log(variance) - 2.0 / variance, 1e-12);
}

TEST(Likelihood, HasTheSlopesOfItsDifferences) {
    const auto at = [](double first, double second, double variance) {
        return likelihood_of(some_observations(), {{std::exp(first), std::exp(second)}, std::exp(variance)});
    };
    constexpr double step = 1e-5;
    const auto slopes = at(-0.5, 0.3, 0.4).gradient;
    ASSERT_EQ(slopes.size(), 3U);
    EXPECT_NEAR(slopes[0], (at(-0.5 + step, 0.3, 0.4).value - at(-0.5 - step, 0.3, 0.4).value) / (2 * step), 1e-7);
    EXPECT_NEAR(slopes[1], (at(-0.5, 0.3 + step, 0.4).value - at(-0.5, 0.3 - step, 0.4).value) / (2 * step), 1e-7);
    EXPECT_NEAR(slopes[2], (at(-0.5, 0.3, 0.4 + step).value - at(-0.5, 0.3, 0.4 - step).value) / (2 * step), 1e-7);
}

TEST(MostLikely, FindsThatACoordinateDoesNothingAndIsNowhereBeaten) {
    Observations observations;
    for (int i = 0; i < 40; ++i) {
        const double x = std::fmod(i * std::numbers::phi, 1.0);
        const double idle = std::fmod(i * std::numbers::sqrt2, 1.0);
        observations.points.push_back({x, idle});
        observations.values.push_back(1.4 * std::sin(9.0 * x));
    }
    const Covariance found = most_likely(observations);
    EXPECT_GT(found.scales[1], 5.0 * found.scales[0]);
    const double best = likelihood_of(observations, found).value;
    for (const double factor : {0.8, 1.25}) {
        Covariance other = found;
        other.scales[0] *= factor;
        EXPECT_LT(likelihood_of(observations, other).value, best) << factor;
    }
}

}  // namespace
}  // namespace ubumwe::sim

#include "model/base/poisson.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "model/base/random.hpp"
#include "model/base/require.hpp"

namespace ubumwe::model {
namespace {

// Mean 2: distribution function 0.1353, 0.4060, 0.6767, 0.8571, 0.9473.
TEST(PoissonCount, IsTheSmallestAtWhichTheDistributionFunctionReachesTheNumber) {
    EXPECT_EQ(poisson_count(2.0, 0.1353), 0U);
    EXPECT_EQ(poisson_count(2.0, 0.1354), 1U);
    EXPECT_EQ(poisson_count(2.0, 0.4059), 1U);
    EXPECT_EQ(poisson_count(2.0, 0.4061), 2U);
    EXPECT_EQ(poisson_count(2.0, 0.9470), 4U);
    EXPECT_EQ(poisson_count(2.0, 0.9475), 5U);
}

TEST(PoissonCount, OfMeanZeroIsZero) {
    EXPECT_EQ(poisson_count(0.0, 1e-16), 0U);
    EXPECT_EQ(poisson_count(0.0, 1.0 - 1e-16), 0U);
}

TEST(PoissonCount, GrowsWithTheMeanForOneNumber) {
    for (const double u : {0.01, 0.3, 0.7, 0.99}) {
        std::uint32_t before = 0;
        for (double mean = 0.0; mean <= 20.0; mean += 0.25) {
            const std::uint32_t count = poisson_count(mean, u);
            EXPECT_GE(count, before) << mean;
            before = count;
        }
    }
}

TEST(PoissonCount, EndsForTheLargestNumberBelowOne) {
    EXPECT_LT(poisson_count(0.001, std::nextafter(1.0, 0.0)), 20U);
    EXPECT_LT(poisson_count(largest_poisson_mean, std::nextafter(1.0, 0.0)), 1000U);
}

TEST(PoissonCount, IsRefusedBeyondTheLargestMean) {
    EXPECT_THROW(poisson_count(largest_poisson_mean + 1.0, 0.5), BrokenPromise);
    EXPECT_THROW(poisson_count(-0.1, 0.5), BrokenPromise);
}

// 20,000 draws: standard errors of the mean sqrt(m / n), of the variance about sqrt((2 m^2 + m) / n). Five of them are
// passed by chance once in a million.
TEST(PoissonCount, HasTheMeanAndVarianceOfItsDistribution) {
    constexpr std::uint32_t n = 20'000;
    for (const double m : {0.002, 0.7, 9.0, 300.0}) {
        double sum = 0.0;
        double squares = 0.0;
        for (std::uint32_t i = 0; i < n; ++i) {
            const double count = poisson_count(m, Luck{}.uniform(Purpose::incidents, 0, i));
            sum += count;
            squares += (count - m) * (count - m);
        }
        EXPECT_NEAR(sum / n, m, 5.0 * std::sqrt(m / n)) << m;
        EXPECT_NEAR(squares / n, m, 5.0 * std::sqrt((2.0 * m * m + m) / n)) << m;
    }
}

}  // namespace
}  // namespace ubumwe::model

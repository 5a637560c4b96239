#include "model/base/math.hpp"

#include <cmath>
#include <limits>
#include <numbers>

#include <gtest/gtest.h>

namespace ubumwe::model {
namespace {

/// The largest relative difference from `reference` at `points` places from `low` to `high`, both included.
template <class Function, class Reference>
double worst_relative_error(double low, double high, int points, Function function, Reference reference) {
    double worst = 0.0;
    for (int i = 0; i < points; ++i) {
        const double x = low + (high - low) * i / (points - 1);
        const long double exact = reference(static_cast<long double>(x));
        const long double error = std::fabs((function(x) - exact) / exact);
        worst = std::fmax(worst, static_cast<double>(error));
    }
    return worst;
}

TEST(Exponential, IsWithin1e15OfTheExactValueUpTo700) {
    const auto exact = [](long double x) { return std::exp(x); };
    EXPECT_LT(worst_relative_error(-700.0, 700.0, 700'001, exponential, exact), 1e-15);
    EXPECT_LT(worst_relative_error(-2.0, 2.0, 400'001, exponential, exact), 1e-15);
}

TEST(Exponential, IsOneAtZeroNothingFarBelowAndInfiniteFarAbove) {
    EXPECT_EQ(exponential(0.0), 1.0);
    EXPECT_EQ(exponential(-0.0), 1.0);
    EXPECT_EQ(exponential(-1000.0), 0.0);
    EXPECT_EQ(exponential(-std::numeric_limits<double>::infinity()), 0.0);
    EXPECT_EQ(exponential(1000.0), std::numeric_limits<double>::infinity());
}

TEST(Logarithm, IsWithin1e15OfTheExactValue) {
    const auto exact = [](long double x) { return std::log(x); };
    EXPECT_LT(worst_relative_error(1e-6, 0.999999, 400'001, logarithm, exact), 1e-15);
    EXPECT_LT(worst_relative_error(1.000001, 8.0, 400'001, logarithm, exact), 1e-15);
    for (int exponent = -1022; exponent <= 1023; ++exponent) {
        const double x = std::ldexp(1.37, exponent);
        EXPECT_NEAR(static_cast<double>(logarithm(x) / exact(x)), 1.0, 1e-15) << "2^" << exponent;
    }
    EXPECT_EQ(logarithm(1.0), 0.0);
}

TEST(Logarithm, UndoesTheExponential) {
    for (double x = -600.0; x <= 600.0; x += 0.37) EXPECT_NEAR(logarithm(exponential(x)), x, 1e-13) << x;
}

TEST(Power, AgreesWithExactPowers) {
    EXPECT_NEAR(power(2.0, 10.0), 1024.0, 1024.0 * 1e-14);
    EXPECT_NEAR(power(9.0, 0.5), 3.0, 3e-15);
    EXPECT_NEAR(power(10.0, -3.0), 0.001, 1e-17);
    for (double base = 0.01; base < 3.0; base += 0.013) {
        for (double exponent = -5.0; exponent < 5.0; exponent += 0.11) {
            const long double exact = std::pow(static_cast<long double>(base), static_cast<long double>(exponent));
            EXPECT_NEAR(static_cast<double>(power(base, exponent) / exact), 1.0, 1e-14) << base << "^" << exponent;
        }
    }
}

TEST(Power, OfZeroIsZeroAndToTheZeroIsOne) {
    EXPECT_EQ(power(0.0, 0.3), 0.0);
    EXPECT_EQ(power(0.0, 0.0), 1.0);
    EXPECT_EQ(power(0.7, 0.0), 1.0);
}

TEST(NormalQuantile, IsWithinItsStatedErrorOfTheExactQuantile) {
    // One step of Newton from the approximation x lands on the exact quantile to far more than nine digits.
    const auto relative_error = [](double p) {
        const long double x = normal_quantile(p);
        const long double below = 0.5L * std::erfc(-x / std::numbers::sqrt2_v<long double>);
        const long double density = std::exp(-0.5L * x * x) / std::sqrt(2.0L * std::numbers::pi_v<long double>);
        return std::fabs(static_cast<double>((below - p) / density / x));
    };
    for (int i = 1; i < 100'000; ++i) {
        if (i == 50'000) continue;  // the median is exactly 0
        ASSERT_LT(relative_error(i / 100'000.0), 1.2e-9) << i / 100'000.0;
    }
    for (double p = 1e-5; p > 1e-15; p *= 0.9) ASSERT_LT(relative_error(p), 1.2e-9) << p;
}

TEST(NormalQuantile, IsSymmetricAndKnowsTheMedianAndTheUsualLimits) {
    EXPECT_EQ(normal_quantile(0.5), 0.0);
    EXPECT_NEAR(normal_quantile(0.975), 1.959963985, 1e-8);
    EXPECT_NEAR(normal_quantile(0.001), -3.090232306, 1e-8);
    for (const double p : {0.001, 0.02, 0.3}) EXPECT_NEAR(normal_quantile(p), -normal_quantile(1.0 - p), 1e-12);
}

TEST(ShareOfRate, OfAHalfLifeIsAHalfAndTwelveMonthsMakeAYear) {
    EXPECT_NEAR(share_of_rate(std::numbers::ln2, 1.0), 0.5, 1e-15);
    const double left_after_a_year = std::pow(1.0 - share_of_rate(0.6, 1.0 / 12.0), 12);
    EXPECT_NEAR(left_after_a_year, 1.0 - share_of_rate(0.6, 1.0), 1e-14);
    EXPECT_EQ(share_of_rate(0.0, 1.0), 0.0);
}

TEST(ShareOfDose, OfHalfACourseLeavesTheOtherHalfTheSameShareToDo) {
    EXPECT_NEAR(share_of_dose(0.36, 0.5), 0.2, 1e-15);  // 1 - sqrt(0.64)
    EXPECT_EQ(share_of_dose(0.36, 0.0), 0.0);
    EXPECT_NEAR(share_of_dose(0.36, 1.0), 0.36, 1e-15);
    EXPECT_EQ(share_of_dose(1.0, 0.5), 1.0);
}

TEST(Reflect, MirrorsAtTheBorderThatWasCrossedAndLeavesTheRest) {
    EXPECT_EQ(reflect(0.25F), 0.25F);
    EXPECT_EQ(reflect(0.0F), 0.0F);
    EXPECT_EQ(reflect(1.0F), 1.0F);
    EXPECT_EQ(reflect(-0.25F), 0.25F);
    EXPECT_EQ(reflect(1.25F), 0.75F);
}

}  // namespace
}  // namespace ubumwe::model

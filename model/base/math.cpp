#include "model/base/math.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace ubumwe::model {

namespace {

constexpr double ln2_high = 6.93147180369123816490e-01;
constexpr double ln2_low = 1.90821492927058770002e-10;

template <std::size_t N>
double polynomial(const std::array<double, N>& coefficients, double x) {
    double sum = 0.0;
    for (const double c : coefficients) sum = sum * x + c;
    return sum;
}

double power_of_two(int k) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
}

}  // namespace

double exponential(double x) {
    if (x > 709.0) return std::numeric_limits<double>::infinity();
    if (x < -708.0) return 0.0;
    const double scaled = x * 1.44269504088896338700;
    const int k = static_cast<int>(scaled + (scaled < 0.0 ? -0.5 : 0.5));
    const double r = (x - k * ln2_high) - k * ln2_low;
    // Taylor series to the 13th power: |r| <= ln 2 / 2, so the rest is below 5e-18.
    static constexpr std::array<double, 14> taylor{1.0 / 6227020800.0,
                                                   1.0 / 479001600.0,
                                                   1.0 / 39916800.0,
                                                   1.0 / 3628800.0,
                                                   1.0 / 362880.0,
                                                   1.0 / 40320.0,
                                                   1.0 / 5040.0,
                                                   1.0 / 720.0,
                                                   1.0 / 120.0,
                                                   1.0 / 24.0,
                                                   1.0 / 6.0,
                                                   0.5,
                                                   1.0,
                                                   1.0};
    return polynomial(taylor, r) * power_of_two(k);
}

double logarithm(double x) {
    auto bits = std::bit_cast<std::uint64_t>(x);
    int exponent = static_cast<int>(bits >> 52) - 1023;
    double mantissa = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
    if (mantissa > 1.41421356237309514547) {
        mantissa *= 0.5;
        ++exponent;
    }
    // log m = 2 artanh((m - 1) / (m + 1)); |s| <= 0.172, so s^21 is the last term above 1e-17.
    const double s = (mantissa - 1.0) / (mantissa + 1.0);
    const double s2 = s * s;
    static constexpr std::array<double, 11> series{1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11,
                                                   1.0 / 9,  1.0 / 7,  1.0 / 5,  1.0 / 3,  1.0};
    return exponent * ln2_high + (2.0 * s * polynomial(series, s2) + exponent * ln2_low);
}

double power(double base, double exponent) {
    if (exponent == 0.0) return 1.0;
    if (base <= 0.0) return 0.0;
    return exponential(exponent * logarithm(base));
}

double normal_quantile(double p) {
    static constexpr std::array<double, 6> a{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                                             1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    static constexpr std::array<double, 6> b{-5.447609879822406e+01, 1.615858368580409e+02,  -1.556989798598866e+02,
                                             6.680131188771972e+01,  -1.328068155288572e+01, 1.0};
    static constexpr std::array<double, 6> c{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                                             -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    static constexpr std::array<double, 5> d{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                                             3.754408661907416e+00, 1.0};
    constexpr double tail = 0.02425;
    if (p < tail) {
        const double q = std::sqrt(-2.0 * logarithm(p));
        return polynomial(c, q) / polynomial(d, q);
    }
    if (p > 1.0 - tail) return -normal_quantile(1.0 - p);
    const double q = p - 0.5;
    const double r = q * q;
    return polynomial(a, r) * q / polynomial(b, r);
}

double share_of_rate(double rate, double years) {
    return 1.0 - exponential(-rate * years);
}

double share_of_dose(double effect, double dose) {
    return 1.0 - power(1.0 - effect, dose);
}

}  // namespace ubumwe::model

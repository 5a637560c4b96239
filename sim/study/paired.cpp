#include "sim/study/paired.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include <boost/math/distributions/students_t.hpp>

#include "model/base/require.hpp"

namespace ubumwe::sim {

namespace {

/// Variance of the mean of at least two values.
double variance_of_mean(std::span<const double> values) {
    const double mean = mean_of(values);
    double sum = 0.0;
    for (const double value : values) sum += (value - mean) * (value - mean);
    const auto n = static_cast<double>(values.size());
    return sum / (n - 1.0) / n;
}

/// Welch's half-width of the difference of two means; nothing where one of them has fewer than two values.
std::optional<double> welch_half_width(std::span<const double> a, std::span<const double> b, double confidence) {
    if (a.size() < 2 || b.size() < 2) return std::nullopt;
    const double first = variance_of_mean(a);
    const double second = variance_of_mean(b);
    const double sum = first + second;
    if (!(sum > 0.0)) return 0.0;
    const double degrees =
        sum * sum /
        (first * first / static_cast<double>(a.size() - 1) + second * second / static_cast<double>(b.size() - 1));
    return student_quantile(confidence, degrees) * std::sqrt(sum);
}

}  // namespace

double student_quantile(double confidence, double degrees) {
    return boost::math::quantile(boost::math::students_t(degrees), 0.5 + confidence / 2.0);
}

double mean_of(std::span<const double> values) {
    model::require(!values.empty(), "a mean is of at least one value");
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::optional<double> half_width_of(std::span<const double> values, double confidence) {
    if (values.size() < 2) return std::nullopt;
    return student_quantile(confidence, static_cast<double>(values.size() - 1)) * std::sqrt(variance_of_mean(values));
}

PairedDifference paired_difference(std::span<const double> first, std::span<const double> second, double confidence) {
    model::require(first.size() == second.size(), "pairs have a first and a second value");
    std::vector<double> differences(first.size());
    std::transform(first.begin(), first.end(), second.begin(), differences.begin(), std::minus<>());
    return {first.size(), mean_of(differences), half_width_of(differences, confidence),
            welch_half_width(first, second, confidence)};
}

PairedDifference unpaired_difference(std::span<const double> first, std::span<const double> second, double confidence) {
    return {0, mean_of(first) - mean_of(second), std::nullopt, welch_half_width(first, second, confidence)};
}

std::int64_t replicates_needed(std::span<const double> pilot, double half_width, double confidence) {
    model::require(pilot.size() >= 2 && half_width > 0.0, "a pilot has two values and the half-width is above 0");
    const double ratio = *half_width_of(pilot, confidence) / half_width;
    const double needed = std::ceil(ratio * ratio * static_cast<double>(pilot.size()));
    constexpr double most = 1e15;
    return std::max(static_cast<std::int64_t>(pilot.size()), static_cast<std::int64_t>(std::min(needed, most)));
}

double sample_quantile(std::span<const double> values, double share) {
    model::require(!values.empty(), "a quantile is of at least one value");
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace ubumwe::sim

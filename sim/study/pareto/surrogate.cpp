#include "sim/study/pareto/surrogate.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "sim/study/pareto/kriging.hpp"

namespace ubumwe::sim {

namespace {

/// Low end and width of a coordinate that varies.
struct Coordinate {
    std::size_t index = 0;
    double low = 0.0;
    double width = 1.0;
};

std::vector<Coordinate> varying(const std::vector<std::vector<double>>& points) {
    constexpr double least = 1e-9;
    std::vector<Coordinate> coordinates;
    for (std::size_t i = 0; i < points.front().size(); ++i) {
        double low = points.front()[i];
        double high = low;
        for (const auto& point : points) {
            low = std::min(low, point[i]);
            high = std::max(high, point[i]);
        }
        if (high - low > least) coordinates.push_back({i, low, high - low});
    }
    return coordinates;
}

}  // namespace

struct Surrogate::Fit {
    std::vector<Coordinate> coordinates;
    double mean = 0.0;
    double deviation = 0.0;
    std::optional<Kriging> kriging = {};

    std::vector<double> inside(std::span<const double> point) const {
        std::vector<double> scaled;
        for (const Coordinate& each : coordinates) scaled.push_back((point[each.index] - each.low) / each.width);
        return scaled;
    }
};

Surrogate::Surrogate(const std::vector<std::vector<double>>& points, std::span<const double> values, double noise)
    : fit_(std::make_unique<Fit>(Fit{varying(points)})) {
    const auto count = static_cast<double>(values.size());
    for (const double value : values) fit_->mean += value / count;
    double variance = 0.0;
    for (const double value : values) variance += (value - fit_->mean) * (value - fit_->mean) / count;
    fit_->deviation = std::sqrt(variance);
    constexpr double least = 1e-12;
    if (fit_->deviation <= least * (1.0 + std::abs(fit_->mean)) || fit_->coordinates.empty()) return;
    Observations observations;
    for (const auto& point : points) observations.points.push_back(fit_->inside(point));
    for (const double value : values) observations.values.push_back((value - fit_->mean) / fit_->deviation);
    constexpr double least_noise = 1e-6;
    observations.noise = std::max(least_noise, noise / variance);
    fit_->kriging.emplace(std::move(observations));
}

Surrogate::~Surrogate() = default;
Surrogate::Surrogate(Surrogate&&) noexcept = default;

double Surrogate::at(std::span<const double> point) const {
    if (!fit_->kriging) return fit_->mean;
    return fit_->mean + fit_->deviation * fit_->kriging->at(fit_->inside(point));
}

}  // namespace ubumwe::sim

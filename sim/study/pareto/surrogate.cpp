#include "sim/study/pareto/surrogate.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <openturns/ConstantBasisFactory.hxx>
#include <openturns/KrigingAlgorithm.hxx>
#include <openturns/LinearBasisFactory.hxx>
#include <openturns/Log.hxx>
#include <openturns/MaternModel.hxx>

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

OT::KrigingResult kriging(const OT::Sample& points, const OT::Sample& values, double noise) {
    constexpr double smoothness = 2.5;
    const OT::UnsignedInteger dimension = points.getDimension();
    // Warnings about bounds that the likelihood reaches are no news to the user.
    OT::Log::Show(OT::Log::NONE);
    const bool enough_for_trend = points.getSize() > 2 * dimension + 1;
    const OT::Basis trend =
        enough_for_trend ? OT::LinearBasisFactory(dimension).build() : OT::ConstantBasisFactory(dimension).build();
    const auto fitted = [&](bool optimise) {
        OT::KrigingAlgorithm algorithm(
            points, values, OT::MaternModel(OT::Point(dimension, 1.0), OT::Point(1, 1.0), smoothness), trend);
        algorithm.setNoise(OT::Point(points.getSize(), noise));
        algorithm.setOptimizeParameters(optimise);
        algorithm.run();
        return algorithm.getResult();
    };
    try {
        return fitted(true);
    } catch (const OT::Exception&) {
        // The likelihood can lead to a matrix that is no longer positive: scales of the whole range never do.
        return fitted(false);
    }
}

}  // namespace

struct Surrogate::Fit {
    std::vector<Coordinate> coordinates;
    double mean = 0.0;
    double deviation = 0.0;
    std::optional<OT::KrigingResult> result = {};

    OT::Point inside(std::span<const double> point) const {
        OT::Point scaled(coordinates.size());
        for (std::size_t i = 0; i < coordinates.size(); ++i)
            scaled[i] = (point[coordinates[i].index] - coordinates[i].low) / coordinates[i].width;
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
    OT::Sample inputs(points.size(), fit_->coordinates.size());
    OT::Sample outputs(points.size(), 1);
    for (std::size_t i = 0; i < points.size(); ++i) {
        inputs[i] = fit_->inside(points[i]);
        outputs(i, 0) = (values[i] - fit_->mean) / fit_->deviation;
    }
    constexpr double least_noise = 1e-6;
    fit_->result = kriging(inputs, outputs, std::max(least_noise, noise / variance));
}

Surrogate::~Surrogate() = default;
Surrogate::Surrogate(Surrogate&&) noexcept = default;

double Surrogate::at(std::span<const double> point) const {
    if (!fit_->result) return fit_->mean;
    return fit_->mean + fit_->deviation * fit_->result->getConditionalMean(fit_->inside(point))[0];
}

}  // namespace ubumwe::sim

#include "sim/study/pareto/surrogate.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <optional>

#include <openturns/ConstantBasisFactory.hxx>
#include <openturns/KrigingAlgorithm.hxx>
#include <openturns/LinearBasisFactory.hxx>
#include <openturns/Log.hxx>
#include <openturns/MaternModel.hxx>

#include "model/base/math.hpp"

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

/// Rounded to the nearest of values that are a twentieth apart: the likelihood is flat at its top, and where a search
/// ends there depends on the last bits of a linear algebra, which threads and the place in memory change.
OT::Point coarse(const OT::Point& values) {
    constexpr double steps = 20.0;
    OT::Point rounded(values);
    for (double& value : rounded) value = model::exponential(std::round(model::logarithm(value) * steps) / steps);
    return rounded;
}

/// Kriging of points and values; nothing is known yet of the scales and the amplitude of the covariance.
class Fitter {
public:
    Fitter(const OT::Sample& points, const OT::Sample& values, double noise)
        : points_(points), values_(values), noise_(points.getSize(), noise) {
        const OT::UnsignedInteger dimension = points.getDimension();
        const bool enough_for_trend = points.getSize() > 2 * dimension + 1;
        trend_ =
            enough_for_trend ? OT::LinearBasisFactory(dimension).build() : OT::ConstantBasisFactory(dimension).build();
    }

    OT::KrigingResult fit() const {
        const OT::Point whole_range(points_.getDimension(), 1.0);
        const OT::Point one(1, 1.0);
        try {
            const OT::CovarianceModel likely = fit(whole_range, one, true).getCovarianceModel();
            return fit(coarse(likely.getScale()), coarse(likely.getAmplitude()), false);
        } catch (const OT::Exception&) {
            // The likelihood can lead to a matrix that is no longer positive: scales of the whole range never do.
            return fit(whole_range, one, false);
        }
    }

private:
    OT::KrigingResult fit(const OT::Point& scale, const OT::Point& amplitude, bool most_likely) const {
        constexpr double smoothness = 2.5;
        OT::KrigingAlgorithm algorithm(points_, values_, OT::MaternModel(scale, amplitude, smoothness), trend_);
        algorithm.setNoise(noise_);
        algorithm.setOptimizeParameters(most_likely);
        algorithm.run();
        return algorithm.getResult();
    }

    const OT::Sample& points_;
    const OT::Sample& values_;
    OT::Point noise_;
    OT::Basis trend_;
};

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
    // OpenTURNS prepares what its objects share at the first use, without asking whether another thread does so too.
    static std::mutex one_fit_at_a_time;
    const std::lock_guard lock(one_fit_at_a_time);
    OT::Sample inputs(points.size(), fit_->coordinates.size());
    OT::Sample outputs(points.size(), 1);
    for (std::size_t i = 0; i < points.size(); ++i) {
        inputs[i] = fit_->inside(points[i]);
        outputs(i, 0) = (values[i] - fit_->mean) / fit_->deviation;
    }
    constexpr double least_noise = 1e-6;
    // Warnings about bounds that the likelihood reaches are no news to the user.
    OT::Log::Show(OT::Log::NONE);
    fit_->result = Fitter(inputs, outputs, std::max(least_noise, noise / variance)).fit();
}

Surrogate::~Surrogate() = default;
Surrogate::Surrogate(Surrogate&&) noexcept = default;

double Surrogate::at(std::span<const double> point) const {
    if (!fit_->result) return fit_->mean;
    // Far below any error of a surrogate, far above last bits: which of two plans is better does not hang on these.
    constexpr double digits = 1e6;
    const double above = fit_->result->getConditionalMean(fit_->inside(point))[0];
    return fit_->mean + fit_->deviation * std::round(digits * above) / digits;
}

}  // namespace ubumwe::sim

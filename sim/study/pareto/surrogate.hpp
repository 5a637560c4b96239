#pragma once

#include <memory>
#include <span>
#include <vector>

namespace ubumwe::sim {

/// What a response is expected to be where it was not observed: Kriging (OpenTURNS) over a linear trend, with a Matern
/// covariance whose scales are those of the greatest likelihood, and the error of the observations as noise.
class Surrogate {
public:
    /// One value for each point, at least one; `noise` is the variance of the error of a value. Where nothing varies,
    /// the mean is all there is.
    Surrogate(const std::vector<std::vector<double>>& points, std::span<const double> values, double noise);
    ~Surrogate();
    Surrogate(Surrogate&&) noexcept;

    double at(std::span<const double> point) const;

private:
    struct Fit;
    std::unique_ptr<Fit> fit_;
};

}  // namespace ubumwe::sim

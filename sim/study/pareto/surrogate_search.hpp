#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "sim/study/pareto/search.hpp"
#include "sim/study/pareto/surrogate.hpp"

namespace ubumwe::sim {

/// A plan that was run and what it gave, every aim to be least.
struct ObservedPoint {
    UnitPoint point;
    AimValues values;
};

/// What is optimised: a function of the unit cube that is seen through features of its points.
struct SearchProblem {
    std::size_t dimension = 1;
    std::size_t aims = 1;
    std::function<std::vector<double>(std::span<const double> point)> features;
};

/// One surrogate for each aim, fitted to what was observed, and the search on them.
class SurrogateSearch {
public:
    /// At least one observation; `noise` has the variance of the error of the values of each aim.
    SurrogateSearch(SearchProblem problem, std::vector<ObservedPoint> observed, std::span<const double> noise);

    /// What each aim is expected to be.
    AimValues predict(std::span<const double> point) const;

    /// Exactly `count` points that are worth observing: spread over the front of the surrogates, none with the features
    /// of an observed one; random points where the front has fewer.
    std::vector<UnitPoint> next_points(std::size_t count, std::int64_t seed) const;

private:
    bool is_new(const std::vector<double>& features, const std::vector<std::vector<double>>& known) const;

    SearchProblem problem_;
    std::vector<ObservedPoint> observed_;
    std::vector<std::vector<double>> features_;
    std::vector<Surrogate> surrogates_;
};

}  // namespace ubumwe::sim

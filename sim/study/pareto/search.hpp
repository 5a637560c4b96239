#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "sim/study/pareto/front.hpp"

namespace ubumwe::sim {

/// A point of the unit cube.
using UnitPoint = std::vector<double>;

/// Gives the aims of a point, all to be least.
using AimFunction = std::function<AimValues(std::span<const double> point)>;

/// Points that none of those tried dominates, and their aims.
struct FoundFront {
    std::vector<UnitPoint> points;
    std::vector<AimValues> values;
};

/// Looks for the front of a function of the unit cube with NSGA-II (Deb et al. 2002; pagmo), from random points and
/// these ones. The same seed gives the same front.
FoundFront search_front(const AimFunction& function, std::size_t dimension, std::size_t aims,
                        const std::vector<UnitPoint>& start, std::uint32_t seed);

}  // namespace ubumwe::sim

#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace ubumwe::sim {

/// Values of several aims, all of which are to be least.
using AimValues = std::vector<double>;

/// True if `a` is nowhere above `b` and somewhere below it.
bool dominates(std::span<const double> a, std::span<const double> b);

/// The rows that no other row dominates, in order.
std::vector<std::size_t> front_of(const std::vector<AimValues>& rows);

/// Up to `count` of the candidates, far from each other and from `taken` with every aim in units of its range: the
/// least of each aim first, then the farthest. A candidate that stands where another does is left out.
std::vector<std::size_t> spread_over(const std::vector<AimValues>& candidates, const std::vector<AimValues>& taken,
                                     std::size_t count);

}  // namespace ubumwe::sim

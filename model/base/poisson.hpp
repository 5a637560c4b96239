#pragma once

#include <cstdint>

namespace ubumwe::model {

/// The largest mean that one uniform number serves.
constexpr double largest_poisson_mean = 500.0;

/// The Poisson count of a mean in [0, largest_poisson_mean] that belongs to a uniform number in (0, 1): the smallest
/// count at which the distribution function reaches it. Exact but for the rounding of double precision, the same bits
/// on every processor; with one uniform number a larger mean gives no smaller count.
std::uint32_t poisson_count(double mean, double uniform);

}  // namespace ubumwe::model

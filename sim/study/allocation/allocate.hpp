#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sim/study/allocation/allocation_space.hpp"

namespace ubumwe::sim {

/// The plan of a point of the unit cube, which keeps every limit of the space whatever the point: money, facilitators,
/// caps, and no more people in a stream that follows another than may be expected to have completed it there. Floors
/// are dealt first, evenly; then whole groups, each to the programme, year and district that is furthest behind its
/// share of the money (Sainte-Laguë), until no further group fits. Shares are those of exponential weights
/// -log(1 - u), so that points that are uniform in the cube give shares that are uniform among all.
Allocation allocate(const AllocationSpace& space, std::span<const double> point);

/// What a surrogate sees of a plan: shares of the budget by programme, and shares of the money of its groups by year
/// and district but the last of each, which follows from the others.
std::vector<double> features_of(const AllocationSpace& space, const Allocation& allocation);

}  // namespace ubumwe::sim

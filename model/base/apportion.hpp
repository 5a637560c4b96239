#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace ubumwe::model {

/// Splits `total` >= 0 into whole parts in proportion to `weights` >= 0 by largest remainder; the parts add up to
/// `total` unless every weight is zero (then all parts are zero). Ties go to the earlier part.
std::vector<std::int64_t> apportion(std::int64_t total, std::span<const double> weights);

}  // namespace ubumwe::model

#pragma once

#include <optional>
#include <vector>

namespace ubumwe::sim {

/// A number that was estimated, with the half-width of its interval where that can be told.
struct Estimate {
    double value = 0.0;
    std::optional<double> half_width = {};
};

/// What a set of samples gave; nothing where its runs did not all finish.
using Responses = std::vector<std::optional<double>>;

/// How much a response varies because of one parameter, in the columns of a method.
using Effect = std::vector<Estimate>;

}  // namespace ubumwe::sim

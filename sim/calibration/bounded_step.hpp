#pragma once

#include <vector>

namespace ubumwe::sim {

/// slopes[i][j]: how output i moves when input j does.
using Slopes = std::vector<std::vector<double>>;

/// The move of the inputs that brings the outputs nearest to a move that is wanted: least squares of slopes * move -
/// wanted within the bounds of the move, each output weighted. Bounds hold 0; weights are above 0.
std::vector<double> bounded_step(const Slopes& slopes, const std::vector<double>& wanted,
                                 const std::vector<double>& weights, const std::vector<double>& low,
                                 const std::vector<double>& high);

}  // namespace ubumwe::sim

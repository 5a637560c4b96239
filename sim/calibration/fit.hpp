#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "sim/calibration/bounded_step.hpp"

namespace ubumwe::sim {

/// Factors with bounds that are to bring as many outputs to goals; the i-th factor is the one that moves the i-th
/// output most, upwards.
struct FitProblem {
    std::vector<double> low;
    std::vector<double> high;
    std::vector<double> goals;
    std::vector<double> tolerances;  ///< within which each goal counts as met; above 0
    std::size_t rounds = 8;          ///< evaluations at most
};

/// A set of values of the factors and the outputs that it gave.
struct FitRound {
    std::vector<double> factors;
    std::vector<double> outputs;
};

/// What is known before a fit: a round, and how outputs move with factors where that is known too.
struct FitStart {
    std::vector<double> factors;
    std::optional<std::vector<double>> outputs = {};
    Slopes slopes = {};  ///< of outputs by factors; empty where unknown
};

struct FitResult {
    std::vector<FitRound> rounds;
    std::size_t best = 0;  ///< the round with the smallest largest distance from its goal, in tolerances
    bool found = false;    ///< whether that round meets every goal
    Slopes slopes;         ///< of outputs by factors, near the best round

    const FitRound& best_round() const { return rounds.at(best); }
};

/// Outputs of a set of factors; nothing stops the fit.
using Evaluate = std::function<std::optional<std::vector<double>>(const std::vector<double>&)>;

/// Finds the factors by least squares within the bounds: each round moves to where the linear model of all rounds so
/// far (slopes from a first step of all factors together, then Broyden's update, 1965) is nearest to the goals. One
/// evaluation a round, since evaluations are runs. Nothing where `evaluate` stopped it.
std::optional<FitResult> fit(const FitProblem& problem, const FitStart& start, const Evaluate& evaluate);

}  // namespace ubumwe::sim

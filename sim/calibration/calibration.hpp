#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "sim/calibration/evaluations.hpp"
#include "sim/calibration/fit.hpp"
#include "sim/calibration/load_targets.hpp"
#include "sim/calibration/measured_draws.hpp"

namespace ubumwe::sim {

/// One target at the best values of a fit.
struct FittedTarget {
    double factor = 0.0;
    std::optional<double> half_width;  ///< of its 95 % interval, by the luck of all draws alone; unknown for one draw
    double goal = 0.0;                 ///< percent
    double output = 0.0;               ///< percent, mean over all draws
    /// Of the change in the paired draws: the part against the counterfactual, and what would have come without any
    /// programme. Not numbers for a caseness.
    double attributable = std::numeric_limits<double>::quiet_NaN();
    double anyway = std::numeric_limits<double>::quiet_NaN();
    bool met = false;
};

/// The fit for one share of background.
struct BackgroundFit {
    BackgroundShare background;
    bool found = false;
    std::vector<FittedTarget> targets;
    std::vector<FitRound> pilot_rounds;  ///< with the draws of the pilot
    std::vector<FitRound> rounds;        ///< with all draws
    /// Of programmes that screen, for the indicator on which they screen: mean change and what would have come anyway.
    std::vector<MeasuredChange> screened;
};

/// Fits every background of the targets, each from where the one before it ended, the first from the start that the
/// targets state. Draws share their luck over all sets of values. In each fit the draws of the pilot search first,
/// aiming off by what they differed from all draws at the end of the last fit; then all draws go on from there. Runs
/// are spread over `threads` (0: every core). Fewer fits than backgrounds where it was stopped.
std::vector<BackgroundFit> calibrate(const LoadedTargets& targets, Evaluations& evaluations, int threads,
                                     const CalibrationListener& listener);

}  // namespace ubumwe::sim

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/base/parallel.hpp"
#include "sim/calibration/evaluations.hpp"
#include "sim/calibration/fit.hpp"
#include "sim/calibration/load_targets.hpp"

namespace ubumwe::sim {

/// One target at the best values of a fit.
struct FittedTarget {
    double factor = 0.0;
    std::optional<double> half_width;  ///< of its 95 % interval, by luck alone; unknown for one replicate
    double goal = 0.0;                 ///< percent
    double output = 0.0;               ///< percent, mean over replicates
    double attributable = 0.0;         ///< of the output, against the counterfactual; not a number for a caseness
    bool met = false;
};

/// The fit for one share of background.
struct BackgroundFit {
    BackgroundShare background;
    bool found = false;
    std::vector<FittedTarget> targets;
    std::vector<FitRound> rounds;
    /// Of programmes that screen, for the indicator on which they screen: mean change and what would have come anyway.
    std::vector<MeasuredChange> screened;
};

/// What a calibration tells while it works.
struct CalibrationListener {
    std::function<bool()> stop;
    std::function<void(std::size_t)> expect;      ///< so many runs are to come
    std::function<void(std::size_t)> begin_runs;  ///< runs begin
    std::function<void(std::size_t)> end_runs;    ///< runs have ended
    std::function<void(const std::string&)> say;
};

/// Fits every background of the targets, each from where the one before it ended. Replicates share their luck over all
/// sets of values. Fewer fits than backgrounds where it was stopped.
std::vector<BackgroundFit> calibrate(const LoadedTargets& targets, Evaluations& evaluations,
                                     const model::Parallel& parallel, const CalibrationListener& listener);

}  // namespace ubumwe::sim

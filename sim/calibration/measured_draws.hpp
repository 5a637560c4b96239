#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "sim/calibration/evaluations.hpp"
#include "sim/calibration/load_targets.hpp"
#include "sim/calibration/measurement.hpp"

namespace ubumwe::sim {

/// What a calibration tells while it works; from several threads, but `say`.
struct CalibrationListener {
    std::function<bool()> stop;
    std::function<void(std::size_t)> expect;      ///< so many runs are to come
    std::function<void(std::size_t)> begin_runs;  ///< runs begin
    std::function<void(std::size_t)> end_runs;    ///< runs have ended
    std::function<void(const std::string&)> say;
};

/// The draws of luck at sets of values: each is run once, side by side with others, and kept in a file.
class MeasuredDraws {
public:
    /// All but `threads` (0: every core) outlive it.
    MeasuredDraws(const LoadedTargets& targets, Evaluations& evaluations, int threads,
                  const CalibrationListener& listener)
        : targets_(targets), evaluations_(evaluations), threads_(threads), listener_(listener) {}

    /// The first `draws` at these values of the factors, each with its counterfactual where asked for. Neither they nor
    /// their order in the file depend on the threads. Nothing where the listener stopped it: what had ended is kept.
    std::optional<std::vector<Measurement>> at(const std::vector<double>& factors, std::int64_t draws,
                                               bool counterfactual);

private:
    void make(const model::Scenario& scenario, const std::vector<EvaluationKey>& missing);
    bool make_one(const model::Scenario& scenario, const EvaluationKey& key, const model::Parallel& parallel);

    const LoadedTargets& targets_;
    Evaluations& evaluations_;
    int threads_;
    const CalibrationListener& listener_;
    std::mutex mutex_;
};

}  // namespace ubumwe::sim

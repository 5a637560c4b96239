#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/base/parallel.hpp"
#include "sim/calibration/load_targets.hpp"

namespace ubumwe::sim {

/// The change of a measure among participants from enrolment to endline, in percent of the mean at enrolment.
struct MeasuredChange {
    std::string programme;  ///< or `published`, measured as the published results are said to be
    std::string measure;
    double percent = 0.0;
    double attributable = std::numeric_limits<double>::quiet_NaN();  ///< not a number without a counterfactual

    /// What would have changed without any programme, such as regression to the mean of those who were screened.
    double anyway() const { return percent - attributable; }
};

/// What a calibration reads off one run.
struct Measurement {
    std::vector<MeasuredChange> changes;
    std::map<std::string, double> caseness;  ///< percent in the first month, by position
};

/// Runs a replicate of a scenario, with its counterfactual where asked for, and measures it. Nothing where `stop` said
/// so.
std::optional<Measurement> measure(const model::Scenario& scenario, std::int64_t replicate, bool counterfactual,
                                   const model::Parallel& parallel, const std::function<bool()>& stop);

/// The change of a measure as it is published, or null.
const MeasuredChange* published_change(const Measurement& measurement, const std::string& measure);

/// What a run gives for each target, in percent. Throws InputError where it has no participants of a target.
std::vector<double> outputs_of(const Measurement& measurement, const LoadedTargets& targets);

}  // namespace ubumwe::sim

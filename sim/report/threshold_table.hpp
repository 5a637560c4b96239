#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "sim/results/answer_runs.hpp"
#include "sim/results/reader.hpp"
#include "sim/study/load_study.hpp"
#include "sim/study/threshold.hpp"

namespace ubumwe::sim {

/// Where a scenario meets the goal of its study: at its own values, and with each set of the other parameters.
struct ScenarioThreshold {
    AnswerRuns runs;
    std::vector<double> lever;
    Threshold own;
    std::vector<Threshold> sets;
};

/// The thresholds of a study with the design lever, from the runs of its batch.
std::vector<ScenarioThreshold> study_thresholds(const ResultReader& results, const LoadedStudy& study);

/// For each scenario the answer at each value of the lever, the least that meets the goal, with its interval by luck,
/// and its range over sets of the other parameters.
std::string threshold_text(const LoadedStudy& study, const std::vector<ScenarioThreshold>& thresholds);

/// The same as CSV, one set of parameters a line.
void write_thresholds(const LoadedStudy& study, const std::vector<ScenarioThreshold>& thresholds, std::ostream& out);

}  // namespace ubumwe::sim

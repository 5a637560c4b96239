#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "sim/results/answer_runs.hpp"
#include "sim/results/reader.hpp"
#include "sim/study/load_study.hpp"
#include "sim/study/sensitivity.hpp"

namespace ubumwe::sim {

/// What an answer owes to the varied parameters of a study.
struct AnswerSensitivity {
    AnswerRuns runs;
    Sensitivity sensitivity;
};

/// Sensitivity of every answer of a study, from the runs of its batch.
std::vector<AnswerSensitivity> study_sensitivity(const ResultReader& results, const LoadedStudy& study);

/// A table for each answer, parameters with the strongest first, with the share of the seed and whether it converged.
std::string sensitivity_text(const LoadedStudy& study, const std::vector<AnswerSensitivity>& answers);

/// The same with every parameter as CSV, one number of one parameter a line.
void write_sensitivity(const LoadedStudy& study, const std::vector<AnswerSensitivity>& answers, std::ostream& out);

}  // namespace ubumwe::sim

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/results/plan_figures.hpp"
#include "sim/study/pareto/surrogate_search.hpp"

namespace ubumwe::sim {

/// The samples of the next round of a study with the design pareto, chosen by the finished runs of its search draws;
/// nothing where its rounds are done, or no plan has finished.
std::vector<Sample> next_round(const ResultReader& results, const LoadedStudy& study);

/// Samples of the plans that no other plan of the study beats in every aim, in order; at most those that a table can
/// show, spread over the aims.
std::vector<std::int64_t> front_samples(const std::vector<PlanFigure>& figures, const LoadedStudy& study);

/// Of these plans, those that no other of them beats in every aim in the draws by which they are told.
std::vector<std::int64_t> unbeaten_of(const std::vector<PlanFigure>& figures, const LoadedStudy& study,
                                      const std::vector<std::int64_t>& samples);

/// How far the surrogates were from what the runs then gave, by aim.
struct SurrogateError {
    double error = 0.0;   ///< root of the mean square of predicted less run, over the plans of all rounds
    double spread = 0.0;  ///< standard deviation of these plans as run
    double luck = 0.0;    ///< standard error that the draws leave to a plan's value
    std::size_t plans = 0;
};

/// Predictions of each round from the runs before it, against its runs. Empty without a round.
std::vector<SurrogateError> surrogate_errors(const std::vector<PlanFigure>& figures, const LoadedStudy& study);

}  // namespace ubumwe::sim

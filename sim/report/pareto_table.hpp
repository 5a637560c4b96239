#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "sim/results/pareto_rounds.hpp"
#include "sim/results/plan_figures.hpp"

namespace ubumwe::sim {

/// What a finished study with the design pareto tells.
struct ParetoResults {
    std::vector<PlanFigure> figures;
    std::vector<std::int64_t> shown;     ///< samples of the front that is told
    std::vector<std::int64_t> unbeaten;  ///< of these, the ones that no other of them beats in the draws that are told
    std::vector<SurrogateError> errors;  ///< by aim
};

/// From the runs of its batch alone.
ParetoResults pareto_results(const ResultReader& results, const LoadedStudy& study);

/// Plans that no other plan of the search beats in every aim, beside what was delivered: figures with differences and
/// intervals, the worst scenario, what is planned, and how far the surrogates were off.
std::string pareto_text(const LoadedStudy& study, const ParetoResults& results);

/// Every figure of every plan that was run, as CSV, one plan, scenario and figure a line.
void write_pareto(const LoadedStudy& study, const ParetoResults& results, std::ostream& out);

}  // namespace ubumwe::sim

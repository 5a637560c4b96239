#pragma once

#include <string>
#include <vector>

#include "sim/report/test_results.hpp"
#include "sim/scenario/evidence_table.hpp"
#include "sim/validation/validation.hpp"

namespace ubumwe::sim {

/// What the documents of a model are filled from. The first scenario of the patterns is the one that they describe.
struct TraceSources {
    const LoadedPatterns& patterns;
    const std::vector<PatternOutcome>& outcomes;
    std::vector<RegisterRow> evidence;
    std::vector<SuiteResult> tests;  ///< empty where none were given
};

/// How the model was built and tested, by the eight elements of TRACE (Grimm et al. 2014).
std::string trace_document(const TraceSources& sources);

/// What somebody else needs to run it again, by the checklist STRESS-ABS (Monks et al. 2019).
std::string stress_document(const TraceSources& sources);

/// What the model is for and not for, and how far it can be trusted.
std::string model_card(const TraceSources& sources);

}  // namespace ubumwe::sim

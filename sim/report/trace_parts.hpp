#pragma once

#include <string>
#include <vector>

#include "sim/report/markdown.hpp"
#include "sim/report/trace_documents.hpp"

namespace ubumwe::sim {

/// The scenario that the documents describe.
const LoadedScenario& described_scenario(const TraceSources& sources);

/// Name, version and commit of the program, and from which files the documents come.
void add_origin(const TraceSources& sources, Markdown& document);

/// How many parameters are measured, derived and assumed, and which a fit has set.
void add_evidence_counts(const TraceSources& sources, Markdown& document);
/// The rows of the register that speak of files of data, with their source and quality.
void add_data(const TraceSources& sources, Markdown& document);

/// How many patterns of each type agree.
void add_verdict_counts(const TraceSources& sources, Markdown& document);
/// Patterns of these types, each with what is observed, simulated and found.
void add_patterns(const TraceSources& sources, const std::vector<PatternType>& types, Markdown& document);
/// Patterns that fail, with their reasons.
void add_failures(const TraceSources& sources, Markdown& document);

/// How many tests of each suite passed, and the names of those that did not.
void add_tests(const TraceSources& sources, Markdown& document);

/// The stages of a step, in their order.
std::string stages_text();

}  // namespace ubumwe::sim

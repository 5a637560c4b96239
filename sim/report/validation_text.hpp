#pragma once

#include <string>
#include <vector>

#include "sim/validation/validation.hpp"

namespace ubumwe::sim {

/// What a validation found, as a page of text: one table of all patterns, then those that fail with their reasons.
std::string validation_text(const LoadedPatterns& patterns, const std::vector<PatternOutcome>& outcomes);

/// The same as a page of HTML that stands alone, with sources and notes.
std::string validation_page(const LoadedPatterns& patterns, const std::vector<PatternOutcome>& outcomes);

/// The figures of an outcome as readers see them: the value that agrees, and the simulated mean with its interval.
std::string band_text(const Pattern& pattern);
std::string simulated_text(const PatternOutcome& outcome);

/// Why a pattern fails, or that nobody has said so.
std::string reason_text(const Pattern& pattern);

}  // namespace ubumwe::sim

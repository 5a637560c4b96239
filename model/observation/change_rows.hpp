#pragma once

#include <vector>

#include "model/observation/changes.hpp"
#include "model/observation/rows.hpp"

namespace ubumwe::model {

/// The changes of the participants of each programme, then those of the published measurement: of the participants of
/// the programmes that it names, each once, at the first enrolment among them and the endline of that programme.
///
/// Means are over the same persons at enrolment and endline: alive, old enough for the measure (5 years for distress
/// and caseness, else 14) at both, and for household measures at home at both. Percentages are of the mean at
/// enrolment; not a number where that is 0. What is attributable is the mean difference at the endline between the run
/// and the counterfactual of those who are measured in both. Measures of nobody have no row.
std::vector<ChangeRow> changes(const ChangeTracker& with, const CounterfactualEndlines* counterfactual);

}  // namespace ubumwe::model

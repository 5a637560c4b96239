#pragma once

#include <vector>

#include "model/base/parallel.hpp"
#include "model/observation/cells.hpp"
#include "model/observation/rows.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::model {

/// The series of a month: every measure that the scenario asks for in every stratum that has anybody to measure.
///
/// Of people alive: distress and caseness (share with a distress of at least the cut-off) from 5 years on; the other
/// person indicators from 14 on, in custody too; household indicators over people of 14 and over who are with their
/// household, each with its value; mean_trust_in and _out over people of 14 and over who have such ties;
/// cohesion_index as the weighted mean of outgroup_trust, social_harmony, cooperation and mean_trust_out, the last of
/// those who have out-group ties; population counts everyone.
std::vector<SeriesRow> series_of(const Scenario& scenario, Month month, const World& world, const Arms& arms,
                                 const Cells& cells, const Parallel& parallel);

}  // namespace ubumwe::model

#pragma once

#include "model/observation/rows.hpp"
#include "sim/study/study.hpp"

namespace ubumwe::sim {

/// Takes the series that a study does not store out of a month; `ends` tells the first and the last month of a run. How
/// many people there are in all always stays.
void keep_outputs(model::MonthRows& month, bool ends, const OutputParameters& outputs);

}  // namespace ubumwe::sim

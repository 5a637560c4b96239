#pragma once

#include "sim/report/report_data.hpp"
#include "sim/report/section.hpp"

namespace ubumwe::sim {

/// What a reader wants to know first: cohesion, distress, anxiety, reintegration, incidents, people reached, drop-out
/// and cost, each beside the same world without programmes.
Section answers_section(const ReportData& data);

}  // namespace ubumwe::sim

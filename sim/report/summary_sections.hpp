#pragma once

#include <vector>

#include "sim/report/section.hpp"
#include "sim/report/summary.hpp"

namespace ubumwe::sim {

/// All that a summary tells of a run, matter by matter; sections without anything to tell are left out. Cells of fewer
/// people than `smallest_cell` are hidden, and the counts beside them rounded, so that nothing gives them away.
std::vector<Section> sections_of(const RunSummary& summary);

/// Released people, incidents and anxiety: what comes from returns.
Section releases_section(const RunSummary& summary);
Section reintegration_section(const RunSummary& summary);
Section incidents_section(const RunSummary& summary);
Section anxiety_section(const RunSummary& summary);
Section receiving_section(const RunSummary& summary);

}  // namespace ubumwe::sim

#pragma once

#include <vector>

#include "model/base/parallel.hpp"
#include "model/observation/rows.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// In each district, how much of the need is met so far and how much is served twice: people in need now and those of
/// them whom any programme has enrolled; people who ever enrolled, and in programmes of more than one organisation;
/// villages where groups have met, and of more than one organisation. People count where they live.
std::vector<CoverageRow> coverage_rows(Month month, const Scenario& scenario, const World& world,
                                       const Parallel& parallel);

}  // namespace ubumwe::model

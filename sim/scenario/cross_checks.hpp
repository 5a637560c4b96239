#pragma once

#include "model/state/scenario.hpp"
#include "sim/scenario/issue.hpp"
#include "sim/scenario/margins_reader.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::sim {

/// Checks what single values cannot show: that names refer to something, that starts and waves fit into the run, the
/// groups and the custody stock, that shares and weights add up. What is wrong is an issue at its pointer or row.
void cross_check(const model::Scenario& scenario, const Node& root, const MarginSources& sources, Issues& issues);

}  // namespace ubumwe::sim

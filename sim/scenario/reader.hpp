#pragma once

#include "model/state/scenario.hpp"
#include "sim/scenario/annotation.hpp"
#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::sim {

/// Fills a scenario from a merged file by the descriptions of its parameters. Unknown, missing and duplicate keys and
/// values of a wrong type or outside their range are issues, all of them; such values keep their defaults. What
/// parameters say beside their value goes to `annotations`. Margins are left empty.
model::Scenario read_parameters(const Node& root, Annotations& annotations, Issues& issues);

}  // namespace ubumwe::sim

#pragma once

#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"
#include "sim/study/study.hpp"

namespace ubumwe::sim {

/// Refuses what contradicts itself in a study, before its scenarios are read.
void check_study(const Study& study, const Node& root, Issues& issues);

}  // namespace ubumwe::sim

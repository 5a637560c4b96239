#pragma once

#include <string>
#include <vector>

#include "model/state/world.hpp"

namespace ubumwe::tests {

/// Names of everything in which two worlds differ in any bit, for a message that says where to look; empty for equal
/// worlds.
std::vector<std::string> differences(const model::World& a, const model::World& b);

}  // namespace ubumwe::tests

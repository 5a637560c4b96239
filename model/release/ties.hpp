#pragma once

#include <span>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/state/contact.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Changes of every tie from and to the people who have moved, in the order of ties and one a tie. People of the
/// out-group, outside the household, meet somebody who is back with the starting trust; ties formed in a healing space
/// keep theirs.
std::vector<TieChange> tie_changes_of(const World& world, std::span<const Moved> moved, const Parallel& parallel);

}  // namespace ubumwe::model

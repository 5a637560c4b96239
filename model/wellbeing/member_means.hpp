#pragma once

#include "model/state/world.hpp"

namespace ubumwe::model {

/// Gives every household its place in the means.
void size_member_means(World& world);

/// Means over each household's adults at home of what they are above their baseline, for the households of a village.
void add_up_members(VillageRow village, World& world);

}  // namespace ubumwe::model

#pragma once

#include <span>
#include <vector>

#include "model/state/world.hpp"

namespace ubumwe::model {

/// A person whose status has changed in this step.
struct Moved {
    PersonRow person = nobody;
    float starting_trust = 0.0F;  ///< with which neighbours of the out-group meet the person, if back home
};

/// How two people with a tie of a kind meet after a change of status: as usual when both are at home, on visits when
/// one is in custody and they are of one family, else not at all.
Contact contact_between(TieKind kind, Status one, Status other);

/// Changes of every tie from and to the people who have moved, in the order of ties and one a tie. People of the
/// out-group, outside the household, meet somebody who is back with the starting trust; ties formed in a healing space
/// keep theirs.
std::vector<TieChange> tie_changes_of(const World& world, std::span<const Moved> moved);

}  // namespace ubumwe::model

#pragma once

#include <cstdint>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Who is new where, in rows after a layout.
struct NewPlaces {
    std::vector<std::uint8_t> joined;   ///< by person: 1 for the newborn and for those who moved to the household
    std::vector<PersonRow> new_adults;  ///< who turn 14 in the year, ascending
};

/// Makes the kind of a tie of people who moved fit: who parted from a household is kin, who share one are of the
/// household. False for a tie of the dead, which ends.
bool fit_kind(const World& world, NewTie& tie);

/// Lots of ties, one a sector: of those who joined a household with all its members, and of new adults with neighbours
/// among the adults of the village and with kin and fellow members of associations of their own age, in the village or
/// sector; both ways. Where two have a tie already, that one counts: whoever puts these in drops the later.
TieLots ties_of_new(const Scenario& scenario, std::uint32_t year, const Luck& luck, const Parallel& parallel,
                    const World& world, const NewPlaces& places);

}  // namespace ubumwe::model

#pragma once

#include <cstdint>
#include <vector>

#include "model/state/row_map.hpp"
#include "model/state/world.hpp"
#include "model/vital/moves.hpp"

namespace ubumwe::model {

/// Rows laid out anew: who stands where, and how the places' ranges run.
struct NewRows {
    RowMap map;
    std::vector<HouseholdRow> home;  ///< by person, rows after
    std::vector<PersonRow> first_person;
    std::vector<HouseholdRow> founded;  ///< rows after, beside Moves::founded
    std::vector<PersonRow> newborn;     ///< rows after, beside Arrivals::newborns; nobody for the dead
    std::vector<HouseholdRow> village_first_household;
    std::vector<PersonRow> village_first_person;
};

/// Lays the rows out anew, village by village: households keep their order and those founded follow; in a household its
/// members in the order of their rows before, then the newborn, who live with their mother. The dead leave, and
/// households without members. People who were in custody at the start keep a row when they have died, for custody to
/// point to.
NewRows lay_out_rows(const World& world, const Moves& moves, const Parallel& parallel);

/// Brings everything of the world but the network, and what ties add up to, into the new rows; the newborn and the
/// founded households are blank but for their rows. Takes `home` away, which becomes a column of people.
void follow_rows(NewRows& rows, const Parallel& parallel, World& world);

}  // namespace ubumwe::model

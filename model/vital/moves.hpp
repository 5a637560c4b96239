#pragma once

#include <cstdint>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/world.hpp"
#include "model/vital/unions.hpp"

namespace ubumwe::model {

/// A household that two people found; rows are those before.
struct Founded {
    VillageRow village = nobody;
    HouseholdRow mans_home = nobody;
    HouseholdRow womans_home = nobody;
    PersonRow man = nobody;
};

/// Who lives where from now on, in rows before; nobody leaves the sector.
struct Moves {
    std::vector<HouseholdRow> home;  ///< by person: a row of the households, or their number plus a row of `founded`
    std::vector<Founded> founded;    ///< in the order of their villages
};

/// Moves the partners of each union together. Whoever is the only one of a couple in a household keeps it and takes the
/// other in, the man's before the woman's; else they found a household in the man's village. Children of a woman who
/// moves go with her while they are under 14. A household that is left to children follows their mother or, without
/// one, joins the next household of the village in which an adult lives.
Moves moves_of(const std::vector<Union>& unions, Month at, const Parallel& parallel, const World& world);

}  // namespace ubumwe::model

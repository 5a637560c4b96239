#pragma once

#include <cstdint>

#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::tests {

/// A hand-made scenario and the world of its start, small enough to work out by hand: one district, two sectors, three
/// villages (two in the first sector). Every village has one household of survivors (woman, man, child), some families
/// of a convicted person (the person convicted, in custody; spouse; child) and one other household (woman, man).
/// Everyone is at their baseline, the same for all of a position.
///
/// Ties: members of a household with each other; adults of a village with each other, as kin between one convicted
/// family and the next, else as neighbours; the survivor woman of village 0 with the other woman of village 1 through
/// an association. Trust is 0.5 everywhere. Convicts are ranked in the order of their rows, alternate between two
/// facilities, have no traits and harmed the survivors of their village. There are no waves and no programmes. Columns
/// that a submodel makes for itself when it opens are empty.
struct TinyWorld {
    model::Scenario scenario;
    model::World world;
    std::uint32_t convicted_families = 0;  ///< in each village

    explicit TinyWorld(std::uint32_t families_a_village = 2);

    model::PersonRow survivor(model::VillageRow village) const { return village * village_size(); }
    model::PersonRow convict(model::VillageRow village, std::uint32_t family) const {
        return survivor(village) + 3 + 3 * family;
    }
    model::PersonRow spouse(model::VillageRow village, std::uint32_t family) const {
        return convict(village, family) + 1;
    }
    model::PersonRow other(model::VillageRow village) const { return survivor(village) + 3 + 3 * convicted_families; }
    model::HouseholdRow survivor_household(model::VillageRow village) const {
        return village * (convicted_families + 2);
    }
    model::HouseholdRow convicted_household(model::VillageRow village, std::uint32_t family) const {
        return survivor_household(village) + 1 + family;
    }

private:
    std::uint32_t village_size() const { return 3 + 3 * convicted_families + 2; }
};

/// Number of villages of a TinyWorld; villages 0 and 1 are in one sector, village 2 in the other.
constexpr std::uint32_t tiny_villages = 3;

}  // namespace ubumwe::tests

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/base/random.hpp"
#include "model/state/parameters/vital.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Partners are at most this many years apart: a wife may be this much younger, or this much older.
constexpr int most_years_younger = 15;
constexpr int most_years_older = 5;

/// The eldest adult of a household and the eldest of the other sex who is near enough in age to be taken for the
/// partner; in custody too, since they come back. Nobody where there is none.
struct Couple {
    PersonRow eldest = nobody;
    PersonRow partner = nobody;

    bool holds(PersonRow person) const { return person == eldest || person == partner; }
};
Couple couple_of(const Population& people, Rows members, Month at);

/// Whether somebody at home has no partner and is of an age to look for one: everyone who is not of the couple, and the
/// eldest of a household without one.
bool looks_for_partner(const VitalParameters& parameters, const Population& people, const Couple& couple,
                       PersonRow person, Month at);

/// Two people who begin to live together.
struct Union {
    PersonRow man = nobody;
    PersonRow woman = nobody;
};

/// The unions of a sector in a year: those who look for a partner and whose luck it is, men in the order of their luck
/// with the first woman in the order of hers who fits in age, is of another household and not of the same mother; of
/// the man's standing before others for a share of the men.
std::vector<Union> unions_in(const VitalParameters& parameters, const World& world, std::uint32_t sector, Month at,
                             const Luck& luck);

}  // namespace ubumwe::model

#pragma once

#include <array>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"
#include "model/vital/layout.hpp"
#include "model/vital/ties.hpp"

namespace ubumwe::model {

/// What two people bring into the household that they found: the means of what their households are above their set
/// points, and of how far programmes have moved these; and the man's standing.
struct Portion {
    std::uint8_t standing = 0;
    std::array<float, household_indicators> above{};
    std::array<float, household_indicators> lasting{};
    bool lasts = false;
};

/// The portions beside the founded households; the world is still that before the layout.
std::vector<Portion> portions_of(const std::vector<Founded>& founded, const World& world);

/// Fills the rows of the founded households, of which the world has the rows after.
void settle_founded(const Scenario& scenario, Month month, const std::vector<Founded>& founded,
                    const std::vector<Portion>& portions, const NewRows& rows, const Luck& luck,
                    const Parallel& parallel, World& world);

/// Fills the rows of the newborn; their set points are drawn for the position.
void settle_newborns(const Scenario& scenario, const NewRows& rows, const Luck& luck, const Parallel& parallel,
                     World& world);

/// Who is new where after the layout at the beginning of a year.
NewPlaces new_places(const NewRows& rows, Month month, const Parallel& parallel, const World& world);

}  // namespace ubumwe::model

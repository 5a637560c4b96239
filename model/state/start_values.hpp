#pragma once

#include <span>

#include "model/base/random.hpp"
#include "model/state/population.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::model {

/// Draws the set points of people around the means of their positions, and their values around the set points
/// (stationary draw). Anxiety, and what somebody does not take part in, starts at the set point.
void draw_people(const Scenario& scenario, const Luck& luck, std::span<const PersonRow> rows, Population& people);

/// The same for households.
void draw_households(const Scenario& scenario, const Luck& luck, std::span<const HouseholdRow> rows,
                     Households& households);

/// Whether somebody's indicator begins to move with the stage of life that the person is in: distress with childhood,
/// the others with adulthood.
bool begins(const Population& people, PersonRow person, std::size_t indicator);

/// Gives people who have entered another stage of life the stationary draw of the indicators that this stage adds:
/// distress at 5 years, the others at 14. The set points are those that they have had from the first.
void start_taking_part(const PersonValues& spread, const Luck& luck, std::span<const PersonRow> rows,
                       Population& people);

}  // namespace ubumwe::model

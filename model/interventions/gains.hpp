#pragma once

#include <cstdint>
#include <span>

#include "model/interventions/streams.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Sessions that an attending member of a running group attended in this step; 0 too.
struct Attendance {
    PersonRow person = nobody;
    std::uint8_t stream = 0;  ///< number of the stream
    std::uint32_t sessions = 0;
    double given = 1.0;  ///< share of the sessions' dose that the facilitators give
};

/// Gives those who enrolled in the `groups` rows of the history, and their households, rows for the lasting part of
/// what the programmes do to them. A programme that moves nothing leaves no row.
void add_lasting_rows(const Scenario& scenario, Rows groups, World& world);

/// Hands the gains and harms of a step's attendance to the owners of the indicators. Children have distress alone. A
/// household takes the mean dose of its members at home who attend the programme, once; people in custody do not move
/// theirs.
void hand_over_gains(const Scenario& scenario, const StreamPlans& streams, std::span<const Attendance> attendances,
                     World& world);

/// Hands what a programme does to households to the owner of their indicators, by a dose in [0, 1] for one household.
void move_household(const Scenario& scenario, const ProgrammeParameters& programme, HouseholdRow household, double dose,
                    World& world);

}  // namespace ubumwe::model

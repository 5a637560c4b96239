#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/state/world.hpp"

namespace ubumwe::model {

/// A person enrols in a programme. Rows are those of the step.
struct Participation {
    std::uint32_t step = 0;
    PersonRow person = nobody;
    std::uint16_t programme = 0;
    HouseholdRow household = nobody;
    std::uint64_t key = 0;  ///< of the person
};

/// Every enrolment of the run with programmes, one for each membership of its history and in that order. The
/// counterfactual follows the same log, so that the same persons are observed in both.
using ParticipationLog = std::vector<Participation>;

/// Adds the memberships that the log does not have yet as enrolments of this step.
void extend(ParticipationLog& log, std::uint32_t step, const World& world);

/// Places in the log of the first enrolment of each person in one of the programmes that count: 1, else 0.
std::vector<std::size_t> first_enrolments(const ParticipationLog& log, std::span<const std::uint8_t> counts);

}  // namespace ubumwe::model

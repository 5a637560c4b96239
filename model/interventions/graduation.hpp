#pragma once

#include <cstdint>

#include "model/base/random.hpp"
#include "model/interventions/streams.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Ends the courses whose last step this is: members who still attend graduate, the group goes on meeting or not, and
/// its ties are queued.
void end_courses(const Scenario& scenario, const StreamPlans& streams, std::uint32_t step, const Luck& luck,
                 World& world);

}  // namespace ubumwe::model

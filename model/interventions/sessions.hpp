#pragma once

#include <cstdint>
#include <vector>

#include "model/base/random.hpp"
#include "model/interventions/gains.hpp"
#include "model/interventions/starts.hpp"

namespace ubumwe::model {

/// Lets go of members whose time to drop out has come, who have died, or who are no longer where their group meets. A
/// group that nobody attends any more ends.
void let_members_go(const StreamPlans& streams, const std::vector<StartPlan>& starts, const Calendar& calendar,
                    std::uint32_t step, World& world);

/// Holds the sessions that are due in the running groups, counts them, and returns who attended how many. A member
/// attends the n-th session of a stream or not whatever the length of a step.
std::vector<Attendance> hold_sessions(const Scenario& scenario, const StreamPlans& streams, std::uint32_t step,
                                      const Luck& luck, World& world);

}  // namespace ubumwe::model

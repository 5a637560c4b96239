#pragma once

#include <string>
#include <vector>

#include "model/state/scenario.hpp"
#include "sim/study/allocation/allocate.hpp"

namespace ubumwe::sim {

/// What a plan changes of one programme of a scenario.
struct ProgrammeChange {
    std::string programme;
    std::string starts;         ///< JSON: those to delete and those to add
    bool clears_plans = false;  ///< of a programme that is planned
};

/// The changes that put a plan in the place of everything that a scenario delivers of the planned programmes once its
/// schedule is taken away; the other programmes keep their starts.
std::vector<ProgrammeChange> programme_changes(const AllocationSpace& space, const Allocation& allocation,
                                               const model::Scenario& scenario);

/// The same, as of --set, with the schedule, and without published counts, which are of what was delivered.
std::vector<std::string> allocation_changes(const AllocationSpace& space, const Allocation& allocation,
                                            const model::Scenario& scenario);

}  // namespace ubumwe::sim

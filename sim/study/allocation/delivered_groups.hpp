#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::sim {

/// Groups of a stream that a scenario starts in one month at one place.
struct DeliveredGroups {
    const model::StreamParameters* stream = nullptr;
    model::Month month;
    std::string district;
    std::string facility;  ///< empty in the community
    std::int64_t groups = 0;
    std::int64_t people = 0;  ///< who start
    double cost = 0.0;        ///< of their whole courses
};

/// The starts of a programme, its own and those of the schedule, in this order.
std::vector<model::ProgrammeStart> starts_of(const model::Scenario& scenario,
                                             const model::ProgrammeParameters& programme);

/// What these starts come to. `programme` is one of the scenario and outlives it.
std::vector<DeliveredGroups> delivered_groups(const model::Scenario& scenario,
                                              const model::ProgrammeParameters& programme);

/// Calendar months in which a group that starts in one of them needs its facilitators, at most: a course of weeks may
/// begin late in its first.
int months_at_work(const model::StreamParameters& stream, model::StepLength step);

}  // namespace ubumwe::sim

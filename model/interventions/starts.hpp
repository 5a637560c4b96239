#pragma once

#include <cstdint>
#include <vector>

#include "model/interventions/streams.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Facility of what happens in the community.
constexpr std::uint16_t no_facility = 0xFFFF;

/// Groups that start in one month at one place, with names resolved and the scale of the population applied.
struct StartPlan {
    Month month;
    std::uint8_t stream = 0;  ///< number of the stream
    std::uint32_t district = 0;
    std::uint16_t facility = no_facility;
    std::int64_t groups = 0;
    std::int64_t participants = 0;  ///< in the sense of `basis`
    CountBasis basis = CountBasis::enrolled;
    std::uint16_t organisation = no_organisation;

    bool operator==(const StartPlan&) const = default;
};

/// All starts of the programmes and of the schedule, by month, stream and order of the file. Where the population is
/// scaled, each stream keeps the scaled number of people in groups of its size, spread over its starts; a stream whose
/// people would not fill one group has none.
std::vector<StartPlan> resolve_starts(const Scenario& scenario, const StreamPlans& streams, const World& world);

}  // namespace ubumwe::model

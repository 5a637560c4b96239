#pragma once

#include <algorithm>
#include <cstdint>

#include "model/base/calendar.hpp"
#include "model/state/parameters/reintegration.hpp"
#include "model/state/return_progress.hpp"

namespace ubumwe::model {

/// The four legs on which the reintegration of a released person stands, each in [0, 1].
struct Legs {
    double family = 0.0;      ///< mean trust received over household and kin ties; 0 where nobody is there to give it
    double community = 0.0;   ///< community_acceptance()
    double livelihood = 0.0;  ///< mean of the four livelihood indicators of the household
    double distress = 0.0;
};

/// Trust received over the other ties in the village, added up and divided by the reference number of such ties, at
/// most
/// 1. A sum, so that few ties count as little acceptance and a new tie never lowers it; the same number for everyone,
/// so that people compare.
constexpr double community_acceptance(const ReintegrationParameters& p, double trust_received) {
    return std::min(1.0, trust_received / p.community_ties);
}

/// Whether all four legs bear: the first three at or above their thresholds, distress below its own.
constexpr bool bears(const ReintegrationParameters& p, const Legs& legs) {
    return legs.family >= p.family_threshold && legs.community >= p.community_threshold &&
           legs.livelihood >= p.livelihood_threshold && legs.distress < p.distress_threshold;
}

/// The progress after one more step that ends with these legs.
constexpr ReturnProgress after_step(const ReintegrationParameters& p, const ReturnProgress& before, const Legs& legs) {
    constexpr std::uint16_t most = 0xFFFF;
    const auto longer = [](std::uint16_t steps) {
        return steps == most ? most : static_cast<std::uint16_t>(steps + 1);
    };
    ReturnProgress after;
    after.family_acceptance = static_cast<float>(legs.family);
    after.community_acceptance = static_cast<float>(legs.community);
    after.steps_well = bears(p, legs) ? longer(before.steps_well) : std::uint16_t{0};
    after.steps_apart = legs.community < p.community_threshold ? longer(before.steps_apart) : std::uint16_t{0};
    return after;
}

/// Whole steps of a time in months: to the nearest, at least one.
inline std::uint32_t steps_of(double months, const Calendar& calendar) {
    return std::max(1U, static_cast<std::uint32_t>(months * calendar.steps_per_month() + 0.5));
}

}  // namespace ubumwe::model

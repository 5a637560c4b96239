#pragma once

#include <cstdint>

namespace ubumwe::model {

/// How the return of one released person goes, at the end of a step.
struct ReturnProgress {
    float family_acceptance = 0.0F;     ///< in [0, 1]
    float community_acceptance = 0.0F;  ///< in [0, 1]
    std::uint16_t steps_well = 0;       ///< without a break up to now, with all four legs beyond their thresholds
    std::uint16_t steps_apart = 0;      ///< without a break up to now, with community acceptance below its threshold
};

}  // namespace ubumwe::model

#pragma once

#include <cstdint>

#include "model/base/math.hpp"
#include "model/state/parameters/incident.hpp"
#include "model/state/parameters/release.hpp"

namespace ubumwe::model {

/// Weights of the returns and announcements of a step that reach one survivor; see Pressure.
struct ShockWeights {
    double village = 0.0;         ///< of the survivor's village
    double harmed = 0.0;          ///< of people who harmed the survivor's family, beside what they weigh in a village
    double other_villages = 0.0;  ///< of the sector without the survivor's village
};

/// What softens the shocks for one survivor, each in [0, 1].
struct ShockShield {
    double resilience = 0.0;
    double supported = 0.0;
    double exposed = 1.0;  ///< `anxiety_from_releases` of the survivor's position
};

/// Share in [0, 1] of a shock that resilience and support leave.
constexpr double unsoftened(const ReleaseParameters& p, const ShockShield& shield) {
    return (1.0 - shield.resilience) * (1.0 - p.support_effect * shield.supported);
}

/// Sum of the shocks of a step, >= 0, to a survivor in a sector of `villages` >= 1 villages (assumed; model/ODD.md,
/// submodel release).
constexpr double sum_of_shocks(const ReleaseParameters& p, const ShockWeights& weights, std::uint32_t villages,
                               const ShockShield& shield) {
    const double strength = p.village_shock * weights.village + p.harm_shock * weights.harmed +
                            p.sector_shock * weights.other_villages / static_cast<double>(villages);
    return strength * unsoftened(p, shield) * shield.exposed;
}

/// The same of `incidents` in the village and of the season's own shock, to a person at whom incidents are directed
/// (assumed; model/ODD.md, submodel incidents).
constexpr double sum_of_shocks(const IncidentParameters& p, double incidents, double season_shock, double unsoftened) {
    return (p.shock * incidents + season_shock) * unsoftened;
}

/// Anxiety in [0, 1] after shocks that add up to `shocks` >= 0: the room above shrinks by exp(-shocks), whatever their
/// order and number.
inline double anxiety_after(double anxiety, double shocks) {
    return anxiety + (1.0 - anxiety) * (1.0 - exponential(-shocks));
}

}  // namespace ubumwe::model

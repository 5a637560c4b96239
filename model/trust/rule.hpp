#pragma once

#include <algorithm>

namespace ubumwe::model {

/// Chance that a meeting goes well is never below or above these.
constexpr float lowest_chance = 0.02F;
constexpr float highest_chance = 0.98F;

/// What the two sides of a tie and its class bring to a meeting. All effects are relative to the population means at
/// the start.
struct Meeting {
    float good = 0.0F;            ///< chance for this kind of tie when everyone is at the reference
    float ego_approach = 0.0F;    ///< half of the weighted cooperation and harmony of the ego above the references
    float alter_approach = 0.0F;  ///< the same of the alter
    float ego_openness = 0.0F;    ///< weighted out-group trust of the ego above the reference
    float ego_fear = 0.0F;        ///< weighted anxiety above its baseline and distress above the reference
    float outgroup = 0.0F;        ///< 1 for an out-group tie, else 0
    float stigma = 0.0F;          ///< stigma of the alter for an out-group tie, else 0
};

/// Chance that a meeting goes well.
inline float chance_of_good_meeting(const Meeting& m) {
    const float chance =
        m.good + m.ego_approach + m.alter_approach + m.outgroup * m.ego_openness - m.stigma * m.ego_fear;
    return std::min(std::max(chance, lowest_chance), highest_chance);
}

/// Trust after a step in which meetings close `gained` = meetings * D * gain * P of the room above and take `lost` =
/// meetings * D * loss * (1 - P) of the trust held: (trust + gained (1 + s/2)) / (1 + s + s^2/2) with s = gained +
/// lost, second order in the step. Written as a change, which rounding carries neither out of [0, 1] nor away from
/// rest.
inline float next_trust(float trust, float gained, float lost) {
    const float s = gained + lost;
    const float h = 1.0F + 0.5F * s;
    return trust + (gained * (1.0F - trust) - lost * trust) * h / (1.0F + s * h);
}

/// Where trust settles when the chance of a good meeting stays: gain P / (gain P + loss (1 - P)); 0 where nothing is
/// gained or lost.
inline float resting_trust(float chance, float gain, float loss) {
    const float gained = gain * chance;
    const float lost = loss * (1.0F - chance);
    return gained + lost > 0.0F ? gained / (gained + lost) : 0.0F;
}

}  // namespace ubumwe::model

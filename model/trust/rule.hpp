#pragma once

#include <algorithm>

namespace ubumwe::model {

/// Chance that a meeting goes well is never below or above these.
constexpr float lowest_chance = 0.02F;
constexpr float highest_chance = 0.98F;

/// What the ego brings to a meeting, relative to the population means at the start: half of the weighted cooperation
/// and harmony above the references; with an out-group alter also openness (weighted out-group trust above the
/// reference) less fear (weighted anxiety above its baseline and distress above the reference) as far as the alter is
/// stigmatised. `outgroup` is 1 for an out-group tie, else 0, and then `stigma` is 0 too.
inline float ego_side(float approach, float outgroup, float openness, float stigma, float fear) {
    return approach + outgroup * openness - stigma * fear;
}

/// Chance that a meeting goes well: `good` for this kind of tie when everyone is at the reference, and what ego and
/// alter bring.
inline float chance_of_good_meeting(float good, float ego, float alter) {
    return std::min(std::max(good + ego + alter, lowest_chance), highest_chance);
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

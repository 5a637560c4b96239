#pragma once

namespace ubumwe::model {

// Real is float, or a vector of floats for as many ties at once.

/// Chance that a meeting goes well is never below or above these.
constexpr float lowest_chance = 0.02F;
constexpr float highest_chance = 0.98F;

/// What the ego brings to a meeting, relative to the population means at the start: half of the weighted cooperation
/// and harmony above the references; with an out-group alter also openness (weighted out-group trust above the
/// reference) less fear (weighted anxiety above its baseline and distress above the reference) as far as the alter is
/// stigmatised. `outgroup` is 1 for an out-group tie, else 0, and then `stigma` is 0 too.
template <class Real>
[[gnu::always_inline]] inline Real ego_side(float approach, Real outgroup, float openness, Real stigma, float fear) {
    return approach + outgroup * openness - stigma * fear;
}

/// Chance that a meeting goes well: `good` for this kind of tie when everyone is at the reference, and what ego and
/// alter bring.
template <class Real>
[[gnu::always_inline]] inline Real chance_of_good_meeting(Real good, Real ego, Real alter) {
    const Real lowest = Real{} + lowest_chance;
    const Real highest = Real{} + highest_chance;
    const Real chance = good + ego + alter;
    const Real not_below = chance < lowest ? lowest : chance;
    return not_below > highest ? highest : not_below;
}

/// Trust after a step in which meetings close `gained` = meetings * D * gain * P of the room above and take `lost` =
/// meetings * D * loss * (1 - P) of the trust held: (trust + gained (1 + s/2)) / (1 + s + s^2/2) with s = gained +
/// lost, second order in the step. Written as a change, which rounding carries neither out of [0, 1] nor away from
/// rest.
template <class Real>
[[gnu::always_inline]] inline Real next_trust(Real trust, Real gained, Real lost) {
    const Real s = gained + lost;
    const Real h = 1.0F + 0.5F * s;
    return trust + (gained * (1.0F - trust) - lost * trust) * h / (1.0F + s * h);
}

/// Where trust settles when the chance of a good meeting stays: gain P / (gain P + loss (1 - P)); 0 where nothing is
/// gained or lost.
template <class Real>
[[gnu::always_inline]] inline Real resting_trust(Real chance, float gain, float loss) {
    const Real gained = gain * chance;
    const Real lost = loss * (1.0F - chance);
    const Real none{};
    return gained + lost > none ? gained / (gained + lost) : none;
}

}  // namespace ubumwe::model

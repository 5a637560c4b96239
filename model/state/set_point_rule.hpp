#pragma once

#include <cmath>

#include "model/base/math.hpp"
#include "model/state/exchange.hpp"

namespace ubumwe::model {

/// No set point is drawn or moved by custody beyond these.
constexpr float lowest_set_point = 0.02F;
constexpr float highest_set_point = 0.98F;

/// How an indicator moves in one step of its own: the share of the way to its target, and the size of its noise.
struct Return {
    float share = 0.0F;
    float noise = 0.0F;
    float pull_of_own_shift = 1.0F;  ///< what others' influence leaves of the pull of the subject's own lasting shift

    Return() = default;

    /// `rate` per year, `spread` the stationary standard deviation, a step of `years`: noise = spread * sqrt(1 - (1 -
    /// share)^2).
    Return(double rate, double spread, double years) {
        const double p = share_of_rate(rate, years);
        share = static_cast<float>(p);
        noise = static_cast<float>(spread * std::sqrt(1.0 - (1.0 - p) * (1.0 - p)));
    }
};

/// An indicator after a step towards its set point plus the pull of its drivers, with noise z; reflected at 0 and 1.
inline float after_return(const Return& step, float x, float set_point, float pull, float z) {
    return reflect(x + step.share * (set_point + pull - x) + step.noise * z);
}

/// A value after a gain (or harm) that closes a share of the room above it (up) or below it (down).
constexpr float after_gain(float x, float share, bool up) {
    return up ? x + share * (1.0F - x) : x - share * x;
}

/// Adds an impulse to a value and moves the shift of its set point by the lasting share of the set point's own room.
inline void apply(const Impulse& impulse, float baseline, float& value, float& shift) {
    value = after_gain(value, impulse.share, impulse.up);
    const float set_point = baseline + shift;
    shift = after_gain(set_point, impulse.lasting, impulse.up) - baseline;
}

/// A value after a step in which the set point stands `shift` above the baseline that the dense sweep used; kept in [0,
/// 1].
inline float after_shift(const Return& step, float x, float shift) {
    const float moved = x + step.share * step.pull_of_own_shift * shift;
    return moved < 0.0F ? 0.0F : (moved > 1.0F ? 1.0F : moved);
}

}  // namespace ubumwe::model

#pragma once

#include <array>

#include "model/base/random.hpp"
#include "model/state/set_point_rule.hpp"
#include "model/state/world.hpp"
#include "model/wellbeing/rule.hpp"

namespace ubumwe::model {

/// Up to 64 people side by side, with everything that their sweep reads beside their own columns. Yes and no are 1 and
/// 0 as floats, which keeps the sweep free of branches.
struct Lanes {
    template <class T>
    using Lane = std::array<T, noise_lanes>;

    Lane<float> communication;
    Lane<float> food_security;
    Lane<float> violence;
    Lane<float> outgroup_contact;
    Lane<float> adult;     ///< 1 where all indicators move, else 0
    Lane<float> distress;  ///< 1 where distress moves, else 0
    Lane<float> child;     ///< 1 for a child, else 0
    std::array<std::array<Lane<float>, noise_per_call>, 2> noise;
    float sector_harmony;
    float sector_cooperation;
};

/// Fills the lanes of `rows`, at most 64 people of one village, but for the noise and the sector.
void gather_lanes(const World& world, Rows rows, Lanes& lanes);

/// The pulls on one indicator of the people of `rows` at the start of the step.
Lanes::Lane<float> pulls_on(PersonIndicator indicator, const PersonPulls& pulls, const Lanes& lanes, Rows rows,
                            World& world);

/// Moves the indicators of the people of `rows` by their rules, in place; every rule reads the values at the start of
/// the step.
void move_people(const std::array<Return, person_indicators>& returns, const PersonPulls& pulls, const Lanes& lanes,
                 Rows rows, World& world);

}  // namespace ubumwe::model

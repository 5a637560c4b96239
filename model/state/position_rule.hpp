#pragma once

#include <cstdint>
#include <string_view>

#include "model/base/require.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::model {

/// Whether somebody born in a month (Month::index) is old enough for a position.
inline bool old_enough(const PositionParameters& position, std::int32_t birth) {
    return !position.born_before || birth < position.born_before->index;
}

/// The first position of a standing whose conditions a member of a household meets; `single` for the member who holds a
/// position of one member a household. The scenario has a position of each standing that anyone may hold.
inline std::uint8_t position_of_member(const Scenario& scenario, std::string_view standing, std::int32_t birth,
                                       bool single) {
    for (std::size_t i = 0; i < scenario.positions.size(); ++i) {
        const PositionParameters& position = scenario.positions[i];
        if (position.standing != standing || position.inmate) continue;
        if (position.one_per_household ? single : old_enough(position, birth)) return static_cast<std::uint8_t>(i);
    }
    throw BrokenPromise("broken promise: each standing has a position that anyone may hold");
}

}  // namespace ubumwe::model

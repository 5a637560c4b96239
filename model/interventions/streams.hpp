#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/state/scenario.hpp"

namespace ubumwe::model {

/// A stream with its names resolved to rows and bits.
struct StreamPlan {
    std::uint16_t programme = 0;       ///< row of the scenario's programmes
    std::uint16_t stream = 0;          ///< row of the programme's streams
    std::uint8_t number = 0;           ///< over all programmes in file order: its bit in a Participant, and its luck
    std::uint64_t programme_bits = 0;  ///< all streams of the programme
    std::uint64_t follow_on_bits = 0;  ///< streams of which members have completed one; 0 for none
    std::vector<std::uint8_t> admits;  ///< by position
    std::vector<double> mix;           ///< share of places by position, then the open share; empty for none
    std::optional<std::size_t> screening;  ///< person indicator
    std::uint32_t steps = 1;               ///< of a course
    std::uint32_t sessions = 1;            ///< of a course
    std::uint32_t stay = 1;                ///< steps that members in custody should still stay when the course begins

    std::uint64_t bit() const { return std::uint64_t{1} << number; }
};

/// Streams of all programmes of a scenario, in file order.
struct StreamPlans {
    std::vector<StreamPlan> all;
    std::vector<std::uint8_t> first;  ///< by programme

    const StreamPlan& of(std::uint16_t programme, std::uint16_t stream) const {
        return all[std::size_t{first[programme]} + stream];
    }
};

/// The stream as the scenario describes it.
inline const StreamParameters& parameters_of(const Scenario& scenario, const StreamPlan& stream) {
    return scenario.programmes[stream.programme].streams[stream.stream];
}

/// Resolves every stream. The scenario has at most 64 of them; whole families meet in the community and follow no other
/// programme.
StreamPlans resolve_streams(const Scenario& scenario);

}  // namespace ubumwe::model

#pragma once

#include <algorithm>
#include <array>
#include <span>

#include "model/base/random.hpp"
#include "model/state/population.hpp"
#include "model/state/set_point_rule.hpp"

namespace ubumwe::model {

/// Calls visit(rows) for pieces of at most 64 of the rows, in order: as many as one call of fill_noise serves.
template <class Visit>
void in_lanes(Rows rows, Visit visit) {
    constexpr auto lanes = static_cast<std::uint32_t>(noise_lanes);
    for (std::uint32_t begin = rows.begin; begin < rows.end; begin += lanes)
        visit(Rows{begin, std::min(begin + lanes, rows.end)});
}

/// A value for each of up to 64 households.
using HouseholdLane = std::array<float, noise_lanes>;

/// The noise of a step for up to 64 households: `Calls` draws of four, from `first_draw` on.
template <std::size_t Calls>
class HouseholdNoise {
public:
    HouseholdNoise(const Luck& luck, std::uint32_t step, std::uint32_t first_draw, Rows rows,
                   const Households& households) {
        const std::span keys(households.key.data() + rows.begin, rows.size());
        for (std::uint32_t call = 0; call < Calls; ++call)
            fill_noise(luck, Purpose::household_noise, step, first_draw + call, keys, calls_[call]);
    }

    const HouseholdLane& of(std::size_t indicator) const {
        return calls_[indicator / noise_per_call][indicator % noise_per_call];
    }

private:
    std::array<std::array<HouseholdLane, noise_per_call>, Calls> calls_;
};

/// Moves `Owned` indicators from `first` on of up to 64 households by their returns, in place. One column after the
/// other: the compiler then moves several households at once.
template <std::size_t Owned, std::size_t Calls>
void move_households(const std::array<Return, household_indicators>& returns, std::size_t first, Rows rows,
                     const std::array<HouseholdLane, Owned>& pulls, const HouseholdNoise<Calls>& noise,
                     Households& households) {
    for (std::size_t k = 0; k < Owned; ++k) {
        const Return step = returns[first + k];
        const HouseholdLane& z = noise.of(k);
        const float* const set_point = households.baseline[first + k].data() + rows.begin;
        float* const value = households.value[first + k].data() + rows.begin;
        for (std::size_t i = 0; i < rows.size(); ++i)
            value[i] = after_return(step, value[i], set_point[i], pulls[k][i], z[i]);
    }
}

}  // namespace ubumwe::model

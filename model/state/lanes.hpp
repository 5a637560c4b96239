#pragma once

#include <algorithm>
#include <array>
#include <span>

#include "model/base/random.hpp"
#include "model/state/population.hpp"

namespace ubumwe::model {

/// Calls visit(rows) for pieces of at most 64 of the rows, in order: as many as one call of fill_noise serves.
template <class Visit>
void in_lanes(Rows rows, Visit visit) {
    constexpr auto lanes = static_cast<std::uint32_t>(noise_lanes);
    for (std::uint32_t begin = rows.begin; begin < rows.end; begin += lanes)
        visit(Rows{begin, std::min(begin + lanes, rows.end)});
}

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

    float operator()(std::size_t indicator, std::size_t lane) const {
        return calls_[indicator / noise_per_call][indicator % noise_per_call][lane];
    }

private:
    std::array<std::array<std::array<float, noise_lanes>, noise_per_call>, Calls> calls_;
};

}  // namespace ubumwe::model

#pragma once

#include <cstdint>
#include <vector>

#include "model/state/places.hpp"
#include "model/state/population.hpp"

namespace ubumwe::model {

/// Somebody who was born since the rows were laid out.
struct Newborn {
    PersonRow mother = nobody;
    std::uint64_t key = 0;   ///< of the mother's key and the month of birth
    std::int16_t birth = 0;  ///< Month::index
    std::int16_t dies = 0;   ///< Month::index of the death if that comes before the next layout, else after_layout
    std::uint8_t position = 0;
    Sex sex = Sex::woman;
    bool alive = true;
};
constexpr std::int16_t after_layout = INT16_MAX;

/// People who wait for the rows to be laid out anew.
struct Arrivals {
    std::vector<Newborn> newborns;  ///< in the order of their births
};

}  // namespace ubumwe::model

#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace ubumwe::tests {

/// Sizes at which growth is measured, in thousands of people of the census of 2022: the last is the country.
constexpr std::array thousands_of_growth{100, 300, 1000, 3000, 13247};

/// Sets a scenario of Rwanda to so many thousand people, for a year and the layout after it.
inline std::vector<std::string> growth_settings(double thousands) {
    constexpr double census = 13246.394;
    return {"population.districts=[]", fmt::format("population.scale={:.6f}", std::min(1.0, thousands / census)),
            "time.end=2021-01"};
}

}  // namespace ubumwe::tests

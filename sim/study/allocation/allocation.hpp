#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/base/calendar.hpp"

namespace ubumwe::sim {

/// Groups of a stream that start at one place in one month.
struct AllocatedStart {
    std::size_t stream = 0;
    std::size_t place = 0;
    model::Month month;
    std::int64_t groups = 0;
};

/// A plan: which groups start where and when, and what they take.
struct Allocation {
    std::vector<AllocatedStart> starts;      ///< by stream, place and month
    std::vector<std::int64_t> by_programme;  ///< groups
    std::vector<std::int64_t> by_district;   ///< groups
    std::vector<double> programme_money;     ///< of groups and years
    std::vector<double> year_money;          ///< of groups, by the year of their start
    std::vector<double> district_money;      ///< of groups
    double cost = 0.0;
    std::int64_t people = 0;        ///< places in groups
    std::int64_t facilitators = 0;  ///< needed in the busiest month
    bool has_floors = false;        ///< every floor is reached
};

}  // namespace ubumwe::sim

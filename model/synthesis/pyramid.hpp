#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/base/random.hpp"
#include "model/state/margins.hpp"
#include "model/state/population.hpp"
#include "model/synthesis/permutation.hpp"

namespace ubumwe::model {

/// Sex and age of one person.
struct SexAge {
    Sex sex = Sex::woman;
    std::int32_t age_months = 0;
};

/// The people of a district by sex and age: numbers follow the age structure by largest remainder, in random order, so
/// that any village is a random sample without replacement and all villages together are exact.
class Pyramid {
public:
    Pyramid(std::int64_t people, std::span<const AgeGroup> ages, const Luck& luck, std::uint64_t district_key);

    /// Sex and age of the person in place `slot` < people.
    SexAge operator()(std::int64_t slot) const;

private:
    struct Cell {
        std::int64_t begin;
        std::int64_t size;
        Sex sex;
        int low;
        int years;
    };
    std::vector<Cell> cells_;
    Permutation order_;
};

}  // namespace ubumwe::model

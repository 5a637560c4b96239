#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ubumwe::sim {

/// Uniform draws for designs and for resampling. The same seed gives the same draws; one at a time is in use.
class StudyDraws {
public:
    explicit StudyDraws(std::int64_t seed);

    /// A whole number in [0, numbers).
    std::size_t below(std::size_t numbers);
    /// The numbers in [0, numbers), in random order.
    std::vector<std::size_t> order(std::size_t numbers);
    /// As many numbers in [0, numbers), drawn with replacement.
    std::vector<std::size_t> with_replacement(std::size_t numbers);
};

}  // namespace ubumwe::sim

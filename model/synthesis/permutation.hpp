#pragma once

#include <cstdint>

#include "model/base/random.hpp"

namespace ubumwe::model {

/// A random order of the numbers 0 to size - 1 that needs no memory: a keyed Feistel network, walked until it falls
/// within the range.
class Permutation {
public:
    /// `size` >= 1; the order depends on the luck, the purpose and the subject.
    Permutation(std::uint64_t size, const Luck& luck, Purpose purpose, std::uint64_t subject);

    /// Where number `i` < size stands in the order.
    std::uint64_t operator()(std::uint64_t i) const;

private:
    std::uint64_t once(std::uint64_t i) const;

    std::uint64_t size_;
    unsigned half_bits_;
    std::array<std::uint32_t, 4> round_keys_;
};

}  // namespace ubumwe::model

#include "model/synthesis/permutation.hpp"

#include <bit>

#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

/// A 32-bit mix (Wellons' lowbias32): enough for shuffling.
constexpr std::uint32_t mix(std::uint32_t x) {
    x = (x ^ (x >> 16U)) * 0x7feb352dU;
    x = (x ^ (x >> 15U)) * 0x846ca68bU;
    return x ^ (x >> 16U);
}

}  // namespace

Permutation::Permutation(std::uint64_t size, const Luck& luck, Purpose purpose, std::uint64_t subject)
    : size_(size),
      half_bits_((static_cast<unsigned>(std::bit_width(size)) + 1) / 2),
      round_keys_(luck.bits(purpose, 0, subject, 0xFFFF)) {
    require(size >= 1 && half_bits_ < 32, "a permutation has between 1 and 2^62 elements");
}

std::uint64_t Permutation::once(std::uint64_t i) const {
    const std::uint32_t mask = (1U << half_bits_) - 1U;
    auto left = static_cast<std::uint32_t>(i >> half_bits_);
    auto right = static_cast<std::uint32_t>(i) & mask;
    for (const std::uint32_t key : round_keys_) {
        const std::uint32_t next = left ^ (mix(right ^ key) & mask);
        left = right;
        right = next;
    }
    return (static_cast<std::uint64_t>(left) << half_bits_) | right;
}

std::uint64_t Permutation::operator()(std::uint64_t i) const {
    do i = once(i);
    while (i >= size_);
    return i;
}

}  // namespace ubumwe::model

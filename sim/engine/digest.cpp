#include "sim/engine/digest.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace ubumwe::sim {

namespace {

/// The 128-bit product folded to 64 bits: every bit of both factors reaches every bit of the result.
std::uint64_t fold(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

std::uint64_t whole_word_at(std::span<const std::byte> bytes, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    return word;
}

/// The bytes that are left, up to eight.
std::uint64_t last_word_at(std::span<const std::byte> bytes, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(sizeof word, bytes.size() - at));
    return word;
}

}  // namespace

void Digest::add_bytes(std::span<const std::byte> bytes) {
    // Four lanes, so that one multiplication need not wait for the one before.
    std::array<std::uint64_t, 4> lanes{state_ ^ 0xa0761d6478bd642fULL, state_ ^ 0xe7037ed1a0b428dbULL,
                                       state_ ^ 0x8ebc6af09c88c6e3ULL, state_ ^ 0x589965cc75374cc3ULL};
    const auto add_word = [&](std::size_t lane, std::uint64_t word) {
        lanes[lane] = fold(lanes[lane] ^ word, 0x9fb21c651e98df25ULL + 2 * lane);
    };
    constexpr std::size_t word = sizeof(std::uint64_t);
    std::size_t at = 0;
    for (; at + lanes.size() * word <= bytes.size(); at += lanes.size() * word) {
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) add_word(lane, whole_word_at(bytes, at + lane * word));
    }
    for (std::size_t lane = 0; at < bytes.size(); at += word, ++lane) add_word(lane, last_word_at(bytes, at));
    state_ = fold(state_ ^ bytes.size(), 0xd6e8feb86659fd93ULL);
    for (const std::uint64_t lane : lanes) state_ = fold(state_ ^ lane, 0xc2b2ae3d27d4eb4fULL);
}

}  // namespace ubumwe::sim

#include "model/trust/move_ties.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "model/trust/rule.hpp"

namespace ubumwe::model {

namespace {

/// Sixteen ties side by side. The compiler turns operations on them into what the processor has.
using Floats [[gnu::vector_size(64)]] = float;
using Ints [[gnu::vector_size(64)]] = std::int32_t;
using Bytes [[gnu::vector_size(16)]] = std::uint8_t;
constexpr std::uint32_t lanes = 16;

template <class Vector, class T>
[[gnu::always_inline]] inline void load(Vector& vector, const T* from) {
    std::memcpy(&vector, from, sizeof vector);
}

}  // namespace

__attribute__((target_clones("avx512f", "avx2", "default"))) void move_ties(
    const TieTable& table, std::span<const AlterView> view, std::span<const std::uint32_t> alters,
    std::span<const TieClass> classes, const Egos& egos, std::span<float> trust) {
    Floats good_table, gain_table;
    load(good_table, table.good.data());
    load(gain_table, table.gain.data());
    const auto [none, first, second, third] = table.stigma;
    const Floats zero{};
    for (std::size_t begin = 0; begin < trust.size(); begin += lanes) {
        const std::size_t count = std::min<std::size_t>(lanes, trust.size() - begin);
        // The last block may be partial: its idle lanes hold ties of class 0 to the first alter.
        alignas(64) std::array<float, lanes> approach;
        Bytes bytes{};
        Floats held{};
        std::memcpy(&bytes, classes.data() + begin, count);
        std::memcpy(&held, trust.data() + begin, count * sizeof(float));
        for (std::size_t i = 0; i < lanes; ++i) approach[i] = view[alters[begin + std::min(i, count - 1)]].approach;

        const Ints byte = __builtin_convertvector(bytes, Ints);
        const Floats outgroup = __builtin_convertvector((byte >> 3) & 1, Floats);
        const Ints level = (byte >> 4) & 3;
        const Floats stigma =
            (level == 1 ? zero + first : zero) + (level == 2 ? zero + second : zero) + (level == 3 ? zero + third : zero);
        Floats ego_approach, openness, fear, alter_approach;
        load(ego_approach, egos.approach.data() + begin);
        load(openness, egos.openness.data() + begin);
        load(fear, egos.fear.data() + begin);
        load(alter_approach, approach.data());
        const Floats good = __builtin_shuffle(good_table, byte & 15);
        const Floats gain = __builtin_shuffle(gain_table, (byte & 7) + 5 * (byte >> 6));
        held = moved_trust(TieRule<Floats>{good, ego_approach, alter_approach, openness, fear, outgroup, outgroup * stigma, gain, zero + table.loss_over_gain}, held);
        std::memcpy(trust.data() + begin, &held, count * sizeof(float));
    }
}

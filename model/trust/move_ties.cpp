// Vectors are passed by value between functions that are always inlined, where no calling convention matters.
#pragma GCC diagnostic ignored "-Wpsabi"

#include "model/trust/move_ties.hpp"

#include <cstring>
#include <type_traits>

#include "model/state/new_tie.hpp"
#include "model/trust/rule.hpp"

namespace ubumwe::model {

namespace {

/// Ties are met sixteen at a time; tables of sixteen are looked up in a register where the processor can.
constexpr std::size_t block = EgoSides::block;
using Floats [[gnu::vector_size(64)]] = float;
using Ints [[gnu::vector_size(64)]] = std::int32_t;
using Count = std::integral_constant<std::size_t, block>;

[[gnu::always_inline]] inline Floats look_up(const std::array<float, block>& table, Ints index) {
    Floats values;
    std::memcpy(&values, table.data(), sizeof values);
    return __builtin_shuffle(values, index);
}

/// Element by element: the compiler makes one instruction of this, and dozens of a conversion of vectors.
[[gnu::always_inline]] inline Ints widened(const TieClass* classes, std::size_t count) {
    alignas(64) std::array<std::int32_t, block> bytes{};
    for (std::size_t i = 0; i < count; ++i) bytes[i] = classes[i].byte;
    Ints wide;
    std::memcpy(&wide, bytes.data(), sizeof wide);
    return wide;
}

[[gnu::always_inline]] inline Floats loaded(const float* values, std::size_t count) {
    Floats block_of_values{};
    std::memcpy(&block_of_values, values, count * sizeof(float));
    return block_of_values;
}

[[gnu::always_inline]] inline void store(const Floats& values, std::size_t count, float* to) {
    std::memcpy(to, &values, count * sizeof(float));
}

/// The chances of good meetings of the `count` ties from `first` on.
[[gnu::always_inline]] inline Floats chances(const TiesToMeet& ties, std::size_t first, std::size_t count, Ints byte) {
    alignas(64) std::array<float, block> alter{};
    for (std::size_t i = 0; i < count; ++i) alter[i] = ties.approach[ties.alters[first + i]];
    return chance_of_good_meeting(look_up(ties.table.good, byte & 15), loaded(ties.egos.side.data() + first, block),
                                  loaded(alter.data(), block));
}

[[gnu::always_inline]] inline void fetch_ahead(const TiesToMeet& ties, std::size_t first, const float* trust) {
    static_assert(block == ties_of_line);
    fetch_line(ties.alters.data() + first + ties_ahead);
    fetch_line(ties.classes.data() + first + ties_ahead);
    fetch_line(trust + first + ties_ahead);
}

/// Calls work(first, count) for whole blocks with a count known to the compiler, then for the rest.
template <class Work>
[[gnu::always_inline]] inline void in_blocks(std::size_t ties, Work work) {
    std::size_t first = 0;
    for (; first + block <= ties; first += block) work(first, Count{});
    if (first < ties) work(first, ties - first);
}

}  // namespace

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) void move_ties(const TiesToMeet& ties,
                                                                                             std::span<float> trust) {
    in_blocks(
        trust.size(), [&](std::size_t first, auto count) __attribute__((always_inline)) {
            fetch_ahead(ties, first, trust.data());
            const Ints byte = widened(ties.classes.data() + first, count);
            const Floats chance = chances(ties, first, count, byte);
            const Floats gain =
                look_up(ties.table.gain, (byte & 7) + static_cast<std::int32_t>(tie_kinds) * (byte >> 6));
            const Floats held = loaded(trust.data() + first, count);
            store(next_trust(held, Floats(gain * chance), Floats(ties.table.loss_over_gain * gain * (1.0F - chance))),
                  count, trust.data() + first);
        });
}

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) void rest_ties(const TiesToMeet& ties,
                                                                                             float gain, float loss,
                                                                                             float* rest,
                                                                                             std::span<float> trust) {
    in_blocks(
        trust.size(), [&](std::size_t first, auto count) __attribute__((always_inline)) {
            fetch_ahead(ties, first, trust.data());
            const Ints byte = widened(ties.classes.data() + first, count);
            const Floats resting = resting_trust(chances(ties, first, count, byte), gain, loss);
            const Floats held = loaded(trust.data() + first, count);
            store(resting, count, rest + first);
            store(held == trust_at_rest ? resting : held, count, trust.data() + first);
        });
}

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) void bring(
    std::uint32_t ties, float approach, float openness, float fear, const TieTable& table,
    std::span<const TieClass> classes, float* side) {
    for (std::size_t first = 0; first < ties; first += block) {
        const Ints byte = classes.size() - first >= block ? widened(classes.data() + first, Count{})
                                                          : widened(classes.data() + first, classes.size() - first);
        const Ints index = (byte >> 3) & 7;
        store(ego_side(approach, look_up(table.out, index), openness, look_up(table.stigma, index), fear), block,
              side + first);
    }
}

}  // namespace ubumwe::model

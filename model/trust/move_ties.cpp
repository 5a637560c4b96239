#include "model/trust/move_ties.hpp"

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <utility>

#include "model/trust/rule.hpp"

namespace ubumwe::model {

namespace {

/// Ties are moved sixteen at a time; tables of sixteen are looked up in a register where the processor can.
constexpr std::size_t block = EgoSides::block;
using Floats [[gnu::vector_size(64)]] = float;
using Ints [[gnu::vector_size(64)]] = std::int32_t;
using Bytes [[gnu::vector_size(16)]] = std::uint8_t;

/// What the class of a tie gives: the chance of a good meeting and what meetings gain.
struct Given {
    alignas(64) std::array<float, block> good;
    alignas(64) std::array<float, block> gain;
};

[[gnu::always_inline]] inline Given look_up(const TieTable& table, const Bytes& classes) {
    Floats good, gain;
    std::memcpy(&good, table.good.data(), sizeof good);
    std::memcpy(&gain, table.gain.data(), sizeof gain);
    const Ints byte = __builtin_convertvector(classes, Ints);
    good = __builtin_shuffle(good, byte & 15);
    gain = __builtin_shuffle(gain, (byte & 7) + static_cast<std::int32_t>(tie_kinds) * (byte >> 6));
    Given given;
    std::memcpy(given.good.data(), &good, sizeof good);
    std::memcpy(given.gain.data(), &gain, sizeof gain);
    return given;
}

}  // namespace

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) void move_ties(
    const TieTable& table, std::span<const float> approach, std::span<const std::uint32_t> alters,
    std::span<const TieClass> classes, const EgoSides& egos, std::span<float> trust) {
    const float loss_over_gain = table.loss_over_gain;
    alignas(64) std::array<float, block> alter{};
    alignas(64) std::array<float, block> held{};
    const auto move_block = [&](std::size_t begin, auto count) __attribute__((always_inline)) {
        Bytes bytes{};
        std::memcpy(&bytes, classes.data() + begin, count);
        std::memcpy(held.data(), trust.data() + begin, count * sizeof(float));
        for (std::size_t i = 0; i < count; ++i) alter[i] = approach[alters[begin + i]];
        const Given given = look_up(table, bytes);
        for (std::size_t i = 0; i < block; ++i) {
            const float chance = chance_of_good_meeting(given.good[i], egos.side[begin + i], alter[i]);
            const float gain = given.gain[i];
            held[i] = next_trust(held[i], gain * chance, loss_over_gain * gain * (1.0F - chance));
        }
        std::memcpy(trust.data() + begin, held.data(), count * sizeof(float));
    };
    std::size_t begin = 0;
    for (; begin + block <= trust.size(); begin += block) {
        move_block(begin, std::integral_constant<std::size_t, block>{});
    }
    if (begin < trust.size()) move_block(begin, trust.size() - begin);
}

void TieRun::add(std::uint32_t ties, float approach) {
    while (ties > 0) {
        if (filled_ == EgoSides::capacity) move();
        const std::uint32_t end = std::min<std::uint32_t>(filled_ + ties, EgoSides::capacity);
        // Whole blocks, which the next person overwrites: a loop as long as a row would be mispredicted at each row.
        std::uint32_t from = filled_;
        do {
            std::fill_n(egos_.side.begin() + from, EgoSides::block, approach);
            from += EgoSides::block;
        } while (from < end);
        ties -= end - filled_;
        filled_ = end;
    }
}

void TieRun::add(std::uint32_t ties, float approach, float openness, float fear) {
    for (std::uint32_t tie = 0; tie < ties; ++tie) {
        if (filled_ == EgoSides::capacity) move();
        const TieClass tie_class = network_.classes()[first_ + filled_];
        const float outgroup = tie_class.out() ? 1.0F : 0.0F;
        egos_.side[filled_++] = ego_side(approach, outgroup, openness, table_.stigma_of(tie_class), fear);
    }
}

void TieRun::move() {
    move_ties(table_, approach_, network_.alters().subspan(first_, filled_),
              std::as_const(network_).classes().subspan(first_, filled_), egos_,
              network_.trust().subspan(first_, filled_));
    first_ += filled_;
    filled_ = 0;
}

}  // namespace ubumwe::model

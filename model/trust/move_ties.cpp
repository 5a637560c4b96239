#include "model/trust/move_ties.hpp"

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <utility>

#include "model/trust/rule.hpp"

namespace ubumwe::model {

namespace {

/// Ties are moved sixteen at a time; tables of sixteen are looked up in a register where the processor can.
constexpr std::size_t block = 16;
using Floats [[gnu::vector_size(64)]] = float;
using Ints [[gnu::vector_size(64)]] = std::int32_t;
using Bytes [[gnu::vector_size(16)]] = std::uint8_t;
template <class T>
using Block = std::array<T, block>;

/// Sixteen ties with everything that their rule needs.
struct TieBlock {
    alignas(64) Block<float> good;
    alignas(64) Block<float> gain;
    alignas(64) Block<float> alter_approach;
    alignas(64) Block<float> trust;
    alignas(64) Block<std::int32_t> byte;
};

/// The parameters of the classes of the block.
[[gnu::always_inline]] inline void look_up(const TieTable& table, const Bytes& classes, TieBlock& ties) {
    Floats good, gain;
    std::memcpy(&good, table.good.data(), sizeof good);
    std::memcpy(&gain, table.gain.data(), sizeof gain);
    const Ints byte = __builtin_convertvector(classes, Ints);
    good = __builtin_shuffle(good, byte & 15);
    gain = __builtin_shuffle(gain, (byte & 7) + static_cast<std::int32_t>(tie_kinds) * (byte >> 6));
    std::memcpy(ties.good.data(), &good, sizeof good);
    std::memcpy(ties.gain.data(), &gain, sizeof gain);
    std::memcpy(ties.byte.data(), &byte, sizeof byte);
}

/// The rule for each tie of the block; `egos` from the block's first tie on.
[[gnu::always_inline]] inline void apply_rule(const TieTable& table, const float* approach, const float* openness,
                                              const float* fear, TieBlock& ties) {
    const float loss_over_gain = table.loss_over_gain;
    const auto [none, first, second, third] = table.stigma;
    for (std::size_t i = 0; i < block; ++i) {
        const auto outgroup = static_cast<float>((ties.byte[i] >> 3) & 1);
        const std::int32_t level = (ties.byte[i] >> 4) & 3;
        // Choices between values at hand vectorise, a look-up by level does not.
        const float stigma = level == 1 ? first : (level == 2 ? second : (level == 3 ? third : none));
        const Meeting meeting{ties.good[i], approach[i], ties.alter_approach[i], openness[i],
                              fear[i],      outgroup,    outgroup * stigma};
        const float chance = chance_of_good_meeting(meeting);
        const float gain = ties.gain[i];
        ties.trust[i] = next_trust(ties.trust[i], gain * chance, loss_over_gain * gain * (1.0F - chance));
    }
}

}  // namespace

__attribute__((target_clones("avx512f", "avx2", "default"))) void move_ties(const TieTable& table,
                                                                            std::span<const AlterView> view,
                                                                            std::span<const std::uint32_t> alters,
                                                                            std::span<const TieClass> classes,
                                                                            const Egos& egos, std::span<float> trust) {
    TieBlock ties{};
    const auto move_block = [&](std::size_t begin, auto count) __attribute__((always_inline)) {
        Bytes bytes{};
        std::memcpy(&bytes, classes.data() + begin, count);
        std::memcpy(ties.trust.data(), trust.data() + begin, count * sizeof(float));
        for (std::size_t i = 0; i < count; ++i) ties.alter_approach[i] = view[alters[begin + i]].approach;
        look_up(table, bytes, ties);
        apply_rule(table, egos.approach.data() + begin, egos.openness.data() + begin, egos.fear.data() + begin, ties);
        std::memcpy(trust.data() + begin, ties.trust.data(), count * sizeof(float));
    };
    std::size_t begin = 0;
    for (; begin + block <= trust.size(); begin += block) {
        move_block(begin, std::integral_constant<std::size_t, block>{});
    }
    if (begin < trust.size()) move_block(begin, trust.size() - begin);
}

void TieRun::add(std::uint32_t ties, bool some_outgroup, float approach, float openness, float fear) {
    while (ties > 0) {
        if (filled_ == Egos::capacity) move();
        const std::uint32_t end = std::min<std::uint32_t>(filled_ + ties, Egos::capacity);
        // Whole blocks, which the next person overwrites: a loop as long as a row would be mispredicted at each row.
        for (std::uint32_t from = filled_; from < end; from += Egos::block) {
            for (std::uint32_t i = from; i < from + Egos::block; ++i) egos_.approach[i] = approach;
            if (!some_outgroup) continue;
            for (std::uint32_t i = from; i < from + Egos::block; ++i) egos_.openness[i] = openness;
            for (std::uint32_t i = from; i < from + Egos::block; ++i) egos_.fear[i] = fear;
        }
        ties -= end - filled_;
        filled_ = end;
    }
}

void TieRun::move() {
    move_ties(table_, view_, network_.alters().subspan(first_, filled_),
              std::as_const(network_).classes().subspan(first_, filled_), egos_,
              network_.trust().subspan(first_, filled_));
    first_ += filled_;
    filled_ = 0;
}

}  // namespace ubumwe::model

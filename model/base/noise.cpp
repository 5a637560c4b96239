#include <Random123/philox.h>

#include "model/base/random.hpp"

namespace ubumwe::model {

namespace {

using Lanes = std::array<std::uint32_t, noise_lanes>;

/// One round of Philox4x32 on 64 counters side by side, in a form that the compiler turns into vector code.
/// The constants are Random123's; a test compares the result with Random123's own, counter by counter.
inline void philox_round(Lanes& c0, Lanes& c1, Lanes& c2, Lanes& c3, std::uint32_t k0, std::uint32_t k1) {
    for (std::size_t i = 0; i < noise_lanes; ++i) {
        const std::uint64_t product0 = static_cast<std::uint64_t>(PHILOX_M4x32_0) * c0[i];
        const std::uint64_t product1 = static_cast<std::uint64_t>(PHILOX_M4x32_1) * c2[i];
        const std::uint32_t next0 = static_cast<std::uint32_t>(product1 >> 32U) ^ c1[i] ^ k0;
        const std::uint32_t next2 = static_cast<std::uint32_t>(product0 >> 32U) ^ c3[i] ^ k1;
        c0[i] = next0;
        c1[i] = static_cast<std::uint32_t>(product1);
        c2[i] = next2;
        c3[i] = static_cast<std::uint32_t>(product0);
    }
}

/// What Luck::bits gives each subject.
[[gnu::always_inline]] inline void fill_bits(const Luck& luck, Purpose purpose, std::uint32_t step, std::uint32_t draw,
                                             std::span<const std::uint64_t> subjects, Lanes& c0, Lanes& c1, Lanes& c2,
                                             Lanes& c3) {
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        c0[i] = static_cast<std::uint32_t>(subjects[i]);
        c1[i] = static_cast<std::uint32_t>(subjects[i] >> 32U);
    }
    c2.fill(step);
    c3.fill((static_cast<std::uint32_t>(purpose) << 16U) | draw);
    std::uint32_t k0 = luck.seed;
    std::uint32_t k1 = luck.replicate;
    for (int round = 0; round < 10; ++round) {
        philox_round(c0, c1, c2, c3, k0, k1);
        k0 += PHILOX_W32_0;
        k1 += PHILOX_W32_1;
    }
}

inline void standardise(const Lanes& bits, std::array<float, noise_lanes>& noise) {
    // Four bytes: mean 4 * 127.5, variance 4 * (256^2 - 1) / 12.
    constexpr float mean = 510.0F;
    constexpr float scale = 1.0F / 147.80054F;
    for (std::size_t i = 0; i < noise_lanes; ++i) {
        const std::uint32_t pairs = (bits[i] & 0x00FF00FFU) + ((bits[i] >> 8U) & 0x00FF00FFU);
        const auto sum = static_cast<std::int32_t>((pairs & 0xFFFFU) + (pairs >> 16U));
        noise[i] = (static_cast<float>(sum) - mean) * scale;
    }
}

}  // namespace

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) void fill_noise(
    const Luck& luck, Purpose purpose, std::uint32_t step, std::uint32_t draw, std::span<const std::uint64_t> subjects,
    std::array<std::array<float, noise_lanes>, noise_per_call>& noise) {
    Lanes c0{}, c1{}, c2{}, c3{};
    fill_bits(luck, purpose, step, draw, subjects, c0, c1, c2, c3);
    standardise(c0, noise[0]);
    standardise(c1, noise[1]);
    standardise(c2, noise[2]);
    standardise(c3, noise[3]);
}

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) void fill_uniform(
    const Luck& luck, Purpose purpose, std::uint32_t step, std::uint32_t draw, std::span<const std::uint64_t> subjects,
    std::array<double, noise_lanes>& uniform) {
    Lanes c0{}, c1{}, c2{}, c3{};
    fill_bits(luck, purpose, step, draw, subjects, c0, c1, c2, c3);
    for (std::size_t i = 0; i < noise_lanes; ++i) uniform[i] = open_unit(c0[i], c1[i]);
}

}  // namespace ubumwe::model

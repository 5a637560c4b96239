#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ubumwe::model {

/// What a random number is for. Append only: the value is part of every draw.
enum class Purpose : std::uint32_t {
    place_people = 1,
    build_households = 2,
    household_standing = 3,
    person_baseline = 4,
    person_start = 5,
    household_baseline = 6,
    household_start = 7,
    ties = 8,
    convictions = 9,
    custody_rank = 10,
    custody_death = 11,
    release_traits = 12,
    group_site = 13,
    candidate_rank = 14,
    attendance = 15,
    drop_out = 16,
    group_ties = 17,
    person_noise = 18,
    household_noise = 19,
    villages_drawn = 20,
    inmates = 21,
    harmed_families = 22,
    facilitator_attrition = 40,
    deaths = 50,
    births = 51,
    unions = 52,
    ties_at_fourteen = 53,
    incidents = 60,
    district_shocks = 61,
};

/// The luck of one run. Draws are pure functions of (seed, replicate, purpose, step, subject, draw): nothing is stored
/// or advanced, so scenarios with the same seed share every draw that they have in common and threads do not matter.
struct Luck {
    std::uint32_t seed = 1;
    std::uint32_t replicate = 0;

    /// 128 random bits (Philox4x32-10).
    std::array<std::uint32_t, 4> bits(Purpose purpose, std::uint32_t step, std::uint64_t subject,
                                      std::uint32_t draw = 0) const;

    /// 64 random bits: what candidates are ranked by.
    std::uint64_t rank(Purpose purpose, std::uint64_t subject, std::uint32_t draw = 0) const;

    /// Uniform in the open interval (0, 1).
    double uniform(Purpose purpose, std::uint32_t step, std::uint64_t subject, std::uint32_t draw = 0) const;

    /// Standard normal, by inversion.
    double normal(Purpose purpose, std::uint32_t step, std::uint64_t subject, std::uint32_t draw = 0) const;
};

/// Uniform in the open interval (0, 1), of 64 random bits.
inline double open_unit(std::uint32_t high, std::uint32_t low) {
    const std::uint64_t bits = (static_cast<std::uint64_t>(high) << 32U) | low;
    return (static_cast<double>(static_cast<std::int64_t>(bits >> 12U)) + 0.5) * 0x1.0p-52;
}

/// Draws a block of noise at once.
constexpr std::size_t noise_lanes = 64;
constexpr std::size_t noise_per_call = 4;

/// Writes four noise values for each of at most 64 subjects: `noise[k][i]` belongs to subject i. Each is the
/// standardised sum of four random bytes: mean 0, variance 1, kurtosis 2.7, within +-3.45. One call takes the draw
/// number `draw` of the purpose and step.
void fill_noise(const Luck& luck, Purpose purpose, std::uint32_t step, std::uint32_t draw,
                std::span<const std::uint64_t> subjects,
                std::array<std::array<float, noise_lanes>, noise_per_call>& noise);

/// Writes what Luck::uniform gives each of at most 64 subjects.
void fill_uniform(const Luck& luck, Purpose purpose, std::uint32_t step, std::uint32_t draw,
                  std::span<const std::uint64_t> subjects, std::array<double, noise_lanes>& uniform);

/// A key that belongs to a name, whatever else the scenario holds.
std::uint64_t key_of_name(std::string_view name);

/// A key for a subject that belongs to another: same parent and number, same key.
std::uint64_t child_key(std::uint64_t parent, std::uint64_t number);

}  // namespace ubumwe::model

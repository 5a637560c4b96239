#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ubumwe::sim {

/// The scenario as it is, or the same without any programme start and with the same luck.
enum class Variant : std::uint8_t { with, counterfactual };
inline constexpr std::array<std::string_view, 2> variant_names{"with", "counterfactual"};

enum class RunStatus : std::uint8_t { running, finished, stopped, failed };
inline constexpr std::array<std::string_view, 4> run_status_names{"running", "finished", "stopped", "failed"};

constexpr std::string_view to_text(Variant variant) {
    return variant_names[static_cast<std::size_t>(variant)];
}
constexpr std::string_view to_text(RunStatus status) {
    return run_status_names[static_cast<std::size_t>(status)];
}

/// A digest of a run as it stands in a store: 16 hexadecimal digits.
inline std::string digest_text(std::uint64_t digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = text.size(); i-- > 0; digest >>= 4U) text[i] = digits[digest & 15U];
    return text;
}

/// What tells runs of a store apart, and the seed of their luck.
struct RunKey {
    std::string scenario;
    Variant variant = Variant::with;
    std::int64_t replicate = 1;
    std::int64_t seed = 0;
    std::int64_t sample = 0;  ///< of the varied parameters; 0 is the scenario's own values
};

/// Number of a run in every table of a store.
using RunId = std::int64_t;

}  // namespace ubumwe::sim

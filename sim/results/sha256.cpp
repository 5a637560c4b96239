#include "sim/results/sha256.hpp"

#include <array>
#include <cstdint>

#include <sha2.h>

namespace ubumwe::sim {

std::string sha256(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
    SHA256Data(data, bytes.size(), digits.data());
    return digits.data();
}

}  // namespace ubumwe::sim

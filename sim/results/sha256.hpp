#pragma once

#include <string>
#include <string_view>

namespace ubumwe::sim {

/// SHA-256 (FIPS 180-4) of the bytes, as 64 hexadecimal digits in small letters.
std::string sha256(std::string_view bytes);

}  // namespace ubumwe::sim

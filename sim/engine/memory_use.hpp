#pragma once

#include <cstdint>
#include <string>

namespace ubumwe::sim {

/// The most memory that this process has held so far, in bytes.
std::uint64_t peak_memory();

/// What so many bytes are for each of the people and of the ties; nothing of those where there are none.
std::string memory_text(std::uint64_t bytes, std::uint64_t people, std::uint64_t ties);

}  // namespace ubumwe::sim

#pragma once

#include <cstdint>
#include <string>

namespace ubumwe::sim {

/// The most memory that this process has held so far, in bytes.
std::uint64_t peak_memory();

/// From here on large blocks of memory go back to the system when they are freed; a heap would keep the gaps that the
/// yearly layout of rows leaves. For the start of a program.
void give_large_blocks_back();

/// What so many bytes are for each of the people and of the ties; nothing of those where there are none.
std::string memory_text(std::uint64_t bytes, std::uint64_t people, std::uint64_t ties);

}  // namespace ubumwe::sim

#pragma once

#include <filesystem>
#include <string_view>

namespace ubumwe::sim {

/// Puts a file with this text in the place of whatever stands there: readers, and a machine that loses power, find the
/// old text or the new one. Throws MachineError.
void write_atomically(const std::filesystem::path& file, std::string_view text);

}  // namespace ubumwe::sim

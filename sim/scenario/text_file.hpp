#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/issue.hpp"

namespace ubumwe::sim {

/// Larger files are refused unread.
constexpr std::size_t largest_file = std::size_t{4} << 20U;

/// The UTF-8 text of a regular file, without a byte order mark; or nothing and an issue: at `named` where there is no
/// such file (missing, a folder, a device, too large), in the file where its bytes are no UTF-8. Throws
/// std::runtime_error where the machine fails to read it.
std::optional<std::string> read_text_file(const std::filesystem::path& path, const Place& named, Issues& issues);

}  // namespace ubumwe::sim

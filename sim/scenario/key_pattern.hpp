#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ubumwe::sim {

/// True if a dotted pattern, in which * stands for any one name, is a key or stands above it.
bool covers(std::string_view pattern, std::span<const std::string> names);

/// How many names of the pattern are no *: of two that cover a key, the one that names more is said of it.
std::size_t names_in(std::string_view pattern);

}  // namespace ubumwe::sim

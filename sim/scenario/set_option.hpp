#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::sim {

/// How issues name the file in which the values of `--set` stand.
inline constexpr const char* set_option_name = "--set";

/// The names along a KEY: a JSON pointer or a dotted path.
std::vector<std::string> key_names(std::string_view key);

/// Lays each KEY=VALUE over a scenario as a file that extends it would. KEY is a JSON pointer or a dotted path in which
/// elements of a list are named by their `id` or index; VALUE is JSON, or a text without quotes; null deletes.
void apply_set(Node& root, std::span<const std::string> set, Issues& issues);

}  // namespace ubumwe::sim

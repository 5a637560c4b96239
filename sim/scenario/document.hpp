#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::sim {

/// Lists and objects may be nested this deep.
constexpr std::size_t deepest_nesting = 64;
/// A document may hold this many values.
constexpr std::size_t most_values = 100'000;

/// Parses JSON in which comments are allowed. Syntax errors, duplicate keys, numbers that are not finite, deeper
/// nesting and more values than above are issues with their line; then nothing is returned. `file` names the text in
/// messages.
std::optional<Node> parse_json(std::string_view text, const std::string& file, Issues& issues);

}  // namespace ubumwe::sim

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/describe.hpp"

namespace ubumwe::sim {

/// Shortest text that reads back as the same number: "0.1", "12".
std::string to_text(double number);

/// Text with control characters escaped, cut after `longest` bytes.
std::string printable(std::string_view text, std::size_t longest);

/// Printable text of at most 60 bytes in double quotes.
std::string in_quotes(std::string_view text);

/// "a number from 0 to 0.9 (probability)"; without the unit where it says nothing.
std::string range_text(const model::Number& number, bool whole);

/// What is allowed for a month.
inline constexpr std::string_view allowed_months = "a month YYYY-MM between 1900-01 and 2199-12";

/// "a, b or c", cut after 12 names.
std::string one_of(std::span<const std::string> names);
std::string one_of(std::span<const std::string_view> names);

/// "did you mean `x`?" for the name that is the fewest edits away, or nothing where none is near.
std::string nearest_hint(std::string_view word, std::span<const std::string> names);
std::string nearest_hint(std::string_view word, std::span<const std::string_view> names);

}  // namespace ubumwe::sim

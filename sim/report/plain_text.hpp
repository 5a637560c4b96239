#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ubumwe::sim {

/// Columns of a terminal that the prose of a summary takes at most.
constexpr std::size_t page_width = 96;

/// How many columns of a terminal a UTF-8 text takes.
std::size_t columns_of(std::string_view text);

/// The text in lines of at most `width` columns, broken between words, each after `indent`; a longer word stands alone.
std::string wrapped(std::string_view text, std::size_t width, std::string_view indent = {});

/// A name of the program as people read it: "emotional_wellbeing" gives "emotional wellbeing".
std::string words(std::string name);

/// A path as a shell reads it back: in quotes where it needs them.
std::string shell_word(const std::string& path);

}  // namespace ubumwe::sim

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ubumwe::sim {

/// How many columns of a terminal a UTF-8 text takes.
std::size_t columns_of(std::string_view text);

/// The text in lines of at most `width` columns, broken between words, each after `indent`; a longer word stands alone.
std::string wrapped(std::string_view text, std::size_t width, std::string_view indent = {});

/// How wide running text is, in columns.
constexpr std::size_t page_width = 96;
/// What stands before the lines of a table and of a note below it.
inline constexpr std::string_view page_indent = "  ";

/// A note below a table, in lines.
std::string note(std::string_view text);

/// A name of the program as people read it: "emotional_wellbeing" gives "emotional wellbeing".
std::string words(std::string name);

/// "1 draw", "7 draws".
std::string counted(std::int64_t number, std::string_view word);

/// A path as a shell reads it back: in quotes where it needs them.
std::string shell_word(const std::string& path);

}  // namespace ubumwe::sim

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ubumwe::chart {

/// Height of a line above and below its base line, in font sizes.
constexpr double ascent = 0.80;
constexpr double descent = 0.24;

/// Width of a UTF-8 text in pixels. It comes from a table of the advances of DejaVu Sans, wider than the other common
/// fonts without serifs, so that texts that do not meet here meet nowhere, and a layout is the same on every machine.
double text_width(std::string_view text, double size, bool bold = false);

/// The text, or its beginning with an ellipsis, so that it is at most `width` wide; empty where nothing of it is.
std::string fitted(const std::string& text, double width, double size, bool bold = false);

/// The text in at most `most` lines of at most `width`, broken between words; what does not fit is cut with an
/// ellipsis.
std::vector<std::string> text_lines(const std::string& text, double width, double size, bool bold, std::size_t most);

}  // namespace ubumwe::chart

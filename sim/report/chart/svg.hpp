#pragma once

#include <string>
#include <string_view>

#include "sim/report/chart/drawing.hpp"

namespace ubumwe::chart {

/// The text with what has a meaning in XML and HTML escaped; control characters that XML does not allow are left out.
std::string escaped(std::string_view text);

/// Rules of CSS that give the marks of every drawing the colours of the reader's choice: dark, or more contrast. Light
/// is what the marks say themselves, for programs that read no CSS, and for paper.
std::string theme_rules();

/// The drawing as an element of HTML; `id` tells the drawings of a page apart. Its page holds theme_rules().
std::string svg_element(const Drawing& drawing, std::string_view id);

/// The drawing as a file of its own.
std::string svg_file(const Drawing& drawing);

}  // namespace ubumwe::chart

#pragma once

#include <string>
#include <string_view>

namespace ubumwe::sim {

/// Seconds as people read them: "45 s", "3 min 5 s", "2 h 10 min".
std::string duration_text(double seconds);

/// A text as a JSON string.
std::string json_text(std::string_view text);

}  // namespace ubumwe::sim

#pragma once

#include <string>

namespace ubumwe::sim {

/// Throws InputError with one issue: what was found in a file or an option, and what is allowed.
[[noreturn]] void refuse(const std::string& file, const std::string& found, const std::string& allowed,
                         const std::string& hint = {});

}  // namespace ubumwe::sim

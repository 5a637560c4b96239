#include "sim/scenario/key_pattern.hpp"

#include <algorithm>

#include "sim/scenario/set_option.hpp"

namespace ubumwe::sim {

bool covers(std::string_view pattern, std::span<const std::string> names) {
    const auto parts = key_names(pattern);
    return parts.size() <= names.size() &&
           std::equal(parts.begin(), parts.end(), names.begin(),
                      [](const std::string& part, const std::string& name) { return part == "*" || part == name; });
}

std::size_t names_in(std::string_view pattern) {
    return static_cast<std::size_t>(
        std::ranges::count_if(key_names(pattern), [](const std::string& part) { return part != "*"; }));
}

}  // namespace ubumwe::sim

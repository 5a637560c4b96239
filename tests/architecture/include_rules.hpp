#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ubumwe::tests {

/// One #include: the name between the marks, whether they are <> or "", and its line (from 1).
struct Include {
    std::string name;
    bool angled = false;
    int line = 0;
};

/// The #include lines of C++ source, in order; those in comments are left out.
std::vector<Include> includes_of(std::string_view source);

/// Why the file `path` may not have this #include, or nothing where it may. `path` is relative to the checkout, below
/// model, sim or gui.
std::optional<std::string> broken_include_rule(std::string_view path, const Include& include);

/// The files of one circle of includes, first file again at the end; empty when there is none. Keys and values are
/// paths.
std::vector<std::string> include_cycle(const std::map<std::string, std::vector<std::string>>& includes);

}  // namespace ubumwe::tests

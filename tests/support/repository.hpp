#pragma once

#include <filesystem>
#include <vector>

namespace ubumwe::tests {

/// Folder of the checkout that these tests were built from.
std::filesystem::path repository();

/// Every shipped scenario that can be run: not studies, targets of a calibration, or fragments that scenarios extend.
std::vector<std::filesystem::path> shipped_scenarios();

}  // namespace ubumwe::tests

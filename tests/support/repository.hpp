#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ubumwe::tests {

/// Folder of the checkout that these tests were built from.
std::filesystem::path repository();

/// What tests/golden keeps under a name; UBUMWE_UPDATE_GOLDEN=1 lets it keep `found` from now on.
std::string golden(const std::string& name, const std::string& found);

/// Every shipped scenario that can be run: not studies, targets of a calibration, or fragments that scenarios extend.
std::vector<std::filesystem::path> shipped_scenarios();

}  // namespace ubumwe::tests

#pragma once

#include <filesystem>

namespace ubumwe::tests {

/// Folder of the checkout that these tests were built from.
std::filesystem::path repository();

}  // namespace ubumwe::tests

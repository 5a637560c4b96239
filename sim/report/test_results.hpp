#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace ubumwe::sim {

/// The tests of one suite: those whose names are the same up to the first dot.
struct SuiteResult {
    std::string suite;
    std::size_t passed = 0;
    std::vector<std::string> failed;  ///< names, in the order of the file; those that did not run are among them
};

/// Reads a file that `ctest --output-junit` wrote, suites in alphabetical order. Throws InputError where it is none.
std::vector<SuiteResult> read_test_results(const std::filesystem::path& file);

}  // namespace ubumwe::sim

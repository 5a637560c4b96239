#pragma once

#include <filesystem>
#include <string>

#include "tests/support/temporary_folder.hpp"

namespace ubumwe::tests {

/// A copy of the small country with a file of patterns.
class SmallPatterns {
public:
    SmallPatterns();

    /// Writes a file with these patterns, members of a JSON list, of the scenarios `plan` (two replicates, with its
    /// counterfactual) and `waves` (without releases); gives its path.
    std::filesystem::path write(const std::string& patterns, int replicates = 2) const;
    /// A pattern of the mean distress of survivors at the end of the plan.
    static std::string distress(const std::string& id, const std::string& rest);

    TemporaryFolder folder;
};

}  // namespace ubumwe::tests

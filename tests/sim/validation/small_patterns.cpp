#include "tests/sim/validation/small_patterns.hpp"

#include <fmt/format.h>

#include "tests/support/repository.hpp"

namespace ubumwe::tests {

SmallPatterns::SmallPatterns() {
    std::filesystem::copy(repository() / "tests/support/small_country", folder.path() / "country",
                          std::filesystem::copy_options::recursive);
}

std::filesystem::path SmallPatterns::write(const std::string& patterns, int replicates) const {
    return folder.write(
        "country/patterns.json",
        fmt::format(
            R"({{"schema": "ubumwe/patterns", "schema_version": 1, "title": "Small patterns", "seed": 5, "scale": 1,
                "replicates": {}, "scenarios": [
                  {{"id": "plan", "file": "scenario.json", "set": ["time.end=2021-12"], "counterfactual": true}},
                  {{"id": "waves", "file": "variant.json", "set": ["time.end=2021-12"], "replicates": 1}}],
                "patterns": [{}]}})",
            replicates, patterns));
}

std::string SmallPatterns::distress(const std::string& id, const std::string& rest) {
    return fmt::format(
        R"({{"id": "{}", "of": {{"scenario": "plan", "measure": "distress", "position": "survivor"}}, {}}})", id, rest);
}

}  // namespace ubumwe::tests

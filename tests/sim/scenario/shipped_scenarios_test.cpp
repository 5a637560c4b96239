#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/scenario/country_copy.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::tests {
namespace {

TEST(ShippedScenarios, AreValid) {
    int seen = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(repository() / "scenarios")) {
        const auto& file = entry.path();
        if (file.extension() != ".json" || file.filename() == "scenario.schema.json") continue;
        if (file.parent_path().filename() == "studies") continue;
        ++seen;
        EXPECT_THAT(sim::check_scenario(file), testing::IsEmpty()) << file;
    }
    EXPECT_GT(seen, 0);
}

}  // namespace
}  // namespace ubumwe::tests

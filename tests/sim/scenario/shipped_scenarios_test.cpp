#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/scenario/country_copy.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::tests {
namespace {

TEST(ShippedScenarios, AreValid) {
    const auto files = shipped_scenarios();
    EXPECT_FALSE(files.empty());
    for (const auto& file : files) EXPECT_THAT(sim::check_scenario(file), testing::IsEmpty()) << file;
}

}  // namespace
}  // namespace ubumwe::tests

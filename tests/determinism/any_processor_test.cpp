#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/determinism/runs.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::tests {
namespace {

/// Loops have a version for each generation of processors, and optimisation reorders them: none may change a bit.
TEST(AnyProcessor, GivesTheDigestThatIsKept) {
    const std::string found =
        fmt::format("{:016x}\n{:016x}\n", run(small_country()).digest, run(small_country({"time.step=week"})).digest);
    EXPECT_EQ(found, golden("digests.txt", found))
        << "a rule, a draw or the small country has changed: if that is meant, keep it with UBUMWE_UPDATE_GOLDEN=1";
}

}  // namespace
}  // namespace ubumwe::tests

#include "sim/engine/memory_use.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

TEST(MemoryUse, IsToldForAPersonAndForATie) {
    EXPECT_EQ(memory_text(1'066'000'000, 2'500'000, 30'000'000),
              "At most 1066 MB of memory were held: 426 bytes a person, 35 a tie.");
    EXPECT_EQ(memory_text(12'000'000, 0, 0), "At most 12 MB of memory were held.");
}

TEST(MemoryUse, SeesWhatIsTaken) {
    const std::uint64_t before = peak_memory();
    const std::vector<char> taken(before + 64'000'000, 'x');
    EXPECT_GT(peak_memory(), before + 60'000'000) << taken[taken.size() / 2];
}

}  // namespace
}  // namespace ubumwe::sim

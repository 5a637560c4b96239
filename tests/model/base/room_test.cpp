#include "model/base/room.hpp"

#include <cstdint>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

namespace ubumwe::model {
namespace {

TEST(Room, IsForAQuarterMoreAndKeepsWhatAColumnHolds) {
    std::vector<std::uint32_t> column(5'000'000);  // large enough for large pages
    std::iota(column.begin(), column.end(), 0U);
    const auto before = column;
    make_room(column, 6'000'000);
    EXPECT_GE(column.capacity(), 7'500'000U);
    EXPECT_EQ(column, before);
    const auto* const place = column.data();
    make_room(column, 7'000'000);
    column.resize(7'000'000);
    EXPECT_EQ(column.data(), place) << "what fits is not moved";
}

TEST(Resizing, GivesEachColumnItsEntriesAndNewOnesTheirValue) {
    std::vector<float> longer{1.0F, 2.0F};
    std::vector<std::uint8_t> shorter{1, 2, 3};
    Resizing columns;
    columns.add(longer, 4, 0.5F);
    columns.add(shorter, 1);
    columns.perform(Parallel(2));
    EXPECT_EQ(longer, (std::vector<float>{1.0F, 2.0F, 0.5F, 0.5F}));
    EXPECT_EQ(shorter, (std::vector<std::uint8_t>{1}));
}

}  // namespace
}  // namespace ubumwe::model

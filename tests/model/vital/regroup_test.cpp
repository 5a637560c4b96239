#include "model/vital/regroup.hpp"

#include <cstdint>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "model/base/random.hpp"

namespace ubumwe::model {
namespace {

TEST(Regrouper, FollowsRowsThatLeaveMoveAndAreNew) {
    // Two sectors of three and two rows. In the first one row leaves, the others change places, two are new; in the
    // second nothing changes.
    const std::vector<std::uint32_t> before{2, nobody, 0, nobody, 3, 4};
    std::vector<int> column{10, 11, 12, 13, 14};
    Regrouper columns(before, {{3, 4}, {5, 6}});
    columns.add(column, -1);
    columns.perform(Parallel(1));
    EXPECT_EQ(column, (std::vector<int>{12, -1, 10, -1, 13, 14}));
}

/// Rows of sectors at random: how many come and leave varies, so that the rows after are more and less than those
/// before.
struct RandomRows {
    std::vector<std::uint32_t> before;
    std::vector<SectorEnd> ends;

    RandomRows(std::uint64_t trial, bool growing) {
        const Luck luck{8, 0};
        std::uint32_t draw = 0;
        const auto below = [&](std::uint64_t n) {
            return static_cast<std::uint32_t>(luck.rank(Purpose::ties, trial, draw++) % n);
        };
        std::uint32_t first = 0;
        for (int sector = 0; sector < 12; ++sector) {
            const std::uint32_t size = below(40);
            const std::size_t begin = before.size();
            for (std::uint32_t row = first; row < first + size; ++row) {
                if (below(growing ? 20 : 3) > 0) before.push_back(row);
                if (below(growing ? 3 : 20) == 0) before.push_back(nobody);
            }
            for (std::size_t i = before.size(); i > begin + 1; --i)
                std::swap(before[i - 1], before[begin + below(i - begin)]);
            first += size;
            ends.push_back({first, static_cast<std::uint32_t>(before.size())});
        }
    }
};

TEST(Regrouper, DoesWhatACopyDoesWhetherRowsBecomeMoreOrLess) {
    for (std::uint64_t trial = 0; trial < 400; ++trial) {
        const RandomRows rows(trial, trial % 2 == 0);
        std::vector<std::uint64_t> wide(rows.ends.back().before);
        std::iota(wide.begin(), wide.end(), 1000);
        std::vector<std::uint8_t> narrow(wide.begin(), wide.end());
        std::vector<std::uint64_t> expected;
        for (const std::uint32_t row : rows.before) expected.push_back(row == nobody ? 7 : wide[row]);
        const std::vector<std::uint8_t> expected_narrow(expected.begin(), expected.end());
        Regrouper columns(rows.before, rows.ends);
        columns.add(wide, std::uint64_t{7});
        columns.add(narrow, std::uint8_t{7});
        columns.perform(Parallel(2));
        ASSERT_EQ(wide, expected) << "trial " << trial;
        ASSERT_EQ(narrow, expected_narrow) << "trial " << trial;
    }
}

}  // namespace
}  // namespace ubumwe::model

#include "sim/report/chart/scale.hpp"

#include <cmath>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::chart {
namespace {

using testing::ElementsAre;

TEST(NiceTicks, AreMultiplesOfOneTwoOrFiveThatCoverTheRange) {
    EXPECT_THAT(nice_ticks({0.0, 41.0}, 5).values, ElementsAre(0.0, 10.0, 20.0, 30.0, 40.0, 50.0));
    EXPECT_THAT(nice_ticks({0.0, 41.0}, 3).values, ElementsAre(0.0, 20.0, 40.0, 60.0));
    EXPECT_THAT(nice_ticks({-0.3, 0.1}, 4).values, ElementsAre(-0.3, -0.2, -0.1, 0.0, 0.1));
    EXPECT_THAT(nice_ticks({2.1, 9.9}, 2).values, ElementsAre(0.0, 5.0, 10.0));
}

TEST(NiceTicks, HaveTheDecimalsThatTellThemApart) {
    EXPECT_EQ(nice_ticks({0.2, 0.3}, 5).text(1), "0.22");
    EXPECT_EQ(nice_ticks({0.0, 12'227.0}, 4).text(1), "5,000");
    EXPECT_EQ(nice_ticks({0.0, 1.0}, 1).text(1), "1");
}

TEST(NiceTicks, WidenARangeOfOneValue) {
    const Ticks of_one = nice_ticks({7.0, 7.0}, 4);
    EXPECT_LT(of_one.low(), 7.0);
    EXPECT_GT(of_one.high(), 7.0);
    EXPECT_LT(nice_ticks({0.0, 0.0}, 4).low(), 0.0);
}

TEST(NiceTicks, CoverAnyRangeInFewEvenSteps) {
    std::mt19937 luck(7);
    for (int i = 0; i < 5000; ++i) {
        const double magnitude = std::pow(10.0, static_cast<double>(luck() % 20) - 7.0);
        const double low = (static_cast<double>(luck() % 2001) - 1000.0) / 1000.0 * magnitude;
        const Range range{low, low + static_cast<double>(luck() % 1000) / 1000.0 * magnitude};
        const int most = 1 + static_cast<int>(luck() % 10);
        const Ticks ticks = nice_ticks(range, most);
        ASSERT_GE(ticks.values.size(), 2U);
        const bool over_zero = range.low < 0.0 && range.high > 0.0;
        EXPECT_LE(static_cast<int>(ticks.values.size()) - 1, over_zero ? std::max(most, 2) : most);
        const double step = ticks.values[1] - ticks.values[0];
        EXPECT_LE(ticks.low(), range.low + 1e-6 * step);
        EXPECT_GE(ticks.high(), range.high - 1e-6 * step);
        for (std::size_t k = 1; k < ticks.values.size(); ++k) {
            EXPECT_NEAR(ticks.values[k] - ticks.values[k - 1], step, 1e-6 * step);
            EXPECT_NE(ticks.text(k), ticks.text(k - 1));
        }
    }
}

TEST(LinearScale, PutsTheEndsOfTheRangeAtTheEndsOfTheLine) {
    const LinearScale up({10.0, 20.0}, 100.0, 50.0);
    EXPECT_DOUBLE_EQ(up(10.0), 100.0);
    EXPECT_DOUBLE_EQ(up(20.0), 50.0);
    EXPECT_DOUBLE_EQ(up(12.5), 87.5);
}

TEST(NumberText, SeparatesThousandsAndHasNoNegativeZero) {
    EXPECT_EQ(number_text(1'234'567.0, 0), "1,234,567");
    EXPECT_EQ(number_text(-1'234.5, 1), "-1,234.5");
    EXPECT_EQ(number_text(999.0, 2), "999.00");
    EXPECT_EQ(number_text(-0.001, 2), "0.00");
}

}  // namespace
}  // namespace ubumwe::chart

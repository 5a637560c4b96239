#include "model/observation/histogram.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "model/base/random.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

TEST(Histogram, GivesQuantilesOfDrawnValuesWithinItsError) {
    const Luck luck{3, 0};
    Histogram histogram;
    std::vector<double> values;
    for (std::uint32_t i = 0; i < 777; ++i) {
        const auto value = static_cast<float>(luck.uniform(Purpose::person_start, 0, i));
        values.push_back(static_cast<double>(value));
        histogram.add(value);
    }
    std::sort(values.begin(), values.end());
    for (const unsigned percent : {1U, 10U, 25U, 50U, 90U, 99U}) {
        const std::size_t rank = (777 * percent + 99) / 100;
        EXPECT_NEAR(histogram.quantile(percent), values[rank - 1], 0.0005 + 1e-7) << percent;
    }
}

TEST(Histogram, HoldsBothEndsOfTheRange) {
    Histogram ends;
    ends.add(0.0F);
    ends.add(1.0F);
    EXPECT_NEAR(ends.quantile(50), 0.0, 0.0005 + 1e-9);
    EXPECT_NEAR(ends.quantile(51), 1.0, 0.0005 + 1e-9);
    EXPECT_EQ(Histogram().quantile(50), 0.0);
}

TEST(Histogram, SumsLikeTheValuesTogether) {
    Histogram low;
    Histogram high;
    low.add(0.2F);
    high.add(0.7F);
    high.add(0.8F);
    low.add(high);
    EXPECT_NEAR(low.quantile(50), 0.7, 0.0005 + 1e-7);
}

}  // namespace
}  // namespace ubumwe::tests

#include "model/base/apportion.hpp"

#include <cmath>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/base/random.hpp"

namespace ubumwe::model {
namespace {

using testing::ElementsAre;

std::vector<std::int64_t> split(std::int64_t total, std::vector<double> weights) {
    return apportion(total, weights);
}

TEST(Apportion, GivesTheRestToTheLargestRemainders) {
    EXPECT_THAT(split(10, {1.0, 1.0, 2.0}), ElementsAre(3, 2, 5));  // 2.5, 2.5, 5.0
    EXPECT_THAT(split(7, {0.2, 0.3, 0.5}), ElementsAre(1, 2, 4));   // 1.4, 2.1, 3.5
    EXPECT_THAT(split(1, {0.4, 0.6}), ElementsAre(0, 1));
}

TEST(Apportion, GivesEqualRemaindersToTheEarlierPart) {
    EXPECT_THAT(split(2, {1.0, 1.0, 1.0}), ElementsAre(1, 1, 0));
    EXPECT_THAT(split(1, {0.0, 5.0, 5.0}), ElementsAre(0, 1, 0));
}

TEST(Apportion, GivesNothingWhereThereIsNoWeightOrNothingToGive) {
    EXPECT_THAT(split(5, {0.0, 0.0}), ElementsAre(0, 0));
    EXPECT_THAT(split(0, {1.0, 2.0}), ElementsAre(0, 0));
    EXPECT_TRUE(split(5, {}).empty());
}

TEST(Apportion, AddsUpAndStaysWithinOneOfTheExactShare) {
    const Luck luck{1, 0};
    for (std::uint64_t trial = 0; trial < 500; ++trial) {
        std::vector<double> weights(1 + luck.rank(Purpose::ties, trial) % 40);
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i] = luck.uniform(Purpose::ties, 1, trial, static_cast<std::uint32_t>(i));
        const auto total = static_cast<std::int64_t>(luck.rank(Purpose::ties, trial, 99) % 1'000'000);
        const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        const auto parts = apportion(total, weights);
        EXPECT_EQ(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), total);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const double exact = static_cast<double>(total) * weights[i] / sum;
            EXPECT_LT(std::fabs(static_cast<double>(parts[i]) - exact), 1.0 + 1e-6);
        }
    }
}

}  // namespace
}  // namespace ubumwe::model

#include "sim/study/paired.hpp"

#include <array>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "model/base/random.hpp"

namespace ubumwe::sim {
namespace {

constexpr double confidence = 0.95;
// Student's t for 2 and 4 degrees of freedom, from tables.
constexpr double t_2 = 4.302652729;
constexpr double t_4 = 2.776445105;

TEST(PairedDifference, IsTheMeanOfDifferencesWithStudentsInterval) {
    const std::array first{11.0, 22.0, 33.0};
    const std::array second{10.0, 20.0, 30.0};
    const PairedDifference difference = paired_difference(first, second, confidence);
    EXPECT_EQ(difference.pairs, 3U);
    EXPECT_DOUBLE_EQ(difference.mean, 2.0);
    EXPECT_NEAR(difference.half_width.value(), t_2 / std::sqrt(3.0), 1e-8);
}

TEST(PairedDifference, HasWelchsIntervalBesideIt) {
    // Equal variances of 100 and sizes of 3: 4 degrees of freedom, variance of the difference 200 / 3.
    const std::array first{11.0, 21.0, 31.0};
    const std::array second{10.0, 20.0, 30.0};
    const PairedDifference difference = paired_difference(first, second, confidence);
    EXPECT_NEAR(difference.half_width.value(), 0.0, 1e-12);
    EXPECT_NEAR(difference.unpaired_half_width.value(), t_4 * std::sqrt(200.0 / 3.0), 1e-7);
    EXPECT_FALSE(unpaired_difference(first, second, confidence).half_width);
    EXPECT_NEAR(unpaired_difference(first, second, confidence).unpaired_half_width.value(),
                t_4 * std::sqrt(200.0 / 3.0), 1e-7);
}

TEST(PairedDifference, GivesNoIntervalForOneDraw) {
    const std::array first{2.0};
    const std::array second{0.5};
    const PairedDifference difference = paired_difference(first, second, confidence);
    EXPECT_DOUBLE_EQ(difference.mean, 1.5);
    EXPECT_FALSE(difference.half_width);
    EXPECT_FALSE(difference.unpaired_half_width);
}

TEST(ReplicatesNeeded, FollowSteinsTwoStages) {
    const std::array pilot{1.0, 2.0, 3.0};
    // (4.3027 x 1 / 1)^2 = 18.51.
    EXPECT_EQ(replicates_needed(pilot, 1.0, confidence), 19);
    EXPECT_EQ(replicates_needed(pilot, 0.1, confidence), 1852);
    EXPECT_EQ(replicates_needed(pilot, 100.0, confidence), 3) << "the pilot has been run";
    const std::array alike{1.0, 1.0};
    EXPECT_EQ(replicates_needed(alike, 1e-9, confidence), 2);
}

double normal_draw(std::uint32_t seed, std::uint32_t draw) {
    return model::Luck{seed, 0}.normal(model::Purpose::attendance, 0, draw);
}

// Of 4,000 trials with a coverage of 0.95 the count is outside of 3800 +- 62 with probability 1e-5 (4.5 sd of 13.8).
TEST(ReplicatesNeeded, ReachTheHalfWidthAsOftenAsTheConfidenceSays) {
    constexpr std::uint32_t trials = 4000;
    constexpr double half_width = 0.5;
    int covered = 0;
    for (std::uint32_t trial = 0; trial < trials; ++trial) {
        std::vector<double> values;
        for (std::uint32_t draw = 0; draw < 6; ++draw) values.push_back(normal_draw(trial, draw));
        const std::int64_t needed = replicates_needed(values, half_width, confidence);
        while (static_cast<std::int64_t>(values.size()) < needed)
            values.push_back(normal_draw(trial, static_cast<std::uint32_t>(values.size())));
        covered += std::abs(mean_of(values)) <= half_width ? 1 : 0;
    }
    EXPECT_GE(covered, 3800 - 62);
}

TEST(SampleQuantile, LiesBetweenNeighboursInProportion) {
    const std::array values{3.0, 1.0, 2.0};
    EXPECT_DOUBLE_EQ(sample_quantile(values, 0.0), 1.0);
    EXPECT_DOUBLE_EQ(sample_quantile(values, 0.25), 1.5);
    EXPECT_DOUBLE_EQ(sample_quantile(values, 1.0), 3.0);
}

}  // namespace
}  // namespace ubumwe::sim

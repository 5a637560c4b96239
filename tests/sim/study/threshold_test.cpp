#include "sim/study/threshold.hpp"

#include <cmath>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

using testing::ElementsAre;

const std::vector<double> lever{0.0, 0.25, 0.5, 0.75, 1.0};

/// Responses 1 - x + luck of the replicate + its own noise.
std::vector<ReplicateValues> falling(int replicates, double luck, double noise) {
    std::vector<ReplicateValues> responses(lever.size());
    for (int replicate = 1; replicate <= replicates; ++replicate) {
        for (std::size_t i = 0; i < lever.size(); ++i)
            responses[i][replicate] = 1.0 - lever[i] + luck * std::sin(7.0 * replicate) +
                                      noise * std::sin(13.0 * replicate + 5.0 * static_cast<double>(i));
    }
    return responses;
}

Threshold at_most(const std::vector<ReplicateValues>& responses, double target) {
    return threshold_of(lever, responses, Goal::at_most, target, 0.95, 1);
}

TEST(Isotonic, PoolsWhatFalls) {
    EXPECT_THAT(isotonic(std::vector{1.0, 3.0, 2.0, 4.0}), ElementsAre(1.0, 2.5, 2.5, 4.0));
    EXPECT_THAT(isotonic(std::vector{3.0, 2.0, 1.0}), ElementsAre(2.0, 2.0, 2.0));
    EXPECT_THAT(isotonic(std::vector{1.0, 2.0}), ElementsAre(1.0, 2.0));
}

TEST(Threshold, IsWhereTheMeanCurveCrossesTheGoal) {
    const Threshold found = at_most(falling(20, 0.0, 0.0), 0.4);
    EXPECT_EQ(found.least.crossing, Crossing::within);
    EXPECT_NEAR(found.least.value, 0.6, 1e-12);
    EXPECT_NEAR(found.low.value, 0.6, 1e-12) << "without luck there is no interval";
    EXPECT_NEAR(found.high.value, 0.6, 1e-12);
    EXPECT_NEAR(found.departure, 0.0, 1e-12);
}

TEST(Threshold, HasAnIntervalThatMoreReplicatesNarrow) {
    const Threshold few = at_most(falling(8, 0.1, 0.02), 0.4);
    const Threshold many = at_most(falling(80, 0.1, 0.02), 0.4);
    EXPECT_LT(few.low.value, 0.6);
    EXPECT_GT(few.high.value, 0.6);
    EXPECT_LT(many.high.value - many.low.value, 0.5 * (few.high.value - few.low.value));
}

TEST(Threshold, OfAGoalThatMustBeReachedTurnsRound) {
    auto rising = falling(5, 0.0, 0.0);
    for (ReplicateValues& values : rising) {
        for (auto& [replicate, value] : values) value = 1.0 - value;
    }
    const Threshold found = threshold_of(lever, rising, Goal::at_least, 0.7, 0.95, 1);
    EXPECT_NEAR(found.least.value, 0.7, 1e-12);
}

TEST(Threshold, SaysThatAGoalIsMetAlreadyOrNowhere) {
    EXPECT_EQ(at_most(falling(5, 0.0, 0.0), 2.0).least, (LeastLever{Crossing::at_lowest, 0.0}));
    EXPECT_EQ(at_most(falling(5, 0.0, 0.0), -1.0).least, (LeastLever{Crossing::nowhere, 1.0}));
    const Threshold wide = at_most(falling(6, 0.6, 0.0), 0.05);
    EXPECT_EQ(wide.high.crossing, Crossing::nowhere)
        << "the interval is open where luck may keep the goal out of reach";
}

TEST(Threshold, OfALeverThatHarmsIsNowhere) {
    auto rising = falling(5, 0.0, 0.0);
    for (ReplicateValues& values : rising) {
        for (auto& [replicate, value] : values) value = 1.0 - value;
    }
    const Threshold found = at_most(rising, 0.1);
    EXPECT_EQ(found.least.crossing, Crossing::nowhere);
    EXPECT_GT(found.departure, 0.4) << "and the means depart from a curve that helps";
}

TEST(Threshold, LeavesReplicatesOutThatLackAValue) {
    auto responses = falling(4, 0.0, 0.0);
    responses[2].erase(3);
    EXPECT_EQ(at_most(responses, 0.4).replicates, 3U);
    responses[1] = {{1, 0.5}};
    EXPECT_EQ(at_most(responses, 0.4).replicates, 0U) << "one draw has no interval";
}

TEST(LeverSamples, MoveTheLeverOverOwnValuesAndOverEachSetOfTheOthers) {
    const std::vector<Sample> others{{0.3, 0.7}};
    EXPECT_THAT(lever_samples(2, others, 3),
                ElementsAre(Sample{0.0, {}, {}}, Sample{1.0, {}, {}}, Sample{0.0, 0.3, 0.7}, Sample{1.0, 0.3, 0.7}));
}

}  // namespace
}  // namespace ubumwe::sim

#include "sim/calibration/fit.hpp"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

TEST(BoundedStep, SolvesALinearModelThatCanBeMet) {
    // 2a + b = 5, b = 1: a = 2.
    EXPECT_THAT(bounded_step({{2.0, 1.0}, {0.0, 1.0}}, {5.0, 1.0}, {1.0, 1.0}, {-9.0, -9.0}, {9.0, 9.0}),
                ElementsAre(DoubleNear(2.0, 1e-4), DoubleNear(1.0, 1e-4)));
}

TEST(BoundedStep, StaysWithinBoundsAndMovesTheOthersForIt) {
    // a at its bound 1 leaves b to answer both rows: least squares of 2 + b = 5 and b = 1 is b = 2.
    EXPECT_THAT(bounded_step({{2.0, 1.0}, {0.0, 1.0}}, {5.0, 1.0}, {1.0, 1.0}, {-9.0, -9.0}, {1.0, 9.0}),
                ElementsAre(DoubleNear(1.0, 1e-4), DoubleNear(2.0, 1e-4)));
}

/// Three outputs that saturate in their own factor and take a tenth of their neighbour's.
std::vector<double> coupled(const std::vector<double>& x) {
    std::vector<double> y;
    for (std::size_t i = 0; i < 3; ++i) y.push_back(30.0 * (1.0 - std::exp(-0.5 * x[i])) + x[(i + 1) % 3]);
    return y;
}

FitProblem problem(std::vector<double> goals) {
    return {{0.2, 0.2, 0.2}, {5.0, 5.0, 5.0}, std::move(goals), {0.1, 0.1, 0.1}, 12};
}

TEST(Fit, FindsTheFactorsThatMadeTheOutputs) {
    int evaluations = 0;
    const auto result = fit(problem(coupled({1.7, 0.4, 2.6})), {{1.0, 1.0, 1.0}}, [&](const std::vector<double>& x) {
        ++evaluations;
        return std::optional(coupled(x));
    });
    ASSERT_TRUE(result && result->found);
    EXPECT_THAT(result->best_round().factors,
                ElementsAre(DoubleNear(1.7, 0.05), DoubleNear(0.4, 0.05), DoubleNear(2.6, 0.05)));
    EXPECT_LE(evaluations, 10);
    EXPECT_EQ(static_cast<std::size_t>(evaluations), result->rounds.size());
}

TEST(Fit, GoesOnFromWhatAnotherFitLearnt) {
    const auto evaluate = [](const std::vector<double>& x) { return std::optional(coupled(x)); };
    const auto first = fit(problem(coupled({1.7, 0.4, 2.6})), {{1.0, 1.0, 1.0}}, evaluate);
    const FitStart start{first->best_round().factors, first->best_round().outputs, first->slopes};
    const auto second = fit(problem(coupled({1.6, 0.45, 2.4})), start, evaluate);
    ASSERT_TRUE(second && second->found);
    EXPECT_LT(second->rounds.size(), first->rounds.size());
}

TEST(Fit, SaysThatNothingFitsWhereTheBoundsForbidIt) {
    FitProblem narrow = problem(coupled({4.0, 1.0, 1.0}));
    narrow.high = {2.0, 5.0, 5.0};
    const auto result =
        fit(narrow, {{1.0, 1.0, 1.0}}, [](const std::vector<double>& x) { return std::optional(coupled(x)); });
    ASSERT_TRUE(result);
    EXPECT_FALSE(result->found);
    EXPECT_EQ(result->rounds.size(), narrow.rounds);
    EXPECT_NEAR(result->best_round().factors[0], 2.0, 1e-3);
    for (const FitRound& round : result->rounds) EXPECT_LE(round.factors[0], 2.0);
}

TEST(Fit, EndsAtOnceWhereTheStartMeetsEveryGoal) {
    const auto result = fit(problem(coupled({1.0, 1.0, 1.0})), {{1.0, 1.0, 1.0}},
                            [](const std::vector<double>& x) { return std::optional(coupled(x)); });
    ASSERT_TRUE(result && result->found);
    EXPECT_EQ(result->rounds.size(), 1U);
}

TEST(Fit, GivesNothingWhenItIsStopped) {
    int left = 2;
    EXPECT_FALSE(fit(problem(coupled({1.7, 0.4, 2.6})), {{1.0, 1.0, 1.0}},
                     [&](const std::vector<double>& x) -> std::optional<std::vector<double>> {
                         if (left-- == 0) return std::nullopt;
                         return coupled(x);
                     }));
}

}  // namespace
}  // namespace ubumwe::sim

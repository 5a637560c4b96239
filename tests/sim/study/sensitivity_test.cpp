#include "sim/study/sensitivity.hpp"

#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using Function = std::function<double(const std::vector<double>&)>;

/// A function of a sample in the unit cube, as if each sample had been run once.
std::vector<ReplicateValues> responses_of(const DesignParameters& design, std::size_t parameters,
                                          const Function& function) {
    std::vector<ReplicateValues> responses;
    for (const Sample& sample : unit_samples(design, parameters)) {
        std::vector<double> x;
        for (const auto& value : sample) x.push_back(value.value_or(0.5));
        responses.push_back({{1, function(x)}});
    }
    return responses;
}

Sensitivity sensitivity(const DesignParameters& design, std::size_t parameters, const Function& function) {
    return sensitivity_of(design, parameters, responses_of(design, parameters, function), {});
}

/// Ishigami and Homma (1990) with a = 7 and b = 0.1 on [-pi, pi].
double ishigami(const std::vector<double>& x) {
    const auto at = [&](std::size_t i) { return std::numbers::pi * (2.0 * x[i] - 1.0); };
    return std::sin(at(0)) + 7.0 * std::pow(std::sin(at(1)), 2) + 0.1 * std::pow(at(2), 4) * std::sin(at(0));
}

constexpr std::array<double, 8> g_weights{0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0};

/// Sobol's g-function as in Saltelli et al. (2010).
double g_function(const std::vector<double>& x) {
    double product = 1.0;
    for (std::size_t i = 0; i < g_weights.size(); ++i)
        product *= (std::abs(4.0 * x[i] - 2.0) + g_weights[i]) / (1.0 + g_weights[i]);
    return product;
}

void expect_indices(const Sensitivity& found, std::size_t column, const std::vector<double>& published, double within) {
    ASSERT_EQ(found.effects.size(), published.size());
    for (std::size_t i = 0; i < published.size(); ++i)
        EXPECT_NEAR(found.effects[i].at(column).value, published[i], within) << "parameter " << i + 1;
}

TEST(SobolIndices, OfIshigamiAreThePublishedOnes) {
    const Sensitivity found = sensitivity({.method = DesignMethod::sobol_indices, .samples = 4096}, 3, ishigami);
    expect_indices(found, 0, {0.3139, 0.4424, 0.0}, 0.02);
    expect_indices(found, 1, {0.5576, 0.4424, 0.2437}, 0.02);
    EXPECT_THAT(found.order, ElementsAre(0, 1, 2));
    EXPECT_LT(found.widest.value(), converged_width);
}

TEST(SobolIndices, OfTheGFunctionAreThePublishedOnes) {
    const Sensitivity found = sensitivity({.method = DesignMethod::sobol_indices, .samples = 4096}, 8, g_function);
    expect_indices(found, 0, {0.7162, 0.1791, 0.0237, 0.0072, 0.0001, 0.0001, 0.0001, 0.0001}, 0.02);
    expect_indices(found, 1, {0.7871, 0.2422, 0.0343, 0.0105, 0.0001, 0.0001, 0.0001, 0.0001}, 0.02);
}

TEST(SobolIndices, HoldThePublishedOnesInTheirIntervalsAndSayThatFewSamplesAreNotEnough) {
    const Sensitivity few = sensitivity({.method = DesignMethod::sobol_indices, .samples = 64}, 3, ishigami);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_GT(few.effects[i][1].half_width.value(), 0.0);
    EXPECT_GT(few.widest.value(), converged_width);
    EXPECT_GT(few.enough.value(), 64);
    const std::array total{0.5576, 0.4424, 0.2437};
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_NEAR(few.effects[i][1].value, total[i], 2.0 * *few.effects[i][1].half_width);
}

TEST(SobolIndices, LeaveBaseSamplesOutOfWhichARunIsMissing) {
    const DesignParameters design{.method = DesignMethod::sobol_indices, .samples = 1024};
    auto responses = responses_of(design, 3, ishigami);
    // A run that failed in each of the three kinds of blocks.
    for (const std::size_t failed : {5U, 1024U + 17U, 3U * 1024U + 200U}) responses[failed].clear();
    const Sensitivity found = sensitivity_of(design, 3, responses, {});
    EXPECT_EQ(found.missing, 3U);
    expect_indices(found, 1, {0.5576, 0.4424, 0.2437}, 0.06);
}

TEST(SobolIndices, AreZeroWhereNothingVaries) {
    const auto constant = [](const std::vector<double>&) { return 0.3; };
    expect_indices(sensitivity({.method = DesignMethod::sobol_indices, .samples = 64}, 2, constant), 1, {0.0, 0.0},
                   0.0);
}

TEST(Morris, OfIshigamiIsThePublishedOne) {
    // On four levels the mean sizes can be worked out by hand: sin moves by sqrt(3) / 2 in two thirds of its range.
    const Sensitivity found = sensitivity({.method = DesignMethod::morris, .samples = 2000}, 3, ishigami);
    expect_indices(found, 1, {7.70, 7.875, 6.25}, 0.25);
    EXPECT_NEAR(found.effects[0][0].value, 7.70, 0.25);
    EXPECT_NEAR(found.effects[1][0].value, 0.0, 0.6);
    EXPECT_NEAR(found.effects[2][0].value, 0.0, 0.6);
    EXPECT_NEAR(found.effects[1][2].value, 7.875, 0.1) << "up or down by the same, so that the mean says nothing";
    EXPECT_NEAR(found.effects[1][1].half_width.value(), 0.0, 1e-9) << "always the same size";
    EXPECT_LT(found.widest.value(), converged_width);
}

TEST(Morris, OfTheGFunctionSortsItsWeights) {
    const Sensitivity found = sensitivity({.method = DesignMethod::morris, .samples = 200}, 8, g_function);
    EXPECT_THAT(std::vector(found.order.begin(), found.order.begin() + 4), ElementsAre(0, 1, 2, 3));
    EXPECT_LT(found.effects[4][1].value, 0.1);
}

TEST(Morris, OfALinearFunctionHasItsSlopesAndNoSpread) {
    const auto linear = [](const std::vector<double>& x) { return 3.0 * x[0] - 2.0 * x[1]; };
    const Sensitivity found = sensitivity({.method = DesignMethod::morris, .samples = 5, .levels = 6}, 3, linear);
    expect_indices(found, 0, {3.0, -2.0, 0.0}, 1e-9);
    expect_indices(found, 1, {3.0, 2.0, 0.0}, 1e-9);
    expect_indices(found, 2, {0.0, 0.0, 0.0}, 1e-9);
}

TEST(Morris, MovesEveryParameterOnceInATrajectoryAndStaysOnTheGrid) {
    const auto samples = unit_samples({.method = DesignMethod::morris, .samples = 10}, 5);
    ASSERT_THAT(samples, SizeIs(60));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        std::size_t moved = 0;
        for (std::size_t j = 0; j < 5; ++j) {
            const double level = *samples[i][j] * 3.0;
            EXPECT_NEAR(level, std::round(level), 1e-9);
            EXPECT_TRUE(*samples[i][j] > -1e-9 && *samples[i][j] < 1.0 + 1e-9) << *samples[i][j];
            if (i % 6 != 0) moved += *samples[i][j] != *samples[i - 1][j] ? 1 : 0;
        }
        EXPECT_EQ(moved, i % 6 == 0 ? 0U : 1U);
    }
    EXPECT_EQ(samples, unit_samples({.method = DesignMethod::morris, .samples = 10}, 5));
    EXPECT_NE(samples, unit_samples({.method = DesignMethod::morris, .samples = 10, .seed = 2}, 5));
}

TEST(Morris, LeavesTrajectoriesOutOfWhichARunIsMissing) {
    const DesignParameters design{.method = DesignMethod::morris, .samples = 3};
    auto responses = responses_of(design, 2, [](const std::vector<double>& x) { return x[0]; });
    responses[4].clear();
    responses[1] = {{1, 1e6}};
    const Sensitivity found = sensitivity_of(design, 2, responses, {});
    EXPECT_GT(found.effects[0][1].value, 1e5) << "the first trajectory counts";
    responses[7].clear();
    EXPECT_THAT(sensitivity_of(design, 2, responses, {}).order, IsEmpty()) << "one trajectory has no spread";
}

TEST(OneFactor, MovesOneParameterAndLeavesTheOthersAlone) {
    const auto samples = unit_samples({.method = DesignMethod::one_factor, .samples = 3}, 2);
    EXPECT_THAT(samples, ElementsAre(Sample{0.0, {}}, Sample{0.5, {}}, Sample{1.0, {}}, Sample{{}, 0.0},
                                     Sample{{}, 0.5}, Sample{{}, 1.0}));
}

TEST(OneFactor, GivesTheSwingWithTheLuckThatItsRunsDoNotShare) {
    // Luck that both ends share takes no part in the swing.
    const std::vector<ReplicateValues> responses{{{1, 0.1}, {2, 5.1}, {3, 9.1}},
                                                 {{1, 0.4}, {2, 5.4}, {3, 9.4}},
                                                 {{1, 0.0}, {2, 9.0}, {3, 2.0}},
                                                 {{1, 1.0}, {2, 3.0}, {3, 9.0}}};
    const Sensitivity found =
        sensitivity_of({.method = DesignMethod::one_factor, .samples = 2}, 2, responses, {{1, 1.0}});
    EXPECT_NEAR(found.effects[0][2].value, 0.3, 1e-12);
    EXPECT_NEAR(found.effects[0][2].half_width.value(), 0.0, 1e-9);
    EXPECT_GT(found.effects[1][2].half_width.value(), 2.0);
    EXPECT_EQ(found.above_luck, 1U);
    EXPECT_THAT(found.order, ElementsAre(1, 0)) << "by the range of the means";
}

TEST(OneFactor, ShowsTheRangeOfAResponseThatTurns) {
    const auto turns = [](const std::vector<double>& x) { return std::pow(x[0] - 0.5, 2) + 0.1 * x[1]; };
    const Sensitivity found = sensitivity({.method = DesignMethod::one_factor, .samples = 5}, 2, turns);
    EXPECT_NEAR(found.effects[0][2].value, 0.0, 1e-12);
    EXPECT_NEAR(found.effects[0][3].value, 0.25, 1e-12);
    EXPECT_THAT(found.order, ElementsAre(0, 1));
    EXPECT_FALSE(found.above_luck) << "a single draw tells nothing of luck";
}

TEST(ShareOfTheSeed, IsTheVarianceWithinSamplesOverAll) {
    // Within: 2 in each sample; means 1 and 5, so 8 between.
    EXPECT_NEAR(share_of_seed({{{1, 0.0}, {2, 2.0}}, {{1, 4.0}, {2, 6.0}}}, {}).value(), 0.2, 1e-12);
    EXPECT_NEAR(share_of_seed({{{1, 1.0}}, {{1, 5.0}}}, {{1, 0.0}, {2, 2.0}}).value(), 0.2, 1e-12)
        << "from the scenario's own values";
    EXPECT_FALSE(share_of_seed({{{1, 1.0}}, {{1, 5.0}}}, {{1, 0.0}}));
}

}  // namespace
}  // namespace ubumwe::sim

#include "sim/study/design.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {
namespace {

const std::vector<Marginal> unit_square{{.low = 0.0, .high = 1.0}, {.low = 0.0, .high = 1.0}};

/// How many samples lie in each of `parts` equal parts of [0, 1].
std::vector<int> counts_by_part(const std::vector<Sample>& samples, std::size_t parameter, int parts) {
    std::vector<int> counts(static_cast<std::size_t>(parts), 0);
    for (const Sample& sample : samples) {
        const auto part = static_cast<std::size_t>(*sample[parameter] * parts);
        ++counts[std::min(part, counts.size() - 1)];
    }
    return counts;
}

TEST(LatinHypercube, PutsOneSampleIntoEachPartOfEachParameter) {
    const auto samples = design_samples({.samples = 50}, unit_square);
    ASSERT_EQ(samples.size(), 50U);
    for (const std::size_t parameter : {0U, 1U})
        EXPECT_EQ(counts_by_part(samples, parameter, 50), std::vector<int>(50, 1));
}

TEST(LatinHypercube, IsTheSameForTheSameSeedAndAnotherForAnother) {
    const auto samples = design_samples({.samples = 20, .seed = 3}, unit_square);
    EXPECT_EQ(samples, design_samples({.samples = 20, .seed = 3}, unit_square));
    EXPECT_NE(samples, design_samples({.samples = 20, .seed = 4}, unit_square));
}

TEST(SobolSequence, FillsEveryQuarterOfTheSquareAlike) {
    const auto samples = design_samples({.method = DesignMethod::sobol_sequence, .samples = 63}, unit_square);
    std::vector<int> quarters(4, 0);
    for (const Sample& sample : samples) ++quarters[(*sample[0] < 0.5 ? 0U : 1U) + (*sample[1] < 0.5 ? 0U : 2U)];
    // The first 64 points with the origin, which is left out, are 16 in each quarter.
    std::ranges::sort(quarters);
    EXPECT_EQ(quarters, (std::vector{15, 16, 16, 16}));
}

TEST(Design, WithoutParametersHasNoSamples) {
    EXPECT_TRUE(design_samples({.samples = 20}, {}).empty());
}

TEST(Design, StaysWithinTheBoundsAndNamesValuesAsTheyAreRun) {
    const std::vector<Marginal> marginals{{MarginalShape::uniform, -0.155, -0.095},
                                          {MarginalShape::log_uniform, 0.01, 0.04},
                                          {MarginalShape::triangular, 0.0, 0.7, 0.4},
                                          {MarginalShape::normal, 0.4, 0.6, 0.515, 0.2}};
    for (const Sample& sample : design_samples({.samples = 200}, marginals)) {
        for (std::size_t i = 0; i < marginals.size(); ++i) {
            EXPECT_GE(*sample[i], marginals[i].low);
            EXPECT_LE(*sample[i], marginals[i].high);
            EXPECT_LE(to_text(std::abs(*sample[i])).size(), 13U) << "nine digits are enough";
        }
    }
}

TEST(Quantile, FollowsTheShape) {
    EXPECT_DOUBLE_EQ(quantile({MarginalShape::uniform, 2.0, 4.0}, 0.25), 2.5);
    EXPECT_NEAR(quantile({MarginalShape::log_uniform, 1.0, 100.0}, 0.5), 10.0, 1e-7);
    // Mode at the lower end: 1 - (1 - x)^2 = 0.75.
    EXPECT_NEAR(quantile({MarginalShape::triangular, 0.0, 1.0, 0.0}, 0.75), 0.5, 1e-7);
    // 97.5 % of a normal distribution that its bounds hardly cut.
    EXPECT_NEAR(quantile({MarginalShape::normal, -100.0, 100.0, 5.0, 2.0}, 0.975), 5.0 + 2.0 * 1.959964, 1e-5);
}

}  // namespace
}  // namespace ubumwe::sim

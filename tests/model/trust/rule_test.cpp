#include "model/trust/rule.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "model/base/random.hpp"

namespace ubumwe::model {
namespace {

/// Trust after `steps` with a constant chance: `gained` and `lost` are a step's meetings times gain or loss.
float after(int steps, float trust, float chance, float gained, float lost) {
    for (int i = 0; i < steps; ++i) trust = next_trust(trust, gained * chance, lost * (1.0F - chance));
    return trust;
}

TEST(ChanceOfGoodMeeting, AddsWhatBothSidesBring) {
    EXPECT_FLOAT_EQ(chance_of_good_meeting(0.82F, 0.0F, 0.0F), 0.82F);
    EXPECT_FLOAT_EQ(chance_of_good_meeting(0.82F, 0.01F, -0.03F), 0.80F);
}

TEST(ChanceOfGoodMeeting, StaysFromTwoTo98Percent) {
    EXPECT_EQ(chance_of_good_meeting(0.97F, 0.1F, 0.0F), 0.98F);
    EXPECT_EQ(chance_of_good_meeting(0.1F, -0.5F, 0.0F), 0.02F);
}

TEST(EgoSide, CountsOpennessWithTheOutgroupAndFearOfStigmatisedAltersOnly) {
    EXPECT_FLOAT_EQ(ego_side(0.02F, 0.0F, 0.05F, 0.0F, 0.1F), 0.02F);
    EXPECT_FLOAT_EQ(ego_side(0.02F, 1.0F, 0.05F, 0.0F, 0.1F), 0.07F);
    EXPECT_FLOAT_EQ(ego_side(0.02F, 1.0F, 0.05F, 0.3F, 0.1F), 0.04F);  // 0.02 + 0.05 - 0.3 x 0.1
}

// Four meetings a step, gain 0.02, loss 0.05, chance 0.75: gained = 0.06, lost = 0.05, s = 0.11,
// (0.4 + 0.06 x 1.055) / (1 + 0.11 + 0.00605) = 0.4633 / 1.11605.
TEST(TrustRule, IsWorkedOutByHand) {
    EXPECT_NEAR(next_trust(0.4F, 0.06F, 0.05F), 0.4633 / 1.11605, 1e-7);
}

TEST(TrustRule, SettlesAtItsFixedPoint) {
    EXPECT_NEAR(resting_trust(0.82F, 0.02F, 0.05F), 0.0164 / 0.0254, 1e-7);
    EXPECT_EQ(resting_trust(0.5F, 0.0F, 0.0F), 0.0F);
    for (const float chance : {0.02F, 0.5F, 0.82F, 0.98F}) {
        for (const float start : {0.0F, 0.3F, 1.0F})
            EXPECT_NEAR(after(3000, start, chance, 0.08F, 0.2F), resting_trust(chance, 0.02F, 0.05F), 1e-6);
    }
}

TEST(TrustRule, StaysWhereItRests) {
    for (const float chance : {0.1F, 0.72F, 0.92F}) {
        const float rest = resting_trust(chance, 0.02F, 0.05F);
        EXPECT_NEAR(after(108, rest, chance, 0.25F, 0.625F), rest, 1e-6);
    }
}

// Distance to the fixed point shrinks by 1 / (1 + s + s^2 / 2) a step.
TEST(TrustRule, FollowsItsRecursion) {
    const float chance = 0.72F;
    const double gained = 52.0 / 12.0 * 0.02 * 0.72;
    const double lost = 52.0 / 12.0 * 0.05 * 0.28;
    const double s = gained + lost;
    const double rest = gained / s;
    double expected = 0.2 - rest;
    float trust = 0.2F;
    for (int step = 0; step < 36; ++step) {
        trust = after(1, trust, chance, 52.0F / 12.0F * 0.02F, 52.0F / 12.0F * 0.05F);
        expected /= 1.0 + s + 0.5 * s * s;
        ASSERT_NEAR(trust, rest + expected, 1e-6) << "step " << step;
    }
}

// Monthly steps of the kinds of tie that meet most and least; the exact solution is exponential.
TEST(TrustRule, IsWithinOneHundredthOfTheExactExponential) {
    for (const double meetings : {150.0, 52.0, 40.0, 26.0, 24.0, 6.0}) {
        const double s = meetings / 12.0 * (0.02 * 0.7 + 0.05 * 0.3);
        const double rest = 0.02 * 0.7 / (0.02 * 0.7 + 0.05 * 0.3);
        float trust = 0.0F;
        for (int step = 1; step <= 60; ++step) {
            trust = after(1, trust, 0.7F, static_cast<float>(meetings / 12.0 * 0.02),
                          static_cast<float>(meetings / 12.0 * 0.05));
            ASSERT_NEAR(trust, rest * (1.0 - std::exp(-s * step)), 0.01) << meetings << " meetings, step " << step;
        }
    }
}

TEST(TrustRule, InMonthsAndInQuarterMonthsAgreesWithin3Thousandths) {
    for (const float meetings : {150.0F, 52.0F, 24.0F}) {
        float in_months = 0.9F;
        float in_quarters = 0.9F;
        for (int month = 1; month <= 48; ++month) {
            in_months = after(1, in_months, 0.5F, meetings / 12.0F * 0.02F, meetings / 12.0F * 0.05F);
            in_quarters = after(4, in_quarters, 0.5F, meetings / 48.0F * 0.02F, meetings / 48.0F * 0.05F);
            ASSERT_NEAR(in_months, in_quarters, meetings < 100.0F ? 0.003F : 0.012F)
                << meetings << " meetings, month " << month;
        }
    }
}

TEST(TrustRule, StaysFromZeroToOneForAnyParameters) {
    const Luck luck{3, 0};
    for (std::uint64_t trial = 0; trial < 1'000'000; ++trial) {
        const auto draw = [&](std::uint32_t i) { return static_cast<float>(luck.uniform(Purpose::ties, i, trial)); };
        // Up to 1,000 meetings a year and gains and losses up to a half: 42 a monthly step.
        const float trust = trial % 7 == 0 ? 1.0F : (trial % 7 == 1 ? 0.0F : draw(0));
        const float gained = trial % 5 == 0 ? 0.0F : 42.0F * draw(1) * draw(1) * draw(2);
        const float lost = trial % 3 == 0 ? 0.0F : 42.0F * draw(3) * draw(3) * draw(4);
        const float next = next_trust(trust, gained, lost);
        ASSERT_GE(next, 0.0F) << trust << " " << gained << " " << lost;
        ASSERT_LE(next, 1.0F) << trust << " " << gained << " " << lost;
    }
}

/// Months until trust has covered nine tenths of the way from one resting place to another.
int months_from(float from_chance, float to_chance, float gain, float loss) {
    const float meetings = 52.0F / 12.0F;
    const float from = resting_trust(from_chance, gain, loss);
    const float to = resting_trust(to_chance, gain, loss);
    float trust = from;
    int months = 0;
    while (std::fabs(trust - to) > 0.1F * std::fabs(from - to)) {
        trust = after(1, trust, to_chance, meetings * gain, meetings * loss);
        ++months;
    }
    return months;
}

TEST(TrustRule, MakesRecoverySlowerThanTheFallWhereLossIsAboveGain) {
    EXPECT_GT(months_from(0.3F, 0.8F, 0.02F, 0.05F), months_from(0.8F, 0.3F, 0.02F, 0.05F));
    EXPECT_EQ(months_from(0.3F, 0.8F, 0.02F, 0.02F), months_from(0.8F, 0.3F, 0.02F, 0.02F));
    EXPECT_LT(months_from(0.3F, 0.8F, 0.05F, 0.02F), months_from(0.8F, 0.3F, 0.05F, 0.02F));
}

}  // namespace
}  // namespace ubumwe::model

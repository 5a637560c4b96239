#include "model/state/set_point_rule.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace ubumwe::model {
namespace {

TEST(Return, CoversAMonthsShareOfTheWayAndHasTheNoiseThatKeepsTheSpread) {
    const Return month(0.6, 0.08, 1.0 / 12.0);
    EXPECT_NEAR(month.share, 1.0 - std::exp(-0.05), 1e-7);                   // 0.0487706
    EXPECT_NEAR(month.noise, 0.08 * std::sqrt(1.0 - std::exp(-0.1)), 1e-7);  // 0.0246789
    EXPECT_EQ(Return(0.0, 0.08, 1.0 / 12.0).share, 0.0F);
    EXPECT_EQ(Return(0.6, 0.0, 1.0 / 12.0).noise, 0.0F);
}

TEST(Return, OfTwelveMonthsIsThatOfAYear) {
    const Return month(0.6, 0.0, 1.0 / 12.0);
    float x = 0.9F;
    for (int i = 0; i < 12; ++i) x = after_return(month, x, 0.4F, 0.0F, 0.0F);
    EXPECT_NEAR(x, 0.4 + 0.5 * std::exp(-0.6), 1e-6);
}

// A tenth of the way from 0.5 to 0.7 + 0.1, and half a standard deviation of noise of 0.04.
TEST(Return, GoesToTheSetPointAndThePullOfItsDriversWithNoise) {
    Return step;
    step.share = 0.1F;
    step.noise = 0.04F;
    EXPECT_NEAR(after_return(step, 0.5F, 0.7F, 0.1F, 0.5F), 0.5 + 0.1 * 0.3 + 0.02, 1e-7);
    EXPECT_NEAR(after_return(step, 0.5F, 0.7F, 0.1F, -0.5F), 0.51, 1e-7);
}

TEST(Return, IsReflectedAtZeroAndOne) {
    Return step;
    step.noise = 0.1F;
    EXPECT_NEAR(after_return(step, 0.05F, 0.05F, 0.0F, -2.0F), 0.15, 1e-7);
    EXPECT_NEAR(after_return(step, 0.98F, 0.98F, 0.0F, 1.0F), 0.92, 1e-6);
}

TEST(Gain, ClosesAShareOfTheRoomAboveAndAHarmAShareOfWhatIsThere) {
    EXPECT_NEAR(after_gain(0.6F, 0.25F, true), 0.7, 1e-7);
    EXPECT_NEAR(after_gain(0.6F, 0.25F, false), 0.45, 1e-7);
    EXPECT_EQ(after_gain(0.6F, 1.0F, true), 1.0F);
    EXPECT_EQ(after_gain(0.6F, 1.0F, false), 0.0F);
}

// From 0.5 a gain of a fifth reaches 0.6; the set point 0.4 + 0.1 moves by a tenth of its room: 0.55.
TEST(Impulse, MovesTheValueAndTheSetPointEachByItsOwnRoom) {
    float value = 0.5F;
    float shift = 0.1F;
    apply({0, 0, true, 0.2F, 0.1F}, 0.4F, value, shift);
    EXPECT_NEAR(value, 0.6, 1e-6);
    EXPECT_NEAR(shift, 0.15, 1e-6);
    apply({0, 0, false, 0.5F, 0.2F}, 0.4F, value, shift);
    EXPECT_NEAR(value, 0.3, 1e-6);
    EXPECT_NEAR(shift, 0.55 * 0.8 - 0.4, 1e-6);
}

// Four quarters of a course do what the course does: 1 - (1 - 0.36)^(1/4) each.
TEST(Impulse, InFourStepsGivesWhatItGivesInOne) {
    for (const bool up : {true, false}) {
        float value_once = 0.3F;
        float shift_once = 0.0F;
        apply({0, 0, up, 0.36F, 0.19F}, 0.5F, value_once, shift_once);
        float value = 0.3F;
        float shift = 0.0F;
        const Impulse quarter{0, 0, up, static_cast<float>(share_of_dose(0.36, 0.25)),
                              static_cast<float>(share_of_dose(0.19, 0.25))};
        for (int i = 0; i < 4; ++i) apply(quarter, 0.5F, value, shift);
        EXPECT_NEAR(value, value_once, 1e-6);
        EXPECT_NEAR(shift, shift_once, 1e-6);
    }
}

TEST(LastingShift, IsApproachedLikeTheSetPoint) {
    Return step(0.6, 0.0, 1.0 / 12.0);
    EXPECT_NEAR(after_shift(step, 0.5F, 0.2F), 0.5 + step.share * 0.2, 1e-7);
    step.pull_of_own_shift = 0.6F;
    EXPECT_NEAR(after_shift(step, 0.5F, 0.2F), 0.5 + step.share * 0.12, 1e-7);
    EXPECT_EQ(after_shift(step, 0.999F, 0.9F), 1.0F);
    EXPECT_EQ(after_shift(step, 0.001F, -0.9F), 0.0F);
}

}  // namespace
}  // namespace ubumwe::model

#include "model/state/shock.hpp"

#include <gtest/gtest.h>

namespace ubumwe::model {
namespace {

const ReleaseParameters p;  // village 0.12, harm 0.25, sector 0.03, support_effect 0.3

TEST(ShockRule, AddsVillageHarmAndTheOtherVillagesOfTheSector) {
    // 2 * 0.12 + 1 * 0.25 + 3 * 0.03 / 12 = 0.4975; a resilience of 0.6 leaves 0.4, half support leaves 0.85.
    EXPECT_DOUBLE_EQ(sum_of_shocks(p, {2.0, 1.0, 3.0}, 12, {0.0, 0.0, 1.0}), 0.4975);
    EXPECT_DOUBLE_EQ(sum_of_shocks(p, {2.0, 1.0, 3.0}, 12, {0.6, 0.5, 1.0}), 0.4975 * 0.4 * 0.85);
}

TEST(ShockRule, ReachesOnlyPositionsThatTakeShocksOfReturns) {
    EXPECT_EQ(sum_of_shocks(p, {2.0, 1.0, 3.0}, 12, {0.6, 0.5, 0.0}), 0.0);
    EXPECT_DOUBLE_EQ(sum_of_shocks(p, {1.0, 0.0, 0.0}, 1, {0.0, 0.0, 0.5}), 0.06);
}

TEST(ShockRule, RaisesAnxietyIntoTheRoomAbove) {
    EXPECT_NEAR(anxiety_after(0.1, 0.16915), 0.2400560, 1e-7);  // 1 - 0.9 exp(-0.16915)
    EXPECT_EQ(anxiety_after(0.1, 0.0), 0.1);
    EXPECT_LE(anxiety_after(0.1, 50.0), 1.0);
    EXPECT_EQ(anxiety_after(1.0, 0.3), 1.0);
}

TEST(ShockRule, ManyShocksAreOneOfTheirSum) {
    EXPECT_NEAR(anxiety_after(anxiety_after(0.2, 0.12), 0.3), anxiety_after(0.2, 0.42), 1e-15);
}

TEST(ShockRule, OneSmallShockIsItsShareOfTheRoom) {
    EXPECT_NEAR(anxiety_after(0.25, 0.001) - 0.25, 0.75 * 0.001, 1e-6);
}

}  // namespace
}  // namespace ubumwe::model

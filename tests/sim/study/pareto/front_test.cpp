#include "sim/study/pareto/front.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(Dominance, NeedsToBeBetterSomewhereAndWorseNowhere) {
    EXPECT_TRUE(dominates(AimValues{1, 2}, AimValues{1, 3}));
    EXPECT_FALSE(dominates(AimValues{1, 2}, AimValues{1, 2})) << "an equal one is no better";
    EXPECT_FALSE(dominates(AimValues{0, 3}, AimValues{1, 2})) << "better in one, worse in the other";
}

TEST(Front, IsWhatNothingDominates) {
    EXPECT_THAT(front_of({{1, 4}, {2, 2}, {3, 3}, {4, 1}, {2, 2}}), ElementsAre(0, 1, 3, 4));
    EXPECT_THAT(front_of({}), IsEmpty());
}

TEST(Spread, TakesTheLeastOfEachAimThenTheFarthest) {
    const std::vector<AimValues> line{{0, 10}, {1, 9}, {5, 5}, {9, 1}, {10, 0}};
    EXPECT_THAT(spread_over(line, {}, 3), UnorderedElementsAre(0, 4, 2));
}

TEST(Spread, LeavesOutWhatIsTakenAndWhatIsThere) {
    const std::vector<AimValues> candidates{{0, 10}, {0, 10}, {5, 5}, {10, 0}};
    EXPECT_THAT(spread_over(candidates, {{10, 0}}, 4), UnorderedElementsAre(0, 2));
    EXPECT_THAT(spread_over({}, {{1, 1}}, 4), IsEmpty());
}

TEST(Spread, CountsEveryAimInItsOwnRange) {
    const std::vector<AimValues> candidates{{0, 1000000}, {0.5, 1000001}, {1, 1000002}, {0.1, 1000000.2}};
    EXPECT_THAT(spread_over(candidates, {{0, 1000000}}, 2), UnorderedElementsAre(2, 1));
}

}  // namespace
}  // namespace ubumwe::sim

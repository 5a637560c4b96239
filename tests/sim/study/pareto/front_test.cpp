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
    // In ranges the first is 0.71 from both that are taken and the second 0.9; as they are, 500 and 100.
    const std::vector<AimValues> taken{{0, 1000}, {1, 0}};
    EXPECT_THAT(spread_over({taken[0], taken[1], {0.5, 500}, {0.02, 100}}, taken, 1), ElementsAre(3));
}

}  // namespace
}  // namespace ubumwe::sim

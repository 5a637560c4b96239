#include "sim/study/lanes.hpp"

#include <atomic>
#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

constexpr std::uint64_t gigabyte = std::uint64_t{1} << 30U;

TEST(Lanes, TakeOneThreadForEachSmallRun) {
    EXPECT_EQ(lanes_for(1e5, 8, 64 * gigabyte, 100), (Lanes{8, 1}));
    EXPECT_EQ(lanes_for(1e5, 8, 0, 100), (Lanes{8, 1})) << "where the machine does not tell its memory";
}

TEST(Lanes, ShareTheThreadsAmongFewRuns) {
    EXPECT_EQ(lanes_for(1e5, 8, 64 * gigabyte, 2), (Lanes{2, 4}));
    EXPECT_EQ(lanes_for(1e5, 8, 64 * gigabyte, 3), (Lanes{3, 2}));
}

TEST(Lanes, AreAsManyAsMemoryHolds) {
    EXPECT_EQ(lanes_for(1e6, 8, 2 * gigabyte, 100), (Lanes{2, 4}));
    EXPECT_EQ(lanes_for(1e6, 8, gigabyte / 4, 100), (Lanes{1, 8})) << "one is tried whatever the memory";
}

TEST(Lanes, TakeLargeRunsOneByOne) {
    EXPECT_EQ(lanes_for(1.3e7, 8, 64 * gigabyte, 100), (Lanes{1, 8}));
}

TEST(Lanes, TakeLargeRunsSideBySideWhereNothingGoesOnBeforeAllHaveEnded) {
    EXPECT_EQ(side_by_side(2.2e6, 8, 64 * gigabyte, 100), (Lanes{8, 1}));
    EXPECT_EQ(side_by_side(2.2e6, 8, 8 * gigabyte, 100), (Lanes{4, 2}));
}

TEST(PerformAtOnce, DoesEveryTaskOnce) {
    for (const int at_once : {1, 3}) {
        std::vector<std::atomic<int>> done(50);
        perform_at_once(done.size(), at_once, [&](std::size_t task) {
            ++done[task];
            return true;
        });
        for (const auto& times : done) EXPECT_EQ(times, 1);
    }
}

TEST(PerformAtOnce, BeginsNoTaskAfterOneSaidStop) {
    std::vector<std::size_t> begun;
    perform_at_once(10, 1, [&](std::size_t task) {
        begun.push_back(task);
        return task < 2;
    });
    EXPECT_EQ(begun, (std::vector<std::size_t>{0, 1, 2}));
}

TEST(PerformAtOnce, ThrowsTheFailureOfATaskWhenTheOthersHaveEnded) {
    std::atomic<int> running{0};
    EXPECT_THROW(perform_at_once(20, 3,
                                 [&](std::size_t task) {
                                     ++running;
                                     --running;
                                     if (task == 4) throw std::runtime_error("disk full");
                                     return true;
                                 }),
                 std::runtime_error);
    EXPECT_EQ(running, 0);
}

}  // namespace
}  // namespace ubumwe::sim

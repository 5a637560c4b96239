#include "model/base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace ubumwe::model {
namespace {

TEST(Parallel, RunsEachBlockOnceForAnyNumberOfThreads) {
    for (const int threads : {1, 2, 3, 8}) {
        std::vector<std::atomic<int>> runs(1000);
        Parallel(threads).for_each(runs.size(), [&](std::size_t block) { ++runs[block]; });
        for (const auto& run : runs) ASSERT_EQ(run.load(), 1) << threads << " threads";
    }
}

TEST(Parallel, DoesNothingForNoBlocks) {
    Parallel(3).for_each(0, [](std::size_t) { FAIL() << "there is no block"; });
}

TEST(Parallel, HandsOnWhatBlocksWroteWhenItReturns) {
    std::vector<int> squares(5000);
    for (int repeat = 0; repeat < 20; ++repeat) {
        Parallel(4).for_each(squares.size(), [&](std::size_t i) { squares[i] += static_cast<int>(i); });
        for (std::size_t i = 0; i < squares.size(); ++i) ASSERT_EQ(squares[i], static_cast<int>(i) * (repeat + 1));
    }
}

TEST(Parallel, ThrowsAgainWhatABlockThrew) {
    for (const int threads : {1, 2, 8}) {
        const auto work = [](std::size_t block) {
            if (block == 17) throw std::runtime_error("block 17");
        };
        try {
            Parallel(threads).for_each(100, work);
            FAIL() << "nothing was thrown with " << threads << " threads";
        } catch (const std::runtime_error& error) {
            EXPECT_STREQ(error.what(), "block 17");
        }
    }
}

TEST(Parallel, TakesInOrderWhatIsMadeByAnyThread) {
    for (const int threads : {1, 2, 3, 8}) {
        const Parallel parallel(threads);
        std::vector<std::size_t> waiting(parallel.slots(), 0);
        std::vector<std::size_t> taken;
        parallel.in_order(
            200,
            [&](std::size_t block, std::size_t slot) {
                ASSERT_EQ(waiting[slot], 0U) << "of a block that was not taken yet, " << threads << " threads";
                // Those behind are made before it.
                if (block % 5 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
                waiting[slot] = block * block + 1;
            },
            [&](std::size_t block, std::size_t slot) {
                ASSERT_EQ(waiting[slot], block * block + 1) << threads << " threads";
                waiting[slot] = 0;
                taken.push_back(block);
            });
        ASSERT_EQ(taken.size(), 200U);
        EXPECT_TRUE(std::ranges::is_sorted(taken)) << threads << " threads";
    }
}

TEST(Parallel, ThrowsAgainWhatMakingOrTakingThrew) {
    const auto nothing = [](std::size_t, std::size_t) {};
    const auto thrower = [](std::size_t block, std::size_t) {
        if (block == 17) throw std::runtime_error("block 17");
    };
    for (const int threads : {1, 2, 8}) {
        EXPECT_THROW(Parallel(threads).in_order(100, thrower, nothing), std::runtime_error);
        EXPECT_THROW(Parallel(threads).in_order(100, nothing, thrower), std::runtime_error);
    }
}

TEST(Parallel, TakesEveryCoreWhenAskedForNone) {
    EXPECT_EQ(Parallel(3).threads(), 3);
    EXPECT_GE(Parallel(0).threads(), 1);
}

}  // namespace
}  // namespace ubumwe::model

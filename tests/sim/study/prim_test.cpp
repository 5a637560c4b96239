#include "sim/study/prim.hpp"

#include <functional>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/study/design.hpp"

namespace ubumwe::sim {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

using Misses = std::function<bool(const std::vector<double>&, std::size_t)>;

/// Futures of five parameters from 0 to 1.
Futures futures(std::int64_t number, const Misses& misses) {
    Futures made;
    for (const Sample& sample : unit_samples({.samples = number, .seed = 4}, 5)) {
        std::vector<double> values;
        for (const auto& value : sample) values.push_back(*value);
        made.missed.push_back(misses(values, made.values.size()));
        made.values.push_back(std::move(values));
    }
    return made;
}

bool in_known_box(const std::vector<double>& x) {
    return x[1] > 0.6 && x[3] < 0.35;
}

TEST(Prim, FindsTheKnownBoxAndNoOtherParameter) {
    const auto boxes = find_boxes(futures(1000, [](const auto& x, std::size_t) { return in_known_box(x); }));
    ASSERT_FALSE(boxes.empty());
    const Box& box = boxes.front();
    ASSERT_THAT(box.restrictions, SizeIs(2));
    for (const Restriction& restriction : box.restrictions) {
        if (restriction.parameter == 1) {
            EXPECT_NEAR(restriction.low, 0.6, 0.03);
            EXPECT_FALSE(restriction.cuts_high);
        } else {
            EXPECT_EQ(restriction.parameter, 3U);
            EXPECT_NEAR(restriction.high, 0.35, 0.03);
            EXPECT_FALSE(restriction.cuts_low);
        }
        EXPECT_LT(restriction.quasi_p, 1e-6);
    }
    EXPECT_GT(box.quality.coverage, 0.93);
    EXPECT_GT(box.quality.density, 0.93);
    EXPECT_EQ(box.quality.restricted, 2U);
}

TEST(Prim, FindsItBehindLuckToo) {
    // One future in eight turns round.
    const auto boxes =
        find_boxes(futures(1000, [](const auto& x, std::size_t i) { return in_known_box(x) != (i % 8 == 0); }));
    ASSERT_FALSE(boxes.empty());
    const Box& box = boxes.front();
    ASSERT_THAT(box.restrictions, SizeIs(2));
    EXPECT_EQ(box.restrictions[0].parameter + box.restrictions[1].parameter, 4U);
    EXPECT_NEAR(box.quality.density, 7.0 / 8.0, 0.06);
}

TEST(Prim, FindsASecondBoxInWhatTheFirstLeaves) {
    const auto boxes = find_boxes(
        futures(1500, [](const auto& x, std::size_t) { return in_known_box(x) || (x[0] < 0.2 && x[2] < 0.5); }));
    ASSERT_GE(boxes.size(), 2U);
    EXPECT_GT(boxes[0].quality.coverage + boxes[1].quality.coverage, 0.8);
    EXPECT_GT(boxes[1].quality.density, 0.7);
}

TEST(Prim, TellsTheTrajectoryFromAllFuturesOn) {
    const auto boxes = find_boxes(futures(500, [](const auto& x, std::size_t) { return in_known_box(x); }));
    ASSERT_FALSE(boxes.empty());
    const auto& trajectory = boxes.front().trajectory;
    EXPECT_EQ(trajectory.front().coverage, 1.0);
    EXPECT_EQ(trajectory.front().support, 1.0);
    for (std::size_t i = 1; i < trajectory.size(); ++i) EXPECT_LT(trajectory[i].support, trajectory[i - 1].support);
    EXPECT_GE(trajectory.back().support, 0.05);
}

TEST(Prim, FindsNoBoxInLuckAlone) {
    // Every third future misses, whatever its values.
    for (const Box& box : find_boxes(futures(300, [](const auto&, std::size_t i) { return i % 3 == 0; })))
        EXPECT_LT(box.quality.density * box.quality.coverage, 0.25);
}

TEST(Prim, FindsNothingWhereNoFutureOrEveryFutureMisses) {
    EXPECT_THAT(find_boxes(futures(50, [](const auto&, std::size_t) { return false; })), IsEmpty());
    EXPECT_THAT(find_boxes(futures(50, [](const auto&, std::size_t) { return true; })), IsEmpty());
}

}  // namespace
}  // namespace ubumwe::sim

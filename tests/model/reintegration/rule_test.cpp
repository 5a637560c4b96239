#include "model/reintegration/rule.hpp"

#include <gtest/gtest.h>

namespace ubumwe::model {
namespace {

constexpr Legs good{.family = 0.7, .community = 0.5, .livelihood = 0.4, .distress = 0.5};

TEST(CommunityAcceptance, IsTheTrustReceivedOverTheReferenceNumberOfTiesAndAtMostOne) {
    ReintegrationParameters p;
    p.community_ties = 8.0;
    EXPECT_DOUBLE_EQ(community_acceptance(p, 0.0), 0.0);
    EXPECT_DOUBLE_EQ(community_acceptance(p, 2.0), 0.25);
    EXPECT_DOUBLE_EQ(community_acceptance(p, 9.0), 1.0);
}

TEST(Legs, BearWhenThreeAreAtTheirThresholdsAndDistressIsBelowItsOwn) {
    const ReintegrationParameters p;
    EXPECT_TRUE(bears(p, good));
    EXPECT_TRUE(bears(p, {.family = 0.6, .community = 0.4, .livelihood = 0.35, .distress = 0.59}));
    EXPECT_FALSE(bears(p, {.family = 0.59, .community = 0.5, .livelihood = 0.4, .distress = 0.5}));
    EXPECT_FALSE(bears(p, {.family = 0.7, .community = 0.39, .livelihood = 0.4, .distress = 0.5}));
    EXPECT_FALSE(bears(p, {.family = 0.7, .community = 0.5, .livelihood = 0.34, .distress = 0.5}));
    EXPECT_FALSE(bears(p, {.family = 0.7, .community = 0.5, .livelihood = 0.4, .distress = 0.6}));
}

TEST(ReturnProgress, CountsStepsWithoutABreak) {
    const ReintegrationParameters p;
    Legs poor = good;
    poor.livelihood = 0.1;
    ReturnProgress progress;
    for (int i = 0; i < 3; ++i) progress = after_step(p, progress, good);
    EXPECT_EQ(progress.steps_well, 3);
    progress = after_step(p, progress, poor);
    EXPECT_EQ(progress.steps_well, 0);
    EXPECT_EQ(progress.steps_apart, 0);
    EXPECT_FLOAT_EQ(progress.family_acceptance, 0.7F);
    EXPECT_FLOAT_EQ(progress.community_acceptance, 0.5F);
}

TEST(ReturnProgress, IsApartWhileTheCommunityAloneIsBelowItsThreshold) {
    const ReintegrationParameters p;
    Legs alone = good;
    alone.community = 0.39;
    ReturnProgress progress;
    for (int i = 0; i < 12; ++i) progress = after_step(p, progress, alone);
    EXPECT_EQ(progress.steps_apart, 12);
    EXPECT_EQ(progress.steps_well, 0);
    progress = after_step(p, progress, good);
    EXPECT_EQ(progress.steps_apart, 0);
    EXPECT_EQ(progress.steps_well, 1);
}

TEST(ReturnProgress, StopsCountingWhereItsNumberEnds) {
    ReturnProgress progress;
    progress.steps_well = 0xFFFF;
    EXPECT_EQ(after_step(ReintegrationParameters{}, progress, good).steps_well, 0xFFFF);
}

// 3 and 12 months are 13.04 and 52.18 weeks.
TEST(TimeAfterRelease, IsTheSameInMonthsAndInWeeks) {
    const Calendar months(Month::of(2020, 1), Month::of(2028, 12), StepLength::month);
    const Calendar weeks(Month::of(2020, 1), Month::of(2028, 12), StepLength::week);
    EXPECT_EQ(steps_of(3.0, months), 3U);
    EXPECT_EQ(steps_of(3.0, weeks), 13U);
    EXPECT_EQ(steps_of(12.0, weeks), 52U);
    EXPECT_EQ(steps_of(0.0, months), 1U);
}

}  // namespace
}  // namespace ubumwe::model

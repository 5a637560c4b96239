#include "model/interventions/rule.hpp"

#include <gtest/gtest.h>

namespace ubumwe::model {
namespace {

using Sizes = std::vector<std::int64_t>;

TEST(InterventionRule, FullCourseMovesByItsEffectAndItsLastingShareByRetention) {
    const Movement up = gain(0.3, 0.5, 1.0);
    EXPECT_TRUE(up.up);
    EXPECT_NEAR(up.share, 0.3, 1e-12);
    EXPECT_NEAR(up.lasting, 0.15, 1e-12);
    const Movement down = gain(-0.2, 0.5, 1.0);
    EXPECT_FALSE(down.up);
    EXPECT_NEAR(down.share, 0.2, 1e-12);
    EXPECT_NEAR(down.lasting, 0.1, 1e-12);
}

TEST(InterventionRule, HalfADoseTwiceLeavesTheRoomThatOneWholeDoseLeaves) {
    const Movement half = gain(0.36, 0.5, 0.5);
    EXPECT_NEAR(half.share, 0.2, 1e-12);  // 1 - sqrt(0.64)
    EXPECT_NEAR((1.0 - half.share) * (1.0 - half.share), 1.0 - 0.36, 1e-12);
    EXPECT_NEAR((1.0 - half.lasting) * (1.0 - half.lasting), 1.0 - 0.18, 1e-12);
}

TEST(InterventionRule, NoEffectAndNoDoseMoveNothing) {
    EXPECT_EQ(gain(0.0, 0.5, 1.0), (Movement{true, 0.0, 0.0}));
    EXPECT_EQ(gain(0.7, 0.5, 0.0), (Movement{true, 0.0, 0.0}));
}

TEST(InterventionRule, SupportCarriesTheBenefitOnDistressButNotAHarm) {
    ProgrammeParameters programme;
    programme.effect_on_persons[PersonIndicator::distress] = -0.4;
    programme.psychosocial_support = 0.5;
    EXPECT_DOUBLE_EQ(effect_on_distress(programme), -0.2);
    programme.effect_on_persons[PersonIndicator::distress] = 0.4;
    EXPECT_DOUBLE_EQ(effect_on_distress(programme), 0.4);
}

TEST(InterventionRule, UnsupportedSessionsOnThePastRaiseDistressByExposure) {
    ProgrammeParameters programme;
    programme.revisits_past = 0.8;
    programme.psychosocial_support = 0.25;
    const ContactHarmParameters contact{0.2, 0.7};
    const Movement full = harm(programme, contact, 0.5, 1.0);
    EXPECT_TRUE(full.up);
    EXPECT_NEAR(full.share, 0.06, 1e-12);  // 0.8 * 0.75 * 0.2 * 0.5
    EXPECT_NEAR(full.lasting, 0.042, 1e-12);
    programme.psychosocial_support = 1.0;
    EXPECT_EQ(harm(programme, contact, 0.5, 1.0).share, 0.0);
}

TEST(InterventionRule, GroupsOfOneStartDifferByAtMostOne) {
    EXPECT_EQ(split_evenly(67, 5), (Sizes{14, 14, 13, 13, 13}));
    EXPECT_EQ(split_evenly(40, 4), (Sizes{10, 10, 10, 10}));
    EXPECT_EQ(split_evenly(0, 2), (Sizes{0, 0}));
}

TEST(InterventionRule, ASmallTotalIsSpreadOverTheWholeList) {
    EXPECT_EQ(spread(2, Sizes{1, 1, 1, 1}), (Sizes{1, 0, 1, 0}));
    EXPECT_EQ(spread(7, Sizes{3, 1, 3}), (Sizes{3, 1, 3}));
    EXPECT_EQ(spread(10, Sizes{3, 0, 1}), (Sizes{8, 0, 2}));
    EXPECT_EQ(spread(5, Sizes{0, 0}), (Sizes{0, 0}));
}

TEST(InterventionRule, EnoughStartForTheGraduatesThatArePublished) {
    EXPECT_EQ(starters_for(45, 0.1), 50);
    EXPECT_EQ(starters_for(46, 0.1), 52);    // 51.1
    EXPECT_EQ(starters_for(147, 0.1), 164);  // 163.3
    EXPECT_EQ(starters_for(63, 0.1), 70);
    EXPECT_EQ(starters_for(20, 0.0), 20);
    EXPECT_EQ(starters_for(0, 0.5), 0);
}

TEST(InterventionRule, ACourseLastsAtLeastOneStepAndHoldsItsSessionsEvenly) {
    EXPECT_EQ(course_steps(4.0, 1.0), 4U);
    EXPECT_EQ(course_steps(0.25, 1.0), 1U);
    EXPECT_EQ(course_steps(4.0, 365.25 / 84.0), 17U);
    EXPECT_EQ(course_sessions(15.0), 15U);
    EXPECT_EQ(sessions_due(15, 1, 4), 3U);
    EXPECT_EQ(sessions_due(15, 2, 4), 7U);
    EXPECT_EQ(sessions_due(15, 3, 4), 11U);
    EXPECT_EQ(sessions_due(15, 4, 4), 15U);
}

}  // namespace
}  // namespace ubumwe::model

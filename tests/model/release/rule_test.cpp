#include "model/release/rule.hpp"

#include <set>

#include <gtest/gtest.h>

namespace ubumwe::model {
namespace {

TEST(ReleaseRule, PreparationTakesItsShareOfTheShock) {
    const ReleaseParameters p;  // preparation_effect 0.4
    EXPECT_DOUBLE_EQ(return_weight(p, 0.0), 1.0);
    EXPECT_DOUBLE_EQ(return_weight(p, 0.5), 0.8);
    EXPECT_DOUBLE_EQ(return_weight(p, 1.0), 0.6);
}

TEST(ReleaseRule, WhatTheAnnouncementHasTakenIsLeftOutOnTheDay) {
    const ReleaseParameters p;  // announcement_share 0.3
    EXPECT_DOUBLE_EQ(share_on_return(p, false), 1.0);
    EXPECT_DOUBLE_EQ(share_on_return(p, true), 0.7);
    EXPECT_DOUBLE_EQ(p.announcement_share + share_on_return(p, true), 1.0);
}

TEST(ReleaseRule, NeighboursStartWithMoreTrustInThePreparedAndThoseWhoAcknowledged) {
    ReleaseParameters p;  // 0.30, 0.15 when prepared, 0.10 when acknowledged
    EXPECT_DOUBLE_EQ(starting_trust(p, 0.0, false), 0.30);
    EXPECT_DOUBLE_EQ(starting_trust(p, 0.5, false), 0.375);
    EXPECT_DOUBLE_EQ(starting_trust(p, 1.0, true), 0.55);
    p.return_trust = 0.9;
    EXPECT_DOUBLE_EQ(starting_trust(p, 1.0, true), 1.0);
}

TEST(ReleaseRule, HomecomingStrainsLessWhenPrepared) {
    const ReleaseParameters p;  // homecoming_strain 0.10
    EXPECT_DOUBLE_EQ(homecoming_share(p, 0.0), 0.10);
    EXPECT_DOUBLE_EQ(homecoming_share(p, 1.0), 0.06);
}

TEST(ReleaseRule, NoticeIsCountedInSteps) {
    ReleaseParameters p;  // notice 3 months
    const Calendar months(Month::of(2020, 1), Month::of(2020, 12), StepLength::month);
    const Calendar weeks(Month::of(2020, 1), Month::of(2020, 12), StepLength::week);
    EXPECT_EQ(notice_steps(p, months), 3U);
    EXPECT_EQ(notice_steps(p, weeks), 13U);
    p.notice = 0.0;
    EXPECT_EQ(notice_steps(p, months), 0U);
}

TEST(ReleaseRule, WhoSettlesElsewhereGoesToAnyOtherVillageOfTheDistrict) {
    const Rows villages{10, 14};
    std::set<VillageRow> chosen;
    for (std::uint64_t rank = 0; rank < 9; ++rank) chosen.insert(village_elsewhere(villages, 11, rank));
    EXPECT_EQ(chosen, (std::set<VillageRow>{10, 12, 13}));
    EXPECT_EQ(village_elsewhere({10, 11}, 10, 5), nobody);
}

}  // namespace
}  // namespace ubumwe::model

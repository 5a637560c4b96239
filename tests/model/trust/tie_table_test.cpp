#include "model/trust/tie_table.hpp"

#include <gtest/gtest.h>

#include "model/state/indicators.hpp"

namespace ubumwe::model {
namespace {

constexpr std::array levels{0.0F, 0.3F, 1.0F};

TieClass tie(TieKind kind, bool out, std::uint8_t stigma = 0, Contact contact = Contact::usual) {
    return TieClass::of(static_cast<std::uint8_t>(kind), out, stigma, contact);
}

TEST(TieTable, HoldsTheMeetingsOfAStepForEveryKind) {
    const TieTable month(TrustParameters{}, levels, 1.0 / 12.0);
    EXPECT_FLOAT_EQ(month.gain_of(tie(TieKind::household, false)), 0.25F);  // 12.5 meetings x 0.02
    EXPECT_FLOAT_EQ(month.loss_over_gain * month.gain_of(tie(TieKind::household, false)), 0.625F);  // 12.5 x 0.05
    EXPECT_FLOAT_EQ(month.gain_of(tie(TieKind::kin, true)), 0.04F);                                 // 2 x 0.02
    EXPECT_FLOAT_EQ(month.loss_over_gain * month.gain_of(tie(TieKind::neighbour, false)),
                    52.0F / 240.0F);  // 52 / 12 x 0.05
    EXPECT_FLOAT_EQ(month.gain_of(tie(TieKind::association, true)), 40.0F / 600.0F);
    const TieTable week(TrustParameters{}, levels, 7.0 / 365.25);
    EXPECT_FLOAT_EQ(week.loss_over_gain * week.gain_of(tie(TieKind::group, false)), 26.0F * 7.0F / 365.25F * 0.05F);
}

TEST(TieTable, HasOtherChancesInTheOutgroup) {
    const TieTable table(TrustParameters{}, levels, 1.0 / 12.0);
    EXPECT_FLOAT_EQ(table.good_of(tie(TieKind::neighbour, false)), 0.82F);
    EXPECT_FLOAT_EQ(table.good_of(tie(TieKind::neighbour, true)), 0.72F);
    EXPECT_FLOAT_EQ(table.good_of(tie(TieKind::group, true)), 0.82F);
}

TEST(TieTable, HasStigmaAcrossAnOutgroupPairOnly) {
    const TieTable table(TrustParameters{}, levels, 1.0 / 12.0);
    EXPECT_EQ(table.stigma_of(tie(TieKind::neighbour, true, 0)), 0.0F);
    EXPECT_EQ(table.stigma_of(tie(TieKind::neighbour, true, 1)), 0.3F);
    EXPECT_EQ(table.stigma_of(tie(TieKind::neighbour, true, 2)), 1.0F);
    EXPECT_EQ(table.stigma_of(tie(TieKind::neighbour, false, 2)), 0.0F);
}

TEST(TieTable, HasVisitsInCustodyAndNoMeetingsWhereThereIsNoContact) {
    const TieTable table(TrustParameters{}, levels, 1.0 / 12.0);
    for (const TieKind kind : {TieKind::household, TieKind::kin}) {
        EXPECT_FLOAT_EQ(table.gain_of(tie(kind, false, 0, Contact::visits)), 0.01F);  // 6 / 12 x 0.02
        EXPECT_FLOAT_EQ(table.loss_over_gain * table.gain_of(tie(kind, false, 0, Contact::visits)), 0.025F);
    }
    EXPECT_EQ(table.gain_of(tie(TieKind::neighbour, true, 2, Contact::none)), 0.0F);
    EXPECT_EQ(table.loss_over_gain * table.gain_of(tie(TieKind::neighbour, true, 2, Contact::none)), 0.0F);
}

}  // namespace
}  // namespace ubumwe::model

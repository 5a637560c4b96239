#include "model/trust/tie_table.hpp"

#include <gtest/gtest.h>

#include "model/state/indicators.hpp"

namespace ubumwe::model {
namespace {

constexpr std::array levels{0.0F, 0.3F, 1.0F};

std::uint8_t byte_of(TieKind kind, bool out, std::uint8_t stigma = 0, Contact contact = Contact::usual) {
    return TieClass::of(static_cast<std::uint8_t>(kind), out, stigma, contact).byte;
}

TEST(TieTable, HoldsTheMeetingsOfAStepForEveryKind) {
    const TieTable month(TrustParameters{}, levels, 1.0 / 12.0);
    EXPECT_FLOAT_EQ(month.gained[byte_of(TieKind::household, false)], 0.25F);         // 12.5 meetings x 0.02
    EXPECT_FLOAT_EQ(month.lost[byte_of(TieKind::household, false)], 0.625F);          // 12.5 x 0.05
    EXPECT_FLOAT_EQ(month.gained[byte_of(TieKind::kin, true)], 0.04F);                // 2 x 0.02
    EXPECT_FLOAT_EQ(month.lost[byte_of(TieKind::neighbour, false)], 52.0F / 240.0F);  // 52 / 12 x 0.05
    EXPECT_FLOAT_EQ(month.gained[byte_of(TieKind::association, true)], 40.0F / 600.0F);
    const TieTable week(TrustParameters{}, levels, 7.0 / 365.25);
    EXPECT_FLOAT_EQ(week.lost[byte_of(TieKind::group, false)], 26.0F * 7.0F / 365.25F * 0.05F);
}

TEST(TieTable, KnowsInGroupFromOutGroup) {
    const TieTable table(TrustParameters{}, levels, 1.0 / 12.0);
    EXPECT_FLOAT_EQ(table.good[byte_of(TieKind::neighbour, false)], 0.82F);
    EXPECT_FLOAT_EQ(table.good[byte_of(TieKind::neighbour, true)], 0.72F);
    EXPECT_FLOAT_EQ(table.good[byte_of(TieKind::group, true)], 0.82F);
    EXPECT_EQ(table.outgroup[byte_of(TieKind::kin, false)], 0.0F);
    EXPECT_EQ(table.outgroup[byte_of(TieKind::kin, true)], 1.0F);
}

TEST(TieTable, HasStigmaAcrossAnOutgroupPairOnly) {
    const TieTable table(TrustParameters{}, levels, 1.0 / 12.0);
    EXPECT_EQ(table.stigma[byte_of(TieKind::neighbour, true, 0)], 0.0F);
    EXPECT_EQ(table.stigma[byte_of(TieKind::neighbour, true, 1)], 0.3F);
    EXPECT_EQ(table.stigma[byte_of(TieKind::neighbour, true, 2)], 1.0F);
    EXPECT_EQ(table.stigma[byte_of(TieKind::neighbour, false, 2)], 0.0F);
}

TEST(TieTable, HasVisitsInCustodyAndNoMeetingsWhereThereIsNoContact) {
    const TieTable table(TrustParameters{}, levels, 1.0 / 12.0);
    for (const TieKind kind : {TieKind::household, TieKind::kin}) {
        EXPECT_FLOAT_EQ(table.gained[byte_of(kind, false, 0, Contact::visits)], 0.01F);  // 6 / 12 x 0.02
        EXPECT_FLOAT_EQ(table.lost[byte_of(kind, false, 0, Contact::visits)], 0.025F);
    }
    EXPECT_EQ(table.gained[byte_of(TieKind::neighbour, true, 2, Contact::none)], 0.0F);
    EXPECT_EQ(table.lost[byte_of(TieKind::neighbour, true, 2, Contact::none)], 0.0F);
}

}  // namespace
}  // namespace ubumwe::model

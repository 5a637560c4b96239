#include "model/state/programme_gains.hpp"

#include <gtest/gtest.h>

namespace ubumwe::model {
namespace {

/// Six subjects with two indicators, all of 0.5 and at their baseline.
struct Columns {
    std::array<std::vector<float>, 2> value{std::vector<float>(6, 0.5F), std::vector<float>(6, 0.5F)};
    std::array<std::vector<float>, 2> baseline = value;
};

std::array<Return, 2> tenth() {
    std::array<Return, 2> returns;
    for (Return& step : returns) step.share = 0.1F;
    return returns;
}

std::vector<std::uint32_t> subjects_of(const LastingShifts<2>& shifts) {
    std::vector<std::uint32_t> subjects;
    for (const auto& row : shifts.rows()) subjects.push_back(row.subject);
    return subjects;
}

TEST(LastingShifts, GiveEachSubjectOneRowInOrderAndKeepWhatIsThere) {
    LastingShifts<2> shifts;
    shifts.add(std::vector<std::uint32_t>{2, 5});
    shifts.rows()[1].shift[0] = 0.3F;
    shifts.add(std::vector<std::uint32_t>{0, 2, 2, 3, 5, 9, 9});
    EXPECT_EQ(subjects_of(shifts), (std::vector<std::uint32_t>{0, 2, 3, 5, 9}));
    ASSERT_NE(shifts.find(5), nullptr);
    EXPECT_EQ(shifts.find(5)->shift[0], 0.3F);
    EXPECT_EQ(shifts.find(9)->shift[0], 0.0F);
    EXPECT_EQ(shifts.find(4), nullptr);
    EXPECT_EQ(shifts.find(10), nullptr);
}

TEST(LastingShifts, OfABlockAreItsRows) {
    LastingShifts<2> shifts;
    shifts.add(std::vector<std::uint32_t>{0, 2, 3, 5, 9});
    const auto block = shifts.rows(2, 5);
    ASSERT_EQ(block.size(), 2U);
    EXPECT_EQ(block[0].subject, 2U);
    EXPECT_EQ(block[1].subject, 3U);
    EXPECT_TRUE(shifts.rows(6, 9).empty());
    EXPECT_TRUE(shifts.rows(10, 20).empty());
}

TEST(ProgrammeGains, ReachTheSubjectsOfTheBlockAndTheIndicatorsOfTheOwner) {
    Columns columns;
    LastingShifts<2> shifts;
    const std::vector<Impulse> impulses{
        {1, 0, true, 0.4F, 0.0F}, {2, 0, true, 0.4F, 0.0F}, {2, 1, true, 0.4F, 0.0F}, {4, 0, true, 0.4F, 0.0F}};
    apply_programme_gains({2, 4}, {0, 1}, tenth(), impulses, shifts, columns);
    EXPECT_EQ(columns.value[0], (std::vector<float>{0.5F, 0.5F, 0.7F, 0.5F, 0.5F, 0.5F}));
    EXPECT_EQ(columns.value[1], std::vector<float>(6, 0.5F));
}

TEST(ProgrammeGains, PullByWhatLastsAndThenAddWhatIsNew) {
    Columns columns;
    LastingShifts<2> shifts;
    shifts.add(std::vector<std::uint32_t>{1, 3});
    shifts.rows()[0].shift[1] = 0.2F;
    const std::vector<Impulse> impulses{{1, 1, true, 0.5F, 0.1F}};
    apply_programme_gains({0, 6}, {0, 2}, tenth(), impulses, shifts, columns);
    EXPECT_NEAR(columns.value[1][1], 0.52 + 0.5 * 0.48, 1e-6);  // 0.5 + 0.1 x 0.2, then half of the room
    EXPECT_NEAR(shifts.find(1)->shift[1], 0.7 + 0.1 * 0.3 - 0.5, 1e-6);
    EXPECT_EQ(shifts.find(3)->shift[1], 0.0F);
    EXPECT_EQ(columns.value[1][3], 0.5F);
}

TEST(ProgrammeGains, OfSeveralProgrammesInOneStepFollowEachOther) {
    Columns columns;
    LastingShifts<2> shifts;
    shifts.add(std::vector<std::uint32_t>{1});
    const std::vector<Impulse> impulses{{1, 0, true, 0.5F, 0.2F}, {1, 0, true, 0.5F, 0.2F}, {1, 0, false, 0.2F, 0.0F}};
    apply_programme_gains({0, 6}, {0, 2}, tenth(), impulses, shifts, columns);
    EXPECT_NEAR(columns.value[0][1], 0.875 * 0.8, 1e-6);
    EXPECT_NEAR(shifts.find(1)->shift[0], 0.68 - 0.5, 1e-6);  // 0.5 > 0.6 > 0.68
}

TEST(ProgrammeGains, DoNotTouchThoseWhoTakeNoPartInAnIndicator) {
    Columns columns;
    LastingShifts<2> shifts;
    shifts.add(std::vector<std::uint32_t>{1});
    shifts.rows()[0].shift = {0.2F, 0.2F};
    const std::vector<Impulse> impulses{{1, 0, true, 0.5F, 0.1F}, {1, 1, true, 0.5F, 0.1F}};
    const auto takes_part = [](std::uint32_t, std::size_t indicator) { return indicator == 1; };
    apply_programme_gains({0, 6}, {0, 2}, tenth(), impulses, shifts, columns, nullptr, takes_part);
    EXPECT_EQ(columns.value[0][1], 0.5F);
    EXPECT_EQ(shifts.find(1)->shift[0], 0.2F);
    EXPECT_NEAR(columns.value[1][1], 0.76, 1e-6);
}

}  // namespace
}  // namespace ubumwe::model

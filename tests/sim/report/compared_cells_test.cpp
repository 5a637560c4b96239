#include "sim/report/compared_cells.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

using testing::IsEmpty;

const CellKey distress{"distress", "all", "all", "2023-12"};

Cells cells(const CellKey& key, std::map<Draw, double> values, std::int64_t people = 500) {
    Cells all;
    all[key] = {std::move(values), people};
    return all;
}

TEST(ComparedCells, PairDrawsOfTheSameReplicate) {
    const auto compared = compare_cells(cells(distress, {{{0, 1}, 0.5}, {{0, 2}, 0.7}, {{0, 9}, 0.0}}),
                                        cells(distress, {{{0, 1}, 0.4}, {{0, 2}, 0.5}, {{0, 3}, 1.0}}), {});
    ASSERT_EQ(compared.size(), 1U);
    EXPECT_EQ(compared[0].difference.pairs, 2U);
    EXPECT_NEAR(compared[0].scenario, 0.6, 1e-12) << "replicate 9 has no partner";
    EXPECT_NEAR(compared[0].baseline, 0.45, 1e-12);
    EXPECT_NEAR(compared[0].difference.mean, 0.15, 1e-12);
    // Differences 0.1 and 0.2, one degree of freedom: 12.706 x 0.0707 / 1.414.
    EXPECT_NEAR(compared[0].difference.half_width.value(), 12.7062 * 0.05, 1e-4);
    EXPECT_NEAR(compared[0].per_100000.value(), 15'000.0, 1e-6);
}

TEST(ComparedCells, KeepDoubtApartFromLuck) {
    std::map<Draw, double> scenario{{{0, 1}, 0.5}, {{0, 2}, 0.5}};
    std::map<Draw, double> baseline{{{0, 1}, 0.5}, {{0, 2}, 0.5}};
    // Sample s differs by s / 100 in both of its replicates.
    for (std::int64_t sample = 1; sample <= 41; ++sample) {
        for (const std::int64_t replicate : {1, 2}) {
            baseline[{sample, replicate}] = 0.1 * static_cast<double>(replicate);
            scenario[{sample, replicate}] = baseline[{sample, replicate}] + 0.01 * static_cast<double>(sample);
        }
    }
    const auto compared = compare_cells(cells(distress, scenario), cells(distress, baseline), {});
    ASSERT_EQ(compared.size(), 1U);
    EXPECT_DOUBLE_EQ(compared[0].difference.mean, 0.0);
    EXPECT_DOUBLE_EQ(compared[0].difference.half_width.value(), 0.0) << "samples are no replicates";
    ASSERT_TRUE(compared[0].parameters);
    EXPECT_EQ(compared[0].parameters->samples, 41U);
    EXPECT_NEAR(compared[0].parameters->low, 0.02, 1e-12);
    EXPECT_NEAR(compared[0].parameters->high, 0.40, 1e-12);
    CellComparison elsewhere;
    elsewhere.same_samples = false;
    EXPECT_FALSE(compare_cells(cells(distress, scenario), cells(distress, baseline), elsewhere)[0].parameters);
}

TEST(ComparedCells, HideFewPeopleOfEitherSide) {
    const std::map<Draw, double> values{{{0, 1}, 0.5}};
    for (const auto& [first, second] : {std::pair{9, 500}, std::pair{500, 9}}) {
        const auto compared =
            compare_cells(cells(distress, values, first), cells(distress, values, second), {.smallest_cell = 10});
        ASSERT_EQ(compared.size(), 1U);
        EXPECT_TRUE(compared[0].hidden);
        EXPECT_EQ(compared[0].scenario, 0.0);
    }
    EXPECT_FALSE(compare_cells(cells(distress, values, 10), cells(distress, values, 10), {})[0].hidden);
}

TEST(ComparedCells, GiveNoIntervalForOneDrawAndNoCellWithoutPairs) {
    const auto one = compare_cells(cells(distress, {{{0, 1}, 0.5}}), cells(distress, {{{0, 1}, 0.4}}), {});
    ASSERT_EQ(one.size(), 1U);
    EXPECT_FALSE(one[0].difference.half_width);
    EXPECT_THAT(compare_cells(cells(distress, {{{0, 1}, 0.5}}), cells(distress, {{{0, 2}, 0.4}}), {}), IsEmpty());
    EXPECT_THAT(compare_cells(cells(distress, {{{0, 1}, 0.5}}), {}, {}), IsEmpty());
}

TEST(ComparedCells, CompareEveryDrawWhereNothingIsShared) {
    const auto compared = compare_cells(cells(distress, {{{0, 1}, 0.5}, {{0, 2}, 0.7}}),
                                        cells(distress, {{{0, 7}, 0.1}, {{0, 8}, 0.3}}), {.paired = false});
    ASSERT_EQ(compared.size(), 1U);
    EXPECT_EQ(compared[0].difference.pairs, 0U);
    EXPECT_NEAR(compared[0].difference.mean, 0.4, 1e-12);
    EXPECT_TRUE(compared[0].difference.unpaired_half_width);
}

TEST(ComparedCells, SpreadCountsOverTheResidents) {
    const CellKey reached{"reached", "all", "all", ""};
    const CellComparison how{.residents = 20'000.0};
    const auto compared = compare_cells(cells(reached, {{{0, 1}, 300.0}}), cells(reached, {{{0, 1}, 100.0}}), how);
    ASSERT_EQ(compared.size(), 1U);
    EXPECT_DOUBLE_EQ(compared[0].per_100000.value(), 1000.0);
    EXPECT_FALSE(compare_cells(cells(reached, {{{0, 1}, 3.0}}), cells(reached, {{{0, 1}, 1.0}}), {})[0].per_100000);
}

}  // namespace
}  // namespace ubumwe::sim

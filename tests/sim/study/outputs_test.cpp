#include "sim/study/outputs.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

using model::StratumMeasure;

constexpr std::uint8_t anxiety = 1;
const auto population = static_cast<std::uint8_t>(model::measure_of(StratumMeasure::population));
const auto cohesion = static_cast<std::uint8_t>(model::measure_of(StratumMeasure::cohesion_index));

model::MonthRows month_of(int month) {
    model::MonthRows rows;
    rows.month = model::Month::of(2023, month);
    for (const std::uint8_t measure : {anxiety, population, cohesion}) {
        rows.series.push_back({.month = rows.month, .measure = measure});
        rows.series.push_back({.month = rows.month, .position = 0, .measure = measure});
        rows.series.push_back({.month = rows.month, .arm = 0, .measure = measure});
        rows.series.push_back({.month = rows.month, .district = 0, .position = 0, .measure = measure});
    }
    return rows;
}

/// Measure and stratum of what is kept: "anxiety position".
std::set<std::string> kept(int month, bool ends, const OutputParameters& outputs) {
    model::MonthRows rows = month_of(month);
    keep_outputs(rows, ends, outputs);
    std::set<std::string> names;
    for (const model::SeriesRow& row : rows.series) {
        std::string name(model::measure_names[row.measure]);
        if (row.district >= 0) name += " district";
        if (row.position >= 0) name += " position";
        if (row.arm >= 0) name += " arm";
        names.insert(name);
    }
    return names;
}

TEST(Outputs, KeepTheStrataAndMeasuresThatAreAskedForAndTheNumberOfPeople) {
    const OutputParameters outputs{.measures = {"cohesion_index"}, .strata = {"all", "position"}, .monthly = {}};
    EXPECT_EQ(kept(5, false, outputs),
              (std::set<std::string>{"cohesion_index", "cohesion_index position", "population"}));
}

TEST(Outputs, KeepYearEndsAndTheEndsOfARun) {
    const OutputParameters outputs{
        .measures = {"cohesion_index"}, .strata = {"all"}, .months = KeptMonths::year_ends, .monthly = {"anxiety"}};
    const std::set<std::string> monthly{"anxiety", "population"};
    const std::set<std::string> all{"anxiety", "population", "cohesion_index"};
    EXPECT_EQ(kept(5, false, outputs), monthly);
    EXPECT_EQ(kept(5, true, outputs), all);
    EXPECT_EQ(kept(12, false, outputs), all);
}

TEST(Outputs, KeepEveryMeasureWithoutAList) {
    OutputParameters outputs;
    outputs.strata = {"arm"};
    EXPECT_EQ(kept(5, false, outputs),
              (std::set<std::string>{"anxiety arm", "population arm", "cohesion_index arm", "population"}));
}

}  // namespace
}  // namespace ubumwe::sim

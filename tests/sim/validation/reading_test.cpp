#include "sim/validation/reading.hpp"

#include <array>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/results/recorder.hpp"
#include "sim/validation/load_patterns.hpp"
#include "sim/validation/observed_run.hpp"
#include "tests/sim/validation/small_patterns.hpp"

namespace ubumwe::sim {
namespace {

using model::Month;
using testing::DoubleNear;
using testing::Optional;

constexpr double rounding = 1e-9;

/// The plan of the small country, run once for the store and once for readings.
class ReadingsOfAPlan : public testing::Test {
protected:
    static void SetUpTestSuite() {
        const tests::SmallPatterns small;
        loaded = load_patterns(small.write(tests::SmallPatterns::distress("a", R"("low": 0)")));
        const model::Parallel parallel(2);
        const auto never = [] { return false; };
        const ReplicateRequest request{scenario(), "plan", 1, 0, true};
        OutputParameters outputs;
        outputs.strata = {"all", "position", "arm"};
        outputs.monthly = {model::measure_names.begin(), model::measure_names.end()};
        records = *record_replicate(request, outputs, parallel, never);
    }

    static const model::Scenario& scenario() { return loaded.scenarios.front().loaded.scenario; }
    static const RunRecord& with() { return records.front(); }

    static std::optional<double> read(PatternReading asked) {
        asked.scenario = "plan";
        const model::Parallel parallel(2);
        return take_readings(scenario(), 1, true, std::span(&asked, 1), parallel, [] { return false; })->front();
    }

    /// The mean of a measure in a month, as the store has it.
    static double stored(const RunRecord& record, Month month, std::string_view measure, std::int32_t position,
                         std::int32_t arm = model::all_of_them) {
        for (const model::MonthRows& rows : record.months) {
            for (const model::SeriesRow& row : rows.series) {
                if (row.month == month && model::measure_names[row.measure] == measure && row.position == position &&
                    row.arm == arm && row.district == model::all_of_them)
                    return row.mean;
            }
        }
        return -1.0;
    }

    inline static LoadedPatterns loaded;
    inline static std::vector<RunRecord> records;
};

TEST_F(ReadingsOfAPlan, OfSeriesAreWhatTheStoreHas) {
    const double survivors = stored(with(), Month::of(2020, 8), "distress", 0);
    EXPECT_THAT(read({.measure = "distress", .position = "survivor", .to = Month::of(2020, 8)}), Optional(survivors));
    const double dialogue = stored(records.back(), Month::of(2021, 12), "cooperation", model::all_of_them, 0);
    EXPECT_GT(dialogue, 0.0);
    EXPECT_THAT(read({.variant = Variant::counterfactual, .measure = "cooperation", .arm = "healing_dialogue"}),
                Optional(dialogue));
}

TEST_F(ReadingsOfAPlan, OverMonthsAreTheirMeanHighestAndLowest) {
    const auto over = [](OverMonths months) {
        return *read({.measure = "anxiety",
                      .position = "survivor",
                      .from = Month::of(2020, 2),
                      .to = Month::of(2021, 6),
                      .over = months});
    };
    double highest = 0.0;
    double sum = 0.0;
    for (Month month = Month::of(2020, 2); month <= Month::of(2021, 6); month = month + 1) {
        const double mean = stored(with(), month, "anxiety", 0);
        highest = std::max(highest, mean);
        sum += mean;
    }
    EXPECT_EQ(over(OverMonths::highest), highest);
    EXPECT_THAT(over(OverMonths::mean), DoubleNear(sum / 17.0, rounding));
    EXPECT_THAT(over(OverMonths::sum), DoubleNear(sum, rounding));
    EXPECT_LT(over(OverMonths::lowest), highest);
}

TEST_F(ReadingsOfAPlan, OfPeopleAnywhereAreTheMeansOfTheirPosition) {
    for (const char* measure : {"distress", "caseness", "outgroup_trust"}) {
        const double mean = stored(with(), Month::of(2020, 9), measure, 2);
        EXPECT_THAT(
            read({.kind = ReadingKind::people, .measure = measure, .position = "convicted", .to = Month::of(2020, 9)}),
            Optional(DoubleNear(mean, 1e-7)))
            << measure;
    }
}

TEST_F(ReadingsOfAPlan, TellPeopleAtHomeFromPeopleInCustody) {
    const auto where = [](Whereabouts place) {
        return *read({.kind = ReadingKind::people, .measure = "distress", .position = "convicted", .where = place});
    };
    EXPECT_LT(where(Whereabouts::in_custody), where(Whereabouts::anywhere));
    EXPECT_GT(where(Whereabouts::at_home), where(Whereabouts::anywhere));
}

TEST_F(ReadingsOfAPlan, OfCustodyAndReleasesKeepTheBooks) {
    const auto read_kind = [](ReadingKind kind, Month to, OverMonths over = OverMonths::last) {
        return *read({.kind = kind,
                      .from = over == OverMonths::sum ? std::optional(Month::of(2020, 2)) : std::nullopt,
                      .to = to,
                      .over = over});
    };
    const double before = read_kind(ReadingKind::in_custody, Month::of(2020, 1));
    const double after = read_kind(ReadingKind::in_custody, Month::of(2021, 12));
    double died = 0.0;
    for (const model::MonthRows& month : with().months) {
        for (const model::ReleaseRow& row : month.releases)
            died += month.month > Month::of(2020, 1) ? static_cast<double>(row.counts.died) : 0.0;
    }
    EXPECT_GT(before, after);
    EXPECT_EQ(read_kind(ReadingKind::released, Month::of(2021, 12), OverMonths::sum), before - after - died);
}

TEST_F(ReadingsOfAPlan, OfChangesReachAndGroupsAreThoseOfTheRun) {
    for (const model::ChangeRow& row : with().changes) {
        if (row.programme != "healing_dialogue" || row.measure != "cooperation") continue;
        EXPECT_THAT(read({.kind = ReadingKind::change, .measure = row.measure, .programme = row.programme}),
                    Optional(row.change_percent));
        EXPECT_THAT(read({.kind = ReadingKind::attributable, .measure = row.measure, .programme = row.programme}),
                    Optional(row.attributable_percent));
    }
    EXPECT_THAT(read({.kind = ReadingKind::reach, .item = "families"}), Optional(38.0));
    EXPECT_THAT(read({.kind = ReadingKind::reach}), Optional(testing::Ge(0.0)));
    EXPECT_THAT(read({.kind = ReadingKind::groups_meeting, .programme = "healing_dialogue"}),
                Optional(testing::AllOf(testing::Gt(0.0), testing::Lt(1.0))));
}

TEST_F(ReadingsOfAPlan, OfReceivingVillagesAreMeansOverTheReturnsAskedFor) {
    model::Strained all;
    std::array<model::Strained, 2> by_preparation;
    for (const model::ReceivingCounts& row : with().receiving) {
        if (row.months != 1) continue;
        all.add(row.strained);
        by_preparation[row.prepared ? 1 : 0].add(row.strained);
    }
    const auto read_returns = [](const char* measure, WhichReturns returns) {
        return read({.kind = ReadingKind::receiving, .measure = measure, .returns = returns, .months_since_return = 1});
    };
    for (const auto& [returns, strained] :
         {std::pair{WhichReturns::all, all}, std::pair{WhichReturns::not_prepared, by_preparation[0]},
          std::pair{WhichReturns::prepared, by_preparation[1]}}) {
        ASSERT_GT(strained.people, 0);
        const auto n = static_cast<double>(strained.people);
        EXPECT_THAT(read_returns("anxiety", returns), Optional(DoubleNear(strained.anxiety / n, rounding)));
        EXPECT_THAT(read_returns("outgroup_trust", returns),
                    Optional(DoubleNear(strained.outgroup_trust / n, rounding)));
    }
}

TEST_F(ReadingsOfAPlan, OfACorrelationOfAnIndicatorWithItselfIsOne) {
    const auto correlation = [](const char* other) {
        return *read({.kind = ReadingKind::correlation, .measure = "distress", .other = other});
    };
    EXPECT_THAT(correlation("distress"), DoubleNear(1.0, rounding));
    EXPECT_LT(correlation("emotional_wellbeing"), 0.0);
}

TEST_F(ReadingsOfAPlan, FindNothingOfNobody) {
    EXPECT_EQ(read({.kind = ReadingKind::people,
                    .measure = "distress",
                    .position = "survivor",
                    .where = Whereabouts::in_custody}),
              std::nullopt);
}

}  // namespace
}  // namespace ubumwe::sim

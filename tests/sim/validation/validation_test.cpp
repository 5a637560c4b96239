#include "sim/validation/validation.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/validation/validation_files.hpp"
#include "tests/sim/validation/small_patterns.hpp"

namespace ubumwe::sim {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;
using tests::SmallPatterns;

class ValidationOfASmallCountry : public testing::Test {
protected:
    std::filesystem::path kept_file() const { return small.folder.path() / "readings.csv"; }

    /// Makes the runs that are missing; counts them.
    std::vector<PatternOutcome> validate(const LoadedPatterns& patterns, bool stops = false) {
        KeptReadings kept(kept_file());
        const ValidationListener listener{[&] { return stops; }, [&](std::size_t n) { expected = n; },
                                          [](std::size_t) {}, [](std::size_t) {}};
        whole = read_runs(patterns, 2, kept, listener);
        return outcomes(patterns, kept);
    }

    SmallPatterns small;
    std::size_t expected = 0;
    bool whole = false;
};

TEST_F(ValidationOfASmallCountry, AgreesWhereTheMeanOverReplicatesLiesInTheBand) {
    const auto all = validate(load_patterns(small.write(
        SmallPatterns::distress("inside", R"("low": 0.3, "high": 0.8)") + "," +
        SmallPatterns::distress("above", R"("high": 0.3, "reason": "as it is")") + "," +
        SmallPatterns::distress("below", R"("low": 0.8)") + "," +
        R"({"id": "nobody", "of": {"scenario": "plan", "kind": "people", "measure": "distress", "position": "survivor", "where": "in_custody"}})")));
    ASSERT_THAT(all, SizeIs(4));
    EXPECT_EQ(all[0].verdict, Verdict::pass);
    EXPECT_EQ(all[1].verdict, Verdict::fail);
    EXPECT_EQ(all[2].verdict, Verdict::fail);
    EXPECT_EQ(all[3].verdict, Verdict::no_figure);
    ASSERT_THAT(all[0].values, SizeIs(2));
    EXPECT_NE(all[0].values[0], all[0].values[1]) << "another draw of luck";
    EXPECT_EQ(all[0].mean, (all[0].values[0] + all[0].values[1]) / 2.0);
    EXPECT_TRUE(all[0].half_width.has_value());
    const std::string csv = validation_csv(all);
    EXPECT_THAT(csv, HasSubstr(",fail,,as it is\n"));
    EXPECT_THAT(csv, HasSubstr("nobody,,external,,,,,,,,,,0,1,no figure,,\n"));
}

TEST_F(ValidationOfASmallCountry, ComparesTwoReadingsOfTheSameDraw) {
    const std::string of = R"("of": {"scenario": "plan", "measure": "cooperation", "arm": "healing_dialogue"}, )";
    const std::string against =
        R"("against": {"scenario": "plan", "variant": "counterfactual", "measure": "cooperation", "arm": "healing_dialogue"}, )";
    const auto all = validate(load_patterns(
        small.write(R"({"id": "with", "of": {"scenario": "plan", "measure": "cooperation", "arm": "healing_dialogue"}},
                       {"id": "without", "of": {"scenario": "plan", "variant": "counterfactual", "measure": "cooperation", "arm": "healing_dialogue"}},
                       {"id": "points", )" +
                    of + against + R"("compare": "difference", "times": 100},
                       {"id": "share", )" +
                    of + against + R"("compare": "ratio"},
                       {"id": "percent", )" +
                    of + against + R"("compare": "percent"})")));
    const double with = all[0].values[1];
    const double without = all[1].values[1];
    EXPECT_GT(with, without);
    EXPECT_THAT(all[2].values[1], DoubleNear(100.0 * (with - without), 1e-9));
    EXPECT_THAT(all[3].values[1], DoubleNear(with / without, 1e-9));
    EXPECT_THAT(all[4].values[1], DoubleNear(100.0 * (with / without - 1.0), 1e-9));
}

TEST_F(ValidationOfASmallCountry, GoesOnWhereItWasStopped) {
    const auto file = small.write(SmallPatterns::distress("a", R"("low": 0)"));
    validate(load_patterns(file), true);
    EXPECT_FALSE(whole);
    EXPECT_EQ(expected, 4U);
    const auto first = validate(load_patterns(file));
    EXPECT_TRUE(whole);
    std::ofstream(kept_file(), std::ios::app) << "plan,3,a/of,0.1\nplan,4,a";
    const auto again = validate(load_patterns(file));
    EXPECT_EQ(expected, 0U) << "both replicates are there, and the one that has no end is not";
    EXPECT_EQ(first[0].values, again[0].values);
}

TEST_F(ValidationOfASmallCountry, RunsNoScenarioThatNoPatternReads) {
    const auto all = validate(load_patterns(small.write(
        R"({"id": "w", "of": {"scenario": "waves", "kind": "released", "from": "2020-01", "over": "sum"}, "low": 0, "high": 0})")));
    EXPECT_EQ(expected, 1U);
    EXPECT_EQ(all[0].verdict, Verdict::pass);
    EXPECT_FALSE(all[0].half_width.has_value()) << "one draw has no interval";
}

}  // namespace
}  // namespace ubumwe::sim

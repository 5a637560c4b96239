#include "sim/report/explanation.hpp"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// From 0.5 to 0.6: 0.07 of gain, 0.04 of couplings, -0.01 of reversion.
model::ExplanationRow row_of(std::int64_t people) {
    return {people + 4, people + 30, people, 0.5, 0.6, {0.07, 0.0, 0.04, 0.0, -0.01, 0.0}, 0.0};
}

/// The same without the gain and half the couplings.
model::ExplanationRow row_without(std::int64_t people) {
    return {people + 4, people + 30, people, 0.5, 0.51, {0.0, 0.0, 0.02, 0.0, -0.01, 0.0}, 0.0};
}

ExplanationReport report_of(std::vector<ExplanationLine> lines) {
    ExplanationReport report;
    report.scenario = "plan";
    report.measure = "social_harmony";
    report.first_month = "2020-01";
    report.last_month = "2021-12";
    report.lines = std::move(lines);
    return report;
}

std::string written(const ExplanationReport& report, ExportFormat format) {
    std::ostringstream out;
    write_explanation(report, format, out);
    return out.str();
}

TEST(ExplanationLine, CausesWhatDiffersPartByPart) {
    const ExplanationLine line{"all", "all", "all", false, row_of(100), row_without(100)};
    const auto caused = line.caused();
    ASSERT_TRUE(caused);
    EXPECT_NEAR(caused->start, 0.0, 1e-15);
    EXPECT_NEAR(caused->change(), 0.09, 1e-15);
    EXPECT_NEAR(caused->parts[0], 0.07, 1e-15);
    EXPECT_NEAR(caused->parts[2], 0.02, 1e-15);
    EXPECT_NEAR(caused->residual(), 0.0, 1e-15);
    EXPECT_FALSE((ExplanationLine{"all", "all", "all", false, row_of(100), {}}.caused()));
}

TEST(ExplanationText, ShowsPointsOfAHundredWithAndWithoutProgrammes) {
    const std::string text =
        explanation_text(report_of({{"all", "all", "all", false, row_of(2000), row_without(2000)}}));
    EXPECT_THAT(text, AllOf(HasSubstr("Why social harmony changed in plan, 2020-01 to 2021-12, in this model"),
                            HasSubstr("everyone  with"), HasSubstr("50.000  60.000  +10.000  +7.000     +4.000")));
    EXPECT_THAT(text, AllOf(HasSubstr("+9.000  +7.000     +2.000"), HasSubstr("caused: with programmes less")));
    EXPECT_THAT(text, Not(AllOf(HasSubstr("harm "), HasSubstr("hidden"))));
}

TEST(ExplanationText, SaysThatNothingIsKnownOfCausesWithoutACounterfactual) {
    const std::string text = explanation_text(report_of({{"all", "all", "all", false, row_of(2000), {}}}));
    EXPECT_THAT(text, AllOf(HasSubstr("nobody can say what the programmes caused"), Not(HasSubstr("caused: with"))));
}

TEST(ExplanationText, SaysWhereNobodyWasMeasured) {
    EXPECT_THAT(explanation_text(report_of({})), HasSubstr("Nobody of this stratum was measured at both ends."));
}

TEST(ExplanationTable, LeavesSmallCellsEmptyAndRoundsTheOthers) {
    const ExplanationReport report = report_of({{"all", "all", "all", false, row_of(2003), {}},
                                                {"Hills", "all", "all", false, row_of(9), {}},
                                                {"all", "all", "circle", true, row_of(12), {}}});
    EXPECT_THAT(written(report, ExportFormat::csv),
                AllOf(HasSubstr("\r\nwith,start,social_harmony,all,all,all,2010,2030,2000,0.5,0.6,"),
                      HasSubstr("\r\nwith,start,social_harmony,Hills,all,all,,,,,,,,,,,,,\r\n"),
                      HasSubstr("\r\nwith,enrolment,social_harmony,all,all,circle,20,40,10,0.5,")));
    EXPECT_THAT(written(report, ExportFormat::json),
                HasSubstr(R"("district":"Hills","position":"all","arm":"all","n_start":null,)"));
}

TEST(ExplanationTable, HasTheDifferenceAsAVariantOfItsOwn) {
    const std::string csv =
        written(report_of({{"all", "all", "all", false, row_of(2000), row_without(2000)}}), ExportFormat::csv);
    EXPECT_THAT(csv, AllOf(HasSubstr("\r\nwith,"), HasSubstr("\r\ncounterfactual,"), HasSubstr("\r\ndifference,")));
}

}  // namespace
}  // namespace ubumwe::sim

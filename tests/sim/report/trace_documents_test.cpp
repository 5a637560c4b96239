#include "sim/report/trace_documents.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/report/markdown.hpp"
#include "tests/sim/validation/small_patterns.hpp"

namespace ubumwe::sim {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using tests::SmallPatterns;

constexpr const char* junit = R"(<?xml version="1.0"?>
<testsuite name="Linux" tests="4" failures="1">
    <testcase name="Trust.Settles" classname="Trust.Settles" time="0.1" status="run"><system-out>&lt;fine&gt;</system-out></testcase>
    <testcase name="Trust.Falls" classname="Trust.Falls" time="0.2" status="fail"><failure message="no"/></testcase>
    <testcase name="Custody.KeepsBooks" classname="Custody.KeepsBooks" time="0.1" status="run"/>
    <testcase name="Trust.Rises" classname="Trust.Rises" time="0" status="notrun"/>
</testsuite>)";

TEST(TestResults, AreCountedBySuite) {
    const tests::TemporaryFolder folder;
    const auto suites = read_test_results(folder.write("tests.xml", junit));
    ASSERT_THAT(suites, SizeIs(2));
    EXPECT_EQ(suites[0].suite, "Custody");
    EXPECT_EQ(suites[0].passed, 1U);
    EXPECT_THAT(suites[0].failed, IsEmpty());
    EXPECT_EQ(suites[1].passed, 1U);
    EXPECT_THAT(suites[1].failed, ElementsAre("Trust.Falls", "Trust.Rises"));
    EXPECT_THROW(read_test_results(folder.write("none.xml", "<testsuite/>")), InputError);
    EXPECT_THROW(read_test_results(folder.path() / "missing.xml"), InputError);
}

TEST(MarkdownText, EscapesBarsAndLeavesOutWhatIsEmpty) {
    Markdown document("Title");
    document.heading("Part");
    document.paragraph("");
    document.table({{"a", "b"}});
    document.table({{"a", "b"}, {"1|2", "3"}});
    document.list({"one"});
    EXPECT_EQ(document.text(), "# Title\n\n## Part\n\n| a | b |\n|---|---|\n| 1\\|2 | 3 |\n\n- one\n");
}

/// Documents of the small country with one pattern that agrees and one that fails.
class TraceDocuments : public testing::Test {
protected:
    TraceDocuments()
        : patterns_(
              load_patterns(small_.write(SmallPatterns::distress("a", R"("title": "Calm", "type": "face")") + "," +
                                         SmallPatterns::distress("b", R"("title": "Rest", "reason": "Too few.")")))) {
        patterns_.patterns.model_card = {{"For planners."}, {"Not for ranks."}, {"Little is known."}, {"Ask first."}};
        for (const Pattern& pattern : patterns_.patterns.patterns)
            outcomes_.push_back({pattern, {0.5}, 0.5, {}, pattern.id == "a" ? Verdict::pass : Verdict::fail, 1.0});
    }

    TraceSources sources(std::vector<SuiteResult> tests = {}) const {
        return {patterns_,
                outcomes_,
                {{.id = "gain", .parameter = "dynamics.trust.gain", .value = "0.02", .quality = "assumed"},
                 {.id = "people", .parameter = "data/districts.csv", .source = "census", .quality = "measured"},
                 {.id = "scale",
                  .parameter = "dynamics.effect_scale",
                  .value = "1.2",
                  .low = "1",
                  .quality = "derived",
                  .note = "fitted by ubumwe calibrate"}},
                std::move(tests)};
    }

    SmallPatterns small_;
    LoadedPatterns patterns_;
    std::vector<PatternOutcome> outcomes_;
};

TEST_F(TraceDocuments, OfTraceHaveItsEightElementsFilledFromRegisterTestsAndPatterns) {
    const std::string text = trace_document(sources({{"Trust", 2, {"Trust.Falls"}}}));
    for (const char* part : {"## 1. Problem formulation",
                             "## 2. Model description",
                             "## 3. Data evaluation",
                             "## 4. Conceptual model evaluation",
                             "## 5. Implementation verification",
                             "## 6. Model output verification",
                             "## 7. Model analysis",
                             "## 8. Model output corroboration",
                             "- For planners.",
                             "Tests run on it",
                             "has 3 rows: 1 measured, 1 derived, 1 assumed",
                             "| `dynamics.effect_scale` | 1.2 | 1 |",
                             "| `data/districts.csv` |",
                             "2 tests passed, 1 did not",
                             "- Trust.Falls",
                             "| Trust | 2 | 1 |",
                             "| Calm | face |",
                             "| Rest | external |",
                             "**Rest** (fail)",
                             "Too few."})
        EXPECT_THAT(text, HasSubstr(part));
    EXPECT_THAT(text, Not(HasSubstr("**Calm**")));
}

TEST_F(TraceDocuments, OfStressHaveItsChecklist) {
    const std::string text = stress_document(sources());
    for (const char* part : {"### 1.1 Purpose of the model",
                             "### 1.2 Model outputs",
                             "### 1.3 Aims of experimentation",
                             "### 2.1 Base model overview diagram",
                             "### 2.2 Base model logic",
                             "### 2.3 Scenario logic",
                             "### 2.4 Algorithms",
                             "### 2.5 Components",
                             "2.5.1 Environment",
                             "2.5.2 Agents",
                             "2.5.3 Interaction topology",
                             "2.5.4 Entry and exit",
                             "### 3.1 Data sources",
                             "### 3.2 Pre-processing",
                             "### 3.3 Input parameters",
                             "### 3.4 Assumptions",
                             "### 4.1 Initialisation",
                             "### 4.2 Run length",
                             "### 4.3 Estimation approach",
                             "### 5.1 Software",
                             "### 5.2 Random sampling",
                             "### 5.3 Model execution",
                             "### 5.4 System specification",
                             "### 6.1 Computer model sharing statement",
                             "Northfield",
                             "survivor descendant",
                             "2020-01 to 2021-12"})
        EXPECT_THAT(text, HasSubstr(part));
}

TEST_F(TraceDocuments, OfTheModelCardSayWhatItIsForAndWhereItFails) {
    const std::string text = model_card(sources());
    EXPECT_THAT(text, AllOf(HasSubstr("## Intended use\n\n- For planners."), HasSubstr("## Out of scope\n\n- Not for"),
                            HasSubstr("## Limits\n\n- Little"), HasSubstr("## Ethics\n\n- Ask first."),
                            HasSubstr("| external | 0 | 1 | 0 |"), HasSubstr("Too few."),
                            HasSubstr("No results of tests were given")));
}

}  // namespace
}  // namespace ubumwe::sim

#include "sim/report/validation_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

using testing::HasSubstr;
using testing::Not;

PatternOutcome outcome(const std::string& id, Verdict verdict) {
    PatternOutcome made;
    made.pattern.id = id;
    made.pattern.title = "Title of " + id;
    made.pattern.observed = "27.9 %";
    made.pattern.date = "2018";
    made.pattern.source = "Survey of " + id;
    made.pattern.unit = "%";
    made.pattern.low = 25.0;
    made.pattern.high = 30.0;
    made.mean = 28.0;
    made.verdict = verdict;
    made.scale = 1.0;
    return made;
}

TEST(ValidationText, CountsInSentencesThatReadWell) {
    const LoadedPatterns patterns;
    const std::string one = validation_text(
        patterns, {outcome("a", Verdict::pass), outcome("b", Verdict::fail), outcome("c", Verdict::no_figure)});
    EXPECT_THAT(one,
                HasSubstr("1 of 3 patterns agree, in this model; 1 fails and stays in the table; 1 has no figure"));
    const std::string two =
        validation_text(patterns, {outcome("a", Verdict::fail), outcome("b", Verdict::fail),
                                   outcome("c", Verdict::no_figure), outcome("d", Verdict::no_figure)});
    EXPECT_THAT(two, HasSubstr("2 fail and stay in the table; 2 have no figure"));
}

TEST(ValidationText, SaysWhyAPatternFailsOrThatNobodyHasSaidSo) {
    PatternOutcome explained = outcome("a", Verdict::fail);
    explained.pattern.reason = "Too few meet.";
    const std::string text = validation_text({}, {explained, outcome("b", Verdict::fail), outcome("c", Verdict::pass)});
    EXPECT_THAT(text, HasSubstr("Observed: 27.9 % (2018). Too few meet."));
    EXPECT_THAT(text, HasSubstr("No reason is stated: it was not expected to fail."));
    EXPECT_THAT(text, Not(HasSubstr("\nc: pass")));
}

TEST(ValidationPage, HasATableForEachTypeWithWhatWasObservedAndBeside) {
    PatternOutcome face = outcome("a", Verdict::pass);
    face.pattern.type = PatternType::face;
    PatternOutcome predictive = outcome("b", Verdict::fail);
    predictive.pattern.type = PatternType::predictive;
    predictive.half_width = 0.5;
    const std::string page = validation_page({}, {predictive, face});
    EXPECT_THAT(page, HasSubstr("Of the type face: a direction that people who know the field expect"));
    EXPECT_THAT(page, Not(HasSubstr("Of the type cross")));
    EXPECT_LT(page.find("Title of a"), page.find("Title of b"));
    for (const char* part : {"27.9 % (2018)", "Survey of b", "28.0 +-0.50 %", "25.0 to 30.0"})
        EXPECT_THAT(page, HasSubstr(part));
}

}  // namespace
}  // namespace ubumwe::sim

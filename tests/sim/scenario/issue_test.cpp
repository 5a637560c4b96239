#include "sim/scenario/issue.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

using testing::HasSubstr;

TEST(IssueText, NamesFileLinePointerFoundAllowedAndHint) {
    const Issue issue{{"plan.json", 4, "/time/start"}, "\"2020-13\"", "a month", "did you mean `x`?"};
    EXPECT_EQ(to_text(issue), "plan.json, line 4, /time/start: found \"2020-13\"; allowed: a month; did you mean `x`?");
}

TEST(IssueText, LeavesOutWhatIsNotKnown) {
    EXPECT_EQ(to_text(Issue{{"plan.json", 0, ""}, "a folder", "a file"}), "plan.json: found a folder; allowed: a file");
}

TEST(IssueCollector, KeepsOneIssueAPlace) {
    Issues issues;
    issues.add({{"a", 1, "/x"}, "first", "", ""});
    issues.add({{"a", 1, "/x"}, "what follows from it", "", ""});
    issues.add({{"a", 2, "/x"}, "another line", "", ""});
    ASSERT_EQ(issues.kept().size(), 2U);
    EXPECT_EQ(issues.kept()[0].found, "first");
    EXPECT_EQ(issues.kept()[1].found, "another line");
}

TEST(IssueCollector, CountsWhatItDoesNotKeep) {
    Issues issues;
    for (std::size_t i = 0; i < Issues::most_kept + 3; ++i) issues.add({{"a", i + 1, ""}, "x", "y", ""});
    EXPECT_EQ(issues.kept().size(), Issues::most_kept);
    EXPECT_EQ(InputError(issues).count(), Issues::most_kept + 3);
    EXPECT_THAT(InputError(issues).what(), HasSubstr("and 3 more"));
}

TEST(IssueCollector, ThrowsEverythingOnce) {
    Issues issues;
    EXPECT_NO_THROW(issues.throw_if_any());
    issues.add({{"a", 1, ""}, "x", "y", ""});
    issues.add({{"b", 1, ""}, "x", "y", ""});
    try {
        issues.throw_if_any();
        FAIL() << "nothing was thrown";
    } catch (const InputError& error) {
        EXPECT_EQ(error.issues().size(), 2U);
        EXPECT_STREQ(error.what(), "a, line 1: found x; allowed: y\nb, line 1: found x; allowed: y");
    }
}

}  // namespace
}  // namespace ubumwe::sim

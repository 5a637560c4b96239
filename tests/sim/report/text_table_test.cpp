#include "sim/report/text_table.hpp"

#include <gtest/gtest.h>

#include "sim/report/plain_text.hpp"

namespace ubumwe::sim {
namespace {

TEST(TextTable, AlignsWordsLeftAndNumbersRight) {
    TextTable table({"", "people"}, 1);
    EXPECT_TRUE(table.empty());
    table.add({"Ségou", "12,227"});
    table.add({"the longest", "7"});
    EXPECT_FALSE(table.empty());
    EXPECT_EQ(table.text("  "),
              "               people\n"
              "  Ségou        12,227\n"
              "  the longest       7\n");
}

TEST(TextTable, LeavesNoBlanksAtTheEndOfALine) {
    TextTable table({"a", "b"}, 2);
    table.add({"long word", ""});
    EXPECT_EQ(table.text(""), "a          b\nlong word\n");
}

TEST(TextTable, RefusesARowOfAnotherLength) {
    TextTable table({"a", "b"}, 1);
    EXPECT_ANY_THROW(table.add({"alone"}));
}

TEST(WrappedText, BreaksBetweenWordsAndKeepsLongOnesWhole) {
    EXPECT_EQ(wrapped("one two three", 9, "  "), "  one two\n  three\n");
    EXPECT_EQ(wrapped("a  b\nc", 80), "a b c\n");
    EXPECT_EQ(wrapped("x incomprehensibility y", 5), "x\nincomprehensibility\ny\n");
    EXPECT_EQ(wrapped("", 10), "");
}

TEST(WrappedText, CountsLettersNotBytes) {
    EXPECT_EQ(columns_of("Ségou"), 5U);
    EXPECT_EQ(wrapped("é é é", 5), "é é é\n");
}

TEST(ShellWord, IsQuotedOnlyWhereAShellWouldSplitIt) {
    EXPECT_EQ(shell_word("results/plan-2"), "results/plan-2");
    EXPECT_EQ(shell_word("my plans/it's.json"), "'my plans/it'\\''s.json'");
    EXPECT_EQ(shell_word(""), "''");
}

}  // namespace
}  // namespace ubumwe::sim

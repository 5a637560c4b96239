#include "sim/scenario/csv.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/scenario/country_copy.hpp"

namespace ubumwe::sim {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using tests::IsRowIssue;

TEST(CsvTable, FollowsQuotesCommasAndLineEnds) {
    Issues issues;
    const CsvTable table = parse_csv("a,b\r\n1,\"x, \"\"y\"\"\"\r\n\r\n 2 ,\"two\nlines\"\n3,", "f.csv", issues);
    EXPECT_TRUE(issues.empty());
    EXPECT_THAT(table.columns, ElementsAre("a", "b"));
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_THAT(table.rows[0].cells, ElementsAre("1", "x, \"y\""));
    EXPECT_THAT(table.rows[1].cells, ElementsAre("2", "two\nlines"));
    EXPECT_THAT(table.rows[2].cells, ElementsAre("3", ""));
    EXPECT_EQ(table.rows[1].line, 4U);
    EXPECT_EQ(table.rows[2].line, 6U);
}

TEST(CsvTable, RefusesWhatIsNoTable) {
    Issues issues;
    parse_csv("a,b\n1\n2,3,4\n\"open,5\n", "f.csv", issues);
    EXPECT_THAT(issues.kept(),
                ElementsAre(IsRowIssue("f.csv", 2, ""), IsRowIssue("f.csv", 3, ""), IsRowIssue("f.csv", 4, "")));
    Issues rest;
    parse_csv("a,b\n\"x\"y,5\n6,7\n", "f.csv", rest);
    ASSERT_EQ(rest.kept().size(), 1U);
    EXPECT_THAT(rest.kept()[0].found, HasSubstr("after a cell"));
    Issues twice;
    parse_csv("a,b,a\n", "f.csv", twice);
    EXPECT_THAT(twice.kept(), ElementsAre(IsRowIssue("f.csv", 1, "column a")));
    Issues empty;
    parse_csv("\n\n", "f.csv", empty);
    EXPECT_EQ(empty.kept()[0].found, "an empty file");
    Issues semicolons;
    parse_csv("a;b\n", "f.csv", semicolons);
    EXPECT_EQ(semicolons.kept()[0].found, "semicolons between cells");
}

TEST(CsvReader, ReadsNumbersStrictly) {
    Issues issues;
    const CsvTable table = parse_csv("a\n5\n-1\n1e999\nnan\n1,\n\"1,000\"\n1.5\n7x\n", "f.csv", issues);
    const CsvReader reader(table, issues);
    ASSERT_EQ(issues.kept().size(), 1U) << "the row with two cells";
    std::vector<bool> read;
    for (const CsvRow& row : reader.rows()) read.push_back(reader.whole(row, "a", 0, 10).has_value());
    EXPECT_THAT(read, ElementsAre(true, false, false, false, false, false, false));
    EXPECT_EQ(reader.number(reader.rows()[5], "a", 0.0, 10.0), 1.5);
    EXPECT_FALSE(reader.number(reader.rows()[2], "a", 0.0, 10.0).has_value());
    EXPECT_FALSE(reader.number(reader.rows()[3], "a", 0.0, 10.0).has_value());
}

TEST(CsvReader, FindsTheOneColumnThatStartsLikeAName) {
    Issues issues;
    const CsvTable one = parse_csv("x,population_2022\n", "f.csv", issues);
    EXPECT_EQ(CsvReader(one, issues).column_like("population"), "population_2022");
    EXPECT_TRUE(issues.empty());
    const CsvTable two = parse_csv("population_2012,population_2022\n", "f.csv", issues);
    EXPECT_FALSE(CsvReader(two, issues).column_like("population").has_value());
    EXPECT_THAT(issues.kept().back().found, HasSubstr("2 columns"));
}

TEST(CsvReader, NamesEveryMissingColumnAndANearOne) {
    Issues issues;
    const CsvTable table = parse_csv("district,vilages\n", "f.csv", issues);
    EXPECT_FALSE(CsvReader(table, issues).has({"district", "villages", "sector"}));
    ASSERT_EQ(issues.kept().size(), 2U);
    EXPECT_EQ(issues.kept()[0].hint, "did you mean `vilages`?");
    EXPECT_EQ(issues.kept()[1].place.where, "column sector");
}

}  // namespace
}  // namespace ubumwe::sim

#include "sim/scenario/document.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

using testing::HasSubstr;

std::string nested(std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
}

/// The only issue of a text that is refused.
Issue refused(const std::string& text) {
    Issues issues;
    EXPECT_FALSE(parse_json(text, "file.json", issues).has_value());
    EXPECT_EQ(issues.kept().size(), 1U);
    return issues.empty() ? Issue{} : issues.kept().front();
}

Node accepted(const std::string& text) {
    Issues issues;
    auto node = parse_json(text, "file.json", issues);
    EXPECT_TRUE(node.has_value()) << to_text(issues.empty() ? Issue{} : issues.kept().front());
    return node.value_or(Node{});
}

TEST(JsonDocument, RemembersTheLineOfEveryValue) {
    const Node node =
        accepted("// a comment\n{\n  \"a\": 1,\n  \"b\": [true,\n \"x\"\n], /* more */ \"c\": {\"d\": null}\n}");
    EXPECT_EQ(node.line, 2U);
    EXPECT_EQ(node.find("a")->line, 3U);
    EXPECT_EQ(node.find("b")->line, 4U);
    EXPECT_EQ(node.find("b")->items[0].line, 4U);
    EXPECT_EQ(node.find("b")->items[1].line, 5U);
    EXPECT_EQ(node.find("c")->find("d")->line, 6U);
    EXPECT_EQ(*node.find("a")->file, "file.json");
}

TEST(JsonDocument, KnowsTheLineOfANumberAtItsEnd) {
    const Node node = accepted("[1\n,22\n\n]");
    EXPECT_EQ(node.items[0].line, 1U);
    EXPECT_EQ(node.items[1].line, 2U);
}

TEST(JsonDocument, AcceptsNestingOf64AndRefuses65) {
    accepted(nested(64));
    EXPECT_THAT(refused(nested(65)).found, HasSubstr("deeper than 64"));
    EXPECT_THAT(refused(std::string(1'000'000, '[')).found, HasSubstr("deeper than 64"));
}

TEST(JsonDocument, RefusesAKeyThatStandsTwice) {
    const Issue issue = refused("{\"list\": [{\"id\": \"x\",\n \"a\": 1,\n \"a\": 2}]}");
    EXPECT_EQ(issue.place.where, "/list/x/a");
    EXPECT_EQ(issue.place.line, 3U);
}

TEST(JsonDocument, NamesEveryKeyThatStandsTwice) {
    Issues issues;
    EXPECT_FALSE(parse_json(R"({"a": 1, "a": 1, "b": {"c": 1, "c": 2}})", "file.json", issues).has_value());
    EXPECT_EQ(issues.kept().size(), 2U);
}

TEST(JsonDocument, RefusesNumbersThatAreNotFinite) {
    const Issue issue = refused("{\"a\":\n 1e999}");
    EXPECT_EQ(issue.found, "1e999");
    EXPECT_EQ(issue.allowed, "a finite number");
    EXPECT_EQ(issue.place.where, "/a");
    EXPECT_EQ(issue.place.line, 2U);
    EXPECT_THAT(refused("[NaN]").hint, HasSubstr("NaN and Infinity"));
    EXPECT_THAT(refused("[Infinity]").hint, HasSubstr("NaN and Infinity"));
    EXPECT_THAT(refused("[-Infinity]").hint, HasSubstr("NaN and Infinity"));
    EXPECT_THAT(refused("[1,]").hint, "");
}

TEST(JsonDocument, TellsLineAndColumnOfASyntaxError) {
    const Issue issue = refused("{\n  \"a\": 1\n  \"b\": 2\n}");
    EXPECT_EQ(issue.place.line, 3U);
    EXPECT_EQ(issue.place.where, "column 5");
    EXPECT_THAT(issue.found, HasSubstr("unexpected string literal"));
}

TEST(JsonDocument, RefusesTextsWithoutAValueOrWithMoreThanOne) {
    EXPECT_EQ(refused("").found, "an empty text");
    EXPECT_EQ(refused(" \n\t").found, "an empty text");
    EXPECT_THAT(refused("// only a comment").found, HasSubstr("end of input"));
    EXPECT_THAT(refused("{} {}").found, HasSubstr("expected end of input"));
    EXPECT_THAT(refused("{\"a\": [1, 2").found, HasSubstr("end of input"));
    EXPECT_THAT(refused("/* never ends").found, HasSubstr("comment"));
}

TEST(JsonDocument, RefusesMoreValuesThanItHolds) {
    std::string many = "[0";
    for (std::size_t i = 0; i < most_values; ++i) many += ",0";
    EXPECT_THAT(refused(many + "]").found, HasSubstr("more than 100000 values"));
}

TEST(JsonDocument, CutsNumbersOfManyDigits) {
    EXPECT_EQ(accepted("0." + std::string(5000, '1')).text.size(),
              std::string("0.").size() + 38 + std::string("…").size());
}

}  // namespace
}  // namespace ubumwe::sim

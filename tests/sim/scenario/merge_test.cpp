#include "sim/scenario/merge.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/document.hpp"

namespace ubumwe::sim {
namespace {

using testing::HasSubstr;

std::string to_json(const Node& node) {
    std::string items;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        items += (i == 0 ? "" : ",") + (node.is(Node::Kind::object) ? "\"" + node.keys[i] + "\":" : std::string{}) +
                 to_json(node.items[i]);
    }
    if (node.is(Node::Kind::object)) return "{" + items + "}";
    if (node.is(Node::Kind::list)) return "[" + items + "]";
    return node.is(Node::Kind::text) ? "\"" + node.text + "\"" : found_text(node);
}

struct Merged {
    std::string json;
    std::vector<Issue> issues;
};

Merged merged(const std::string& base_text, const std::string& patch_text) {
    Issues issues;
    Node base = *parse_json(base_text, "base.json", issues);
    merge(base, *parse_json(patch_text, "patch.json", issues), "", issues);
    return {to_json(base), issues.kept()};
}

/// The test cases of RFC 7396, appendix A, that no rule beyond it touches.
TEST(MergePatch, FollowsTheStandard) {
    EXPECT_EQ(merged(R"({"a":"b"})", R"({"a":"c"})").json, R"({"a":"c"})");
    EXPECT_EQ(merged(R"({"a":"b"})", R"({"b":"c"})").json, R"({"a":"b","b":"c"})");
    EXPECT_EQ(merged(R"({"a":"b"})", R"({"a":null})").json, R"({})");
    EXPECT_EQ(merged(R"({"a":"b","b":"c"})", R"({"a":null})").json, R"({"b":"c"})");
    EXPECT_EQ(merged(R"({"a":["b"]})", R"({"a":"c"})").json, R"({"a":"c"})");
    EXPECT_EQ(merged(R"({"a":"c"})", R"({"a":["b"]})").json, R"({"a":["b"]})");
    EXPECT_EQ(merged(R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":1}})").json, R"({"a":{"b":"d","c":1}})");
    EXPECT_EQ(merged(R"({"a":[{"b":"c"}]})", R"({"a":[1]})").json, R"({"a":[1]})");
    EXPECT_EQ(merged(R"(["a","b"])", R"(["c","d"])").json, R"(["c","d"])");
    EXPECT_EQ(merged(R"({"a":"b"})", R"(["c"])").json, R"(["c"])");
    EXPECT_EQ(merged(R"([1,2])", R"({"a":"b"})").json, R"({"a":"b"})");
}

TEST(MergePatch, RefusesToDeleteWhatIsNotThere) {
    const Merged result = merged(R"({"seed":1})", R"({"sede":null})");
    ASSERT_EQ(result.issues.size(), 1U);
    EXPECT_EQ(result.issues[0].place.file, "patch.json");
    EXPECT_EQ(result.issues[0].place.where, "/sede");
    EXPECT_EQ(result.issues[0].hint, "did you mean `seed`?");
    EXPECT_EQ(merged(R"({"e":1})", R"({"a":{"b":{"c":null}}})").issues.size(), 1U);
}

TEST(MergeById, LaysElementsOverThoseWithTheirIdAndAppendsOthers) {
    const Merged result =
        merged(R"({"p":[{"id":"a","x":1,"y":1},{"id":"b","x":2}]})", R"({"p":[{"id":"c","x":3},{"id":"a","x":9}]})");
    EXPECT_EQ(result.json, R"({"p":[{"id":"a","x":9,"y":1},{"id":"b","x":2},{"id":"c","x":3}]})");
    EXPECT_TRUE(result.issues.empty());
}

TEST(MergeById, WorksInListsWithinLists) {
    EXPECT_EQ(
        merged(R"([{"id":"a","s":[{"id":"x","v":1},{"id":"y","v":2}]}])", R"([{"id":"a","s":[{"id":"y","v":3}]}])")
            .json,
        R"([{"id":"a","s":[{"id":"x","v":1},{"id":"y","v":3}]}])");
}

TEST(MergeById, DeletesAnElement) {
    const Merged result = merged(R"([{"id":"a"},{"id":"b"},{"id":"c"}])", R"([{"id":"b","$delete":true}])");
    EXPECT_EQ(result.json, R"([{"id":"a"},{"id":"c"}])");
    EXPECT_TRUE(result.issues.empty());
}

TEST(MergeById, RefusesADeletionOfNothingOrWithOtherKeys) {
    const Merged unknown = merged(R"([{"id":"alpha"}])", R"([{"id":"alpah","$delete":true}])");
    ASSERT_EQ(unknown.issues.size(), 1U);
    EXPECT_EQ(unknown.issues[0].hint, "did you mean `alpha`?");
    EXPECT_EQ(merged(R"([{"id":"a"}])", R"([{"id":"a","$delete":false}])").issues.size(), 1U);
    EXPECT_EQ(merged(R"([{"id":"a"}])", R"([{"id":"a","$delete":true,"x":1}])").issues.size(), 1U);
    EXPECT_EQ(merged(R"({"e":1})", R"({"p":[{"id":"a","$delete":true}]})").issues.size(), 1U);
}

TEST(MergeById, RefusesAnIdThatStandsTwiceInOneFile) {
    const Merged result = merged(R"([{"id":"a","x":1}])", R"([{"id":"a","x":2},{"id":"a","x":3}])");
    ASSERT_EQ(result.issues.size(), 1U);
    EXPECT_THAT(result.issues[0].found, HasSubstr("a second time"));
}

TEST(MergeById, ReplacesByAnEmptyListAndByTexts) {
    EXPECT_EQ(merged(R"({"p":[{"id":"a"}]})", R"({"p":[]})").json, R"({"p":[]})");
    EXPECT_EQ(merged(R"({"p":["a","b"]})", R"({"p":["c"]})").json, R"({"p":["c"]})");
}

TEST(Merge, KeepsTheFileThatEachValueStandsIn) {
    Issues issues;
    Node base = *parse_json("{\"a\": {\"b\": 1,\n\"c\": 2}}", "base.json", issues);
    merge(base, *parse_json("{\n\n\"a\": {\"c\": 3}}", "patch.json", issues), "", issues);
    EXPECT_EQ(place_of(base, "/a/b").file, "base.json");
    EXPECT_EQ(place_of(base, "/a/c").file, "patch.json");
    EXPECT_EQ(place_of(base, "/a/c").line, 3U);
    EXPECT_EQ(place_of(base, "/a/missing").file, "base.json");
}

}  // namespace
}  // namespace ubumwe::sim

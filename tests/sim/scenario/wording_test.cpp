#include "sim/scenario/wording.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

const std::vector<std::string> keys{"retention", "revisits_past", "streams", "starts", "ties"};

TEST(NearestHint, FindsTheNameThatIsTheFewestEditsAway) {
    EXPECT_EQ(nearest_hint("retenton", keys), "did you mean `retention`?");
    EXPECT_EQ(nearest_hint("statrs", keys), "did you mean `starts`?");
    EXPECT_EQ(nearest_hint("teis", keys), "did you mean `ties`?");
}

TEST(NearestHint, SaysNothingWhereNoNameIsNear) {
    EXPECT_EQ(nearest_hint("budget", keys), "");
    EXPECT_EQ(nearest_hint("", keys), "");
    EXPECT_EQ(nearest_hint("x", std::vector<std::string>{"y"}), "");
}

TEST(Quotes, EscapeControlCharactersAndCutLongTexts) {
    EXPECT_EQ(in_quotes("plain"), "\"plain\"");
    EXPECT_EQ(in_quotes("a\x1b[2J\n"), "\"a\\x1b[2J\\x0a\"");
    EXPECT_EQ(in_quotes(std::string(100, 'a')), "\"" + std::string(60, 'a') + "…\"");
    EXPECT_EQ(in_quotes(std::string(59, 'a') + "é"), "\"" + std::string(59, 'a') + "…\"")
        << "no character is cut in two";
}

TEST(Numbers, AreWrittenAsShortAsTheyReadBack) {
    EXPECT_EQ(to_text(0.1), "0.1");
    EXPECT_EQ(to_text(12.0), "12");
    EXPECT_EQ(to_text(0.1 + 0.2), "0.30000000000000004");
}

TEST(Ranges, NameTheUnitWhereItSaysSomething) {
    EXPECT_EQ(range_text({"1/year", 0.0, 12.0, "rate"}, false), "a number from 0 to 12 (1/year)");
    EXPECT_EQ(range_text({"0-1", 0.02, 0.98, "mean"}, false), "a number from 0.02 to 0.98");
    EXPECT_EQ(range_text({"persons", 1.0, 20.0, "people"}, true), "a whole number from 1 to 20 (persons)");
}

TEST(Choices, AreListedAndCutAfterTwelve) {
    EXPECT_EQ(one_of(std::vector<std::string>{"a"}), "a");
    EXPECT_EQ(one_of(std::vector<std::string>{"a", "b", "c"}), "a, b or c");
    EXPECT_EQ(one_of(std::vector<std::string>(14, "a")), "a, a, a, a, a, a, a, a, a, a, a, a and 2 more");
    EXPECT_EQ(one_of(std::vector<std::string>{}), "none is declared");
}

}  // namespace
}  // namespace ubumwe::sim

#include "sim/scenario/reader.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/document.hpp"
#include "tests/sim/scenario/country_copy.hpp"

namespace ubumwe::sim {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using tests::IsIssue;

struct Read {
    model::Scenario scenario;
    Annotations annotations;
    std::vector<Issue> issues;
};

Read read(const std::string& text) {
    Issues issues;
    const Node root = *parse_json(text, "file.json", issues);
    Read result;
    result.scenario = read_parameters(root, result.annotations, issues);
    result.issues = issues.kept();
    return result;
}

TEST(Reader, KeepsTheDefaultOfEveryKeyThatIsLeftOut) {
    const Read result = read(R"({"positions": [{"id": "a", "baseline": {"distress": 0.5}}]})");
    EXPECT_THAT(result.issues, IsEmpty());
    EXPECT_EQ(result.scenario.dynamics.trust.gain, model::TrustParameters{}.gain);
    const model::PersonValues& baseline = result.scenario.positions[0].baseline;
    EXPECT_EQ(baseline[model::PersonIndicator::distress], 0.5);
    EXPECT_EQ(baseline[model::PersonIndicator::resilience],
              model::PositionParameters{}.baseline[model::PersonIndicator::resilience]);
}

TEST(Reader, TellsAWrongTypeOfEveryKindOfKey) {
    const Read result = read(R"({"title": 3, "seed": "x", "time": [], "time2": 1,
        "positions": [{"id": "a", "inmate": 1, "born_before": "1994-13", "baseline": 2}, 7],
        "observe": {"strata": "all", "quantiles": ["distress", 5, "distress"]}, "programmes": {}, "releases": {"variant": "medium"}})");
    EXPECT_THAT(result.issues,
                ElementsAre(IsIssue("/title", "3", "a text in quotes"),
                            IsIssue("/seed", "\"x\"", "a whole number from 0 to 4294967295"),
                            IsIssue("/time", "a list of 0", "an object"), IsIssue("/positions/1", "7", "an object"),
                            IsIssue("/positions/a/born_before", "1994-13", "between 1900-01 and 2199-12"),
                            IsIssue("/positions/a/inmate", "1", "true or false"),
                            IsIssue("/positions/a/baseline", "2", "an object"),
                            IsIssue("/releases/variant", "medium", "none, low, central or high"),
                            IsIssue("/programmes", "an object", "a list of objects"),
                            IsIssue("/observe/strata", "\"all\"", "a list of texts"),
                            IsIssue("/observe/quantiles/1", "5", "a text"),
                            IsIssue("/observe/quantiles/2", "\"distress\" a second time", "each once"),
                            IsIssue("/time2", "an unknown key", "time")));
}

TEST(Reader, TellsTheRangeWithItsUnit) {
    const Read result =
        read(R"({"seed": 1.5, "releases": {"notice": -1}, "dynamics": {"trust": {"meetings": {"kin": 1001}}}})");
    EXPECT_THAT(result.issues, ElementsAre(IsIssue("/seed", "1.5", "a whole number"),
                                           IsIssue("/dynamics/trust/meetings/kin", "1001", "from 0 to 1000 (1/year)"),
                                           IsIssue("/releases/notice", "-1", "from 0 to 24 (month)")));
}

TEST(Reader, AcceptsBothEndsOfARangeAndWholeNumbersWithAPoint) {
    EXPECT_THAT(read(R"({"seed": 4294967295, "releases": {"notice": 24, "announced": 0}})").issues, IsEmpty());
    EXPECT_EQ(read(R"({"seed": 12.0})").scenario.seed, 12);
}

TEST(Reader, NamesTheNearestKnownKey) {
    const Read result =
        read(R"({"positons": [], "releases": {"notise": 1}, "dynamics": {"family": {"baseline": {"violense": 0.2}}}})");
    ASSERT_EQ(result.issues.size(), 3U);
    EXPECT_EQ(result.issues[0].hint, "did you mean `violence`?");
    EXPECT_EQ(result.issues[1].hint, "did you mean `notice`?");
    EXPECT_EQ(result.issues[2].hint, "did you mean `positions`?");
}

TEST(Reader, RequiresAnIdOfEveryElementAndTheMonthOfAStart) {
    const Read result =
        read(R"({"programmes": [{"title": "x"}, {"id": "a b"}, {"id": "ok", "starts": [{"id": "s"}]}, {"id": "ok"}]})");
    EXPECT_THAT(result.issues, ElementsAre(IsIssue("/programmes/0/id", "nothing", "letters"),
                                           IsIssue("/programmes/a b/id", "\"a b\"", "letters"),
                                           IsIssue("/programmes/ok/starts/s/date", "nothing", "YYYY-MM"),
                                           IsIssue("/programmes/ok/id", "\"ok\" a second time", "each once")));
}

TEST(Reader, RefusesNullAndDeletionOutsideOfAFileThatExtends) {
    const Read result = read(R"({"seed": null, "programmes": [{"id": "a", "$delete": true}]})");
    ASSERT_THAT(result.issues, ElementsAre(IsIssue("/seed", "null", "a whole number"),
                                           IsIssue("/programmes/a/$delete", "an unknown key", "")));
    EXPECT_THAT(result.issues[0].hint, testing::HasSubstr("only in a file that extends"));
    EXPECT_THAT(result.issues[1].hint, testing::HasSubstr("only in a file that extends"));
}

TEST(AnnotatedParameter, IsANumberWithWhatIsSaidOfIt) {
    const Read result = read(
        R"({"releases": {"notice": {"value": 2, "distribution": {"shape": "triangular", "low": 1, "high": 6}, "source": "id_1"}}})");
    EXPECT_THAT(result.issues, IsEmpty());
    EXPECT_EQ(result.scenario.releases.notice, 2.0);
    const Annotation& annotation = result.annotations.at("/releases/notice");
    EXPECT_EQ(annotation.source, "id_1");
    ASSERT_TRUE(annotation.distribution.has_value());
    EXPECT_EQ(annotation.distribution->shape, Shape::triangular);
    EXPECT_EQ(annotation.distribution->low, 1.0);
    EXPECT_EQ(annotation.distribution->high, 6.0);
}

TEST(AnnotatedParameter, IsCheckedLikeEverythingElse) {
    const Read result = read(R"({"releases": {
        "notice": {"source": "x"}, "announced": {"value": 2, "sauce": 1}, "settles_elsewhere": {"value": 0.1, "source": ""},
        "village_shock": {"value": 0.1, "distribution": {"shape": "uniform", "low": 0.2, "high": 2, "sd": 1}},
        "harm_shock": {"value": 0.1, "distribution": {"shape": "normal", "low": 0, "high": 1}},
        "sector_shock": {"value": 0.1, "distribution": {"shape": "gamma"}}, "return_trust": {"value": 0.1, "distribution": 4}}})");
    EXPECT_THAT(result.issues, ElementsAre(IsIssue("/releases/notice/value", "nothing", "a number"),
                                           IsIssue("/releases/announced/sauce", "an unknown key", "value"),
                                           IsIssue("/releases/announced/value", "2", "from 0 to 1"),
                                           IsIssue("/releases/settles_elsewhere/source", "\"\"", "evidence"),
                                           IsIssue("/releases/return_trust/distribution", "4", "an object"),
                                           IsIssue("/releases/village_shock/distribution/low", "0.2", "from 0 to 0.1"),
                                           IsIssue("/releases/village_shock/distribution/high", "2", "from 0.1 to 1"),
                                           IsIssue("/releases/village_shock/distribution/sd", "1", "no sd"),
                                           IsIssue("/releases/harm_shock/distribution/sd", "nothing", "a number"),
                                           IsIssue("/releases/sector_shock/distribution/shape", "gamma",
                                                   "uniform, triangular or normal")));
}

TEST(Shares, HaveFreeKeys) {
    const Read result = read(
        R"({"programmes": [{"id": "p", "streams": [{"id": "s", "mix": {"survivor": 0.3, "other": {"value": 0.2, "source": "x"}, "y": 2}}]}]})");
    EXPECT_THAT(result.issues, ElementsAre(IsIssue("/programmes/p/streams/s/mix/y", "2", "from 0 to 1")));
    EXPECT_EQ(result.scenario.programmes[0].streams[0].mix.at("survivor"), 0.3);
    EXPECT_EQ(result.scenario.programmes[0].streams[0].mix.at("other"), 0.2);
    EXPECT_EQ(result.annotations.at("/programmes/p/streams/s/mix/other").source, "x");
}

}  // namespace
}  // namespace ubumwe::sim

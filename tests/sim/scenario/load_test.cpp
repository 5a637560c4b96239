#include "sim/scenario/load.hpp"

#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/scenario/country_copy.hpp"

namespace ubumwe::tests {
namespace {

using sim::check_scenario;
using sim::load_scenario;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ScenarioFile : public testing::Test {
protected:
    /// The only issue of a file with this text.
    sim::Issue refused(std::string_view text) const {
        country.write("tried.json", text);
        const auto issues = check_scenario(country.path("tried.json"));
        EXPECT_EQ(issues.size(), 1U);
        return issues.empty() ? sim::Issue{} : issues.front();
    }

    const CountryCopy country;
};

TEST_F(ScenarioFile, IsRefusedWhereItIsMissingAFolderOrADevice) {
    EXPECT_THAT(check_scenario(country.path("none.json")),
                ElementsAre(IsIssue("", "none.json\", which does not exist", "a file")));
    EXPECT_THAT(check_scenario(country.path("data")), ElementsAre(IsIssue("", "which is a folder", "a file")));
    EXPECT_THAT(check_scenario("/dev/zero"), ElementsAre(IsIssue("", "no regular file", "a file")));
    EXPECT_THAT(check_scenario(""), ElementsAre(IsIssue("", "does not exist", "a file")));
}

TEST_F(ScenarioFile, IsRefusedUnreadWhereItIsTooLarge) {
    country.write("large.json", "");
    std::filesystem::resize_file(country.path("large.json"), 100U << 20U);
    EXPECT_THAT(check_scenario(country.path("large.json")), ElementsAre(IsIssue("", "of 100 MiB", "at most 4 MiB")));
    country.write("large.csv", "");
    std::filesystem::resize_file(country.path("large.csv"), 100U << 20U);
    EXPECT_THAT(country.check_variant(R"("population": {"age_file": "large.csv"})"),
                ElementsAre(IsIssue("/population/age_file", "of 100 MiB", "at most 4 MiB")));
}

TEST_F(ScenarioFile, IsRefusedWhereItsTextIsNoJson) {
    EXPECT_EQ(refused("").found, "an empty text");
    EXPECT_THAT(refused("{\"title\": \"a\xC3(b\"}").found, HasSubstr("no UTF-8"));
    EXPECT_THAT(refused("{\"title\": \"\xED\xA0\x80\"}").found, HasSubstr("no UTF-8")) << "half of a surrogate pair";
    EXPECT_THAT(refused("{\"title\": \"\xC0\xAF\"}").found, HasSubstr("no UTF-8")) << "longer than it need be";
    EXPECT_THAT(refused(std::string(100'000, '[')).found, HasSubstr("deeper than 64"));
    EXPECT_THAT(refused("{\"seed\": NaN}").hint, HasSubstr("NaN"));
    EXPECT_EQ(refused("{\"seed\": 1e999}").found, "1e999");
    EXPECT_THAT(refused("{\"seed\": 1, \"seed\": 2}").place.where, "/seed");
    EXPECT_EQ(refused("{\n\"seed\": }").place.line, 2U);
}

TEST_F(ScenarioFile, MayStartWithAByteOrderMark) {
    country.write("scenario.json", "\xEF\xBB\xBF" + country.read());
    EXPECT_THAT(country.check(), IsEmpty());
}

TEST_F(ScenarioFile, TellsEveryProblemOfAllFilesAtOnce) {
    country.edit("data/districts.csv", "2400", "-5");
    country.edit("data/custody.csv", "in_custody", "custody");
    const auto issues = country.check_variant(
        R"("title": 5, "sead": 1, "time": {"end": "2019-01"}, "releases": {"notice": 25}, "programmes": [{"id": "healing_dialogue", "retention": "half"}])");
    EXPECT_GE(issues.size(), 8U);
    for (const auto* where :
         {"/title", "/sead", "/time/end", "/releases/notice", "/programmes/healing_dialogue/retention",
          "column population_2022", "column in_custody", "/programmes/healing_dialogue/starts/second_round/date"}) {
        EXPECT_THAT(issues, testing::Contains(IsIssue(where, "", "")));
    }
}

TEST_F(ScenarioFile, IsLoadedWholeOrNotAtAll) {
    country.edit("scenario.json", "\"seed\": 7", "\"seed\": -7");
    EXPECT_THROW(load_scenario(country.path()), sim::InputError);
}

TEST_F(ScenarioFile, TellsWhereItCameFrom) {
    const auto loaded = load_scenario(country.path());
    EXPECT_EQ(loaded.name, "scenario");
    EXPECT_EQ(loaded.folder, country.path().parent_path());
    EXPECT_EQ(loaded.files_read.size(), 1U + 9U);
    EXPECT_THAT(loaded.files_read, testing::Contains(country.path("data/custody.csv")));
}

TEST_F(ScenarioFile, IsFoundFromTheFolderThatOneIsIn) {
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(country.path().parent_path());
    EXPECT_THAT(check_scenario("scenario.json"), IsEmpty());
    EXPECT_THAT(check_scenario("variant.json"), IsEmpty());
    std::filesystem::current_path(before);
}

TEST_F(ScenarioFile, IsShownSoThatCheckAcceptsItAndShowsTheSame) {
    for (const auto* name : {"scenario.json", "variant.json"}) {
        const std::vector<std::string> set{"time.step=week", "releases.variant=low"};
        const std::string shown = load_scenario(country.path(name), set).effective_json;
        country.write("shown.json", shown);
        EXPECT_EQ(load_scenario(country.path("shown.json")).effective_json, shown) << name;
        EXPECT_THAT(shown, HasSubstr("\"step\": \"week\""));
    }
}

TEST_F(ScenarioFile, IsShownWithEveryKeyAndWhatParametersSayBesideTheirValue) {
    const std::string shown = load_scenario(country.path("variant.json")).effective_json;
    EXPECT_THAT(shown, testing::StartsWith("{\n  \"schema\": \"ubumwe/scenario\",\n  \"schema_version\": 1,\n  "
                                           "\"title\": \"Small country without releases\""));
    EXPECT_THAT(shown, testing::Not(HasSubstr("extends")));
    EXPECT_THAT(shown, HasSubstr("\"gain\": 0.02"));
    EXPECT_THAT(shown, HasSubstr("\"sd\": 0.02\n          },\n          \"source\": \"distress_survivors\""));
    EXPECT_THAT(shown, HasSubstr("\"shape\": \"uniform\",\n          \"low\": 0.3,\n          \"high\": 0.7"));
}

}  // namespace
}  // namespace ubumwe::tests

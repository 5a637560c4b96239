#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/scenario/country_copy.hpp"

namespace ubumwe::tests {
namespace {

using sim::load_scenario;
using testing::ElementsAre;
using testing::IsEmpty;

class SetOption : public testing::Test {
protected:
    model::Scenario with(const std::vector<std::string>& set) const {
        return load_scenario(country.path(), set).scenario;
    }

    const CountryCopy country;
};

TEST_F(SetOption, TakesADottedPathAndAPointer) {
    EXPECT_EQ(with({"seed=9"}).seed, 9);
    EXPECT_EQ(with({"/seed=9"}).seed, 9);
    EXPECT_EQ(with({"releases.wave_factor=0.5"}).releases.wave_factor, 0.5);
    EXPECT_EQ(with({"/releases/wave_factor=0.5"}).releases.wave_factor, 0.5);
}

TEST_F(SetOption, MakesObjectsThatTheFileLeavesToTheirDefaults) {
    EXPECT_EQ(with({"dynamics.trust.gain=0.03"}).dynamics.trust.gain, 0.03);
    EXPECT_EQ(with({"dynamics.trust.meetings.kin=30"}).dynamics.trust.meetings[model::TieKind::kin], 30.0);
}

TEST_F(SetOption, NamesElementsByIdOrIndex) {
    EXPECT_EQ(with({"programmes.healing_dialogue.streams.adult.months=6"}).programmes[0].streams[0].months, 6.0);
    EXPECT_EQ(with({"/programmes/0/streams/0/months=6"}).programmes[0].streams[0].months, 6.0);
}

TEST_F(SetOption, TakesAWordWithoutQuotesAsText) {
    EXPECT_EQ(
        to_string(with({"time.end=2021-06", "programme_schedule=", "programmes.healing_dialogue.starts=[]"}).time.end),
        "2021-06");
    EXPECT_EQ(with({"releases.variant=high"}).releases.variant, model::ReleaseVariant::high);
    EXPECT_EQ(with({"title=Two words"}).title, "Two words");
    EXPECT_EQ(with({"title=\"Two words\""}).title, "Two words");
}

TEST_F(SetOption, MergesObjectsAndListsLikeAFileThatExtends) {
    const auto scenario =
        with({R"(programmes=[{"id":"healing_dialogue","retention":0.6}])", R"(releases={"notice":1})"});
    EXPECT_EQ(scenario.programmes[0].retention, 0.6);
    EXPECT_EQ(scenario.programmes.size(), 2U);
    EXPECT_EQ(scenario.releases.notice, 1.0);
    EXPECT_EQ(scenario.releases.custody_file, "data/custody.csv");
}

TEST_F(SetOption, DeletesByNull) {
    EXPECT_EQ(with({"seed=null"}).seed, 1);
    EXPECT_EQ(with({"programmes.return_preparation=null", "programme_schedule=", "published=null"}).programmes.size(),
              1U);
}

TEST_F(SetOption, ReadsDataFilesFromTheFolderOfTheScenario) {
    country.write("data/two.csv", "persons,share\n1,0.5\n2,0.5\n");
    EXPECT_THAT(with({"population.household_sizes_file=data/two.csv"}).margins.household_sizes, ElementsAre(0.5, 0.5));
}

TEST_F(SetOption, TellsEveryProblemAsOneOfTheOption) {
    const auto issues = country.check({"seed", "=3", "sede=4", "releases.notice=long",
                                       "programmes.healing_dialog.retention=0.4", "seed.deeper=1", "title=[1",
                                       "time.step=day", "date=2020-02-30", "comparator=x", "/comparator=y"});
    EXPECT_THAT(
        issues,
        ElementsAre(IsIssue("seed", "no key", "KEY=VALUE"), IsIssue("=3", "no key", "KEY=VALUE"),
                    IsIssue("/programmes/healing_dialog/retention", "no element \"healing_dialog\"",
                            "healing_dialogue or return_preparation"),
                    IsIssue("/seed/deeper", "a key below 7", "a key of an object"),
                    IsIssue("/title", "end of input", "JSON"), IsIssue("/comparator", "a second time", "each key once"),
                    IsIssue("/time/step", "\"day\"", "month or week"),
                    IsIssue("/releases/notice", "\"long\"", "a number from 0 to 24 (month)"),
                    IsIssue("/sede", "an unknown key", "seed"), IsIssue("/date", "2020-02-30", "YYYY-MM-DD")));
    for (const auto& issue : issues) EXPECT_EQ(issue.place.file, "--set") << to_text(issue);
}

TEST_F(SetOption, RefusesNumbersThatAreNotFinite) {
    EXPECT_THAT(country.check({"releases.notice=1e999", "releases.announced=NaN"}),
                ElementsAre(IsIssue("/releases/notice", "\"1e999\"", "a number"),
                            IsIssue("/releases/announced", "\"NaN\"", "a number")));
}

}  // namespace
}  // namespace ubumwe::tests

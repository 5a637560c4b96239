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

std::string extending(std::string_view base, std::string_view members = "") {
    return R"({"schema": "ubumwe/scenario", "schema_version": 1, "extends": ")" + std::string(base) + "\"" +
           std::string(members) + "}";
}

TEST(Extends, NamesOnlyWhatDiffers) {
    const CountryCopy country;
    const auto base = load_scenario(country.path());
    const auto variant = load_scenario(country.path("variant.json"));
    EXPECT_EQ(variant.name, "variant");
    EXPECT_EQ(variant.scenario.releases.variant, model::ReleaseVariant::none);
    EXPECT_EQ(variant.scenario.programmes[0].streams[0].months, 5.0);
    EXPECT_EQ(variant.scenario.programmes[0].streams[0].sessions, base.scenario.programmes[0].streams[0].sessions);
    EXPECT_EQ(variant.scenario.programmes.size(), base.scenario.programmes.size());
    EXPECT_EQ(variant.files_read[0], country.path("variant.json"));
    EXPECT_EQ(variant.files_read[1], country.path("scenario.json"));
    EXPECT_EQ(variant.files_read.size(), 2U + 9U);
}

TEST(Extends, NullGivesAKeyBackToItsDefaultAndDeletesElements) {
    const CountryCopy country;
    country.write("tried.json",
                  extending("scenario.json", R"(, "seed": null, "programme_schedule": null, "published": null,
        "programmes": [{"id": "return_preparation", "$delete": true}, {"id": "healing_dialogue", "starts": []}])"));
    const auto loaded = load_scenario(country.path("tried.json"));
    EXPECT_EQ(loaded.scenario.seed, 1);
    EXPECT_THAT(loaded.scenario.margins.schedule, IsEmpty());
    ASSERT_EQ(loaded.scenario.programmes.size(), 1U);
    EXPECT_THAT(loaded.scenario.programmes[0].starts, IsEmpty());
}

TEST(Extends, TellsTheFileInWhichAWrongValueStands) {
    const CountryCopy country;
    country.edit("scenario.json", "\"seed\": 7", "\"seed\": -7");
    const auto issues = country.check_variant(R"("releases": {"notice": 99})");
    ASSERT_THAT(issues, ElementsAre(IsIssue("/seed", "-7", "from 0 to 4294967295"),
                                    IsIssue("/releases/notice", "99", "from 0 to 24 (month)")));
    EXPECT_EQ(issues[0].place.file, country.path("scenario.json"));
    EXPECT_EQ(issues[1].place.file, country.path("tried.json"));
}

TEST(Extends, RefusesACycleAndShowsIt) {
    const CountryCopy country;
    country.write("a.json", extending("b.json"));
    country.write("b.json", extending("c.json"));
    country.write("c.json", extending("./b.json"));
    EXPECT_THAT(check_scenario(country.path("a.json")),
                ElementsAre(IsIssue("/extends", "a cycle: b.json > c.json > b.json", "does not extend this one")));
    country.write("self.json", extending("self.json"));
    EXPECT_THAT(check_scenario(country.path("self.json")),
                ElementsAre(IsIssue("/extends", "self.json > self.json", "")));
}

TEST(Extends, RefusesALongChain) {
    const CountryCopy country;
    for (int i = 0; i < 20; ++i) country.write(std::to_string(i) + ".json", extending(std::to_string(i + 1) + ".json"));
    EXPECT_THAT(check_scenario(country.path("0.json")), ElementsAre(IsIssue("/extends", "more than 16 files", "")));
}

TEST(Extends, RefusesAMissingBaseAndAWrongName) {
    const CountryCopy country;
    country.write("tried.json", extending("missing.json"));
    EXPECT_THAT(check_scenario(country.path("tried.json")),
                ElementsAre(IsIssue("/extends", "missing.json\", which does not exist", "a file")));
    country.write("tried.json", R"({"schema": "ubumwe/scenario", "schema_version": 1, "extends": 3})");
    EXPECT_THAT(check_scenario(country.path("tried.json")),
                ElementsAre(IsIssue("/extends", "3", "name of a scenario file")));
}

TEST(InputFolder, ReadsNothingOutsideOfTheScenariosFolder) {
    const CountryCopy country;
    country.write("inner/tried.json", extending("../scenario.json"));
    EXPECT_THAT(check_scenario(country.path("inner/tried.json")),
                ElementsAre(IsIssue("/extends", "../scenario.json\", which leads out", "")));
    country.write("scenario.schema.json", "{}");
    EXPECT_THAT(check_scenario(country.path("inner/tried.json")), IsEmpty())
        << "the schema marks the folder that may be read";
    EXPECT_THAT(country.check_variant(R"("population": {"age_file": "../../etc/passwd"})"),
                ElementsAre(IsIssue("/population/age_file", "leads out", "")));
    EXPECT_THAT(country.check_variant(R"("population": {"age_file": "/etc/passwd"})"),
                ElementsAre(IsIssue("/population/age_file", "/etc/passwd", "")));
}

TEST(InputFolder, FollowsNoLinkOutOfIt) {
    const CountryCopy country;
    const TemporaryFolder outside;
    const auto secret = outside.write("ages.csv", "year,age\n");
    std::filesystem::create_symlink(secret, country.path("data/link.csv"));
    EXPECT_THAT(country.check_variant(R"("population": {"age_file": "data/link.csv"})"),
                ElementsAre(IsIssue("/population/age_file", "leads out", "")));
}

TEST(InputFolder, FindsFilesFromTheFolderOfTheFileThatNamesThem) {
    const CountryCopy country;
    country.write("scenario.schema.json", "{}");
    country.write("inner/tried.json", extending("../scenario.json", R"(, "population": {"age_file": "ages.csv"})"));
    country.write("inner/ages.csv", country.read("data/age_structure.csv"));
    const auto loaded = load_scenario(country.path("inner/tried.json"));
    EXPECT_EQ(loaded.scenario.population.age_file, "ages.csv");
    EXPECT_EQ(loaded.scenario.population.districts_file, "../data/districts.csv");
    country.write("inner/shown.json", loaded.effective_json);
    EXPECT_EQ(load_scenario(country.path("inner/shown.json")).effective_json, loaded.effective_json);
}

TEST(FileKeys, AreRequiredInEveryFile) {
    const CountryCopy country;
    country.write("tried.json", "{}");
    EXPECT_THAT(
        check_scenario(country.path("tried.json")),
        ElementsAre(IsIssue("/schema", "nothing", "\"ubumwe/scenario\""), IsIssue("/schema_version", "nothing", "1")));
    country.write("tried.json", R"({"schema": "another", "schema_version": "1"})");
    EXPECT_THAT(check_scenario(country.path("tried.json")),
                ElementsAre(IsIssue("/schema", "another", ""), IsIssue("/schema_version", "\"1\"", "1")));
    country.write("tried.json", "[1]");
    EXPECT_THAT(check_scenario(country.path("tried.json")), ElementsAre(IsIssue("", "a list of 1", "an object")));
}

TEST(FileKeys, RefuseANewerVersionWithTheReason) {
    const CountryCopy country;
    country.edit("scenario.json", "\"schema_version\": 1", "\"schema_version\": 2");
    const auto issues = country.check();
    ASSERT_THAT(issues, ElementsAre(IsIssue("/schema_version", "2", "1")));
    EXPECT_THAT(issues[0].hint, HasSubstr("newer version"));
    country.edit("scenario.json", "\"schema_version\": 2", "\"schema_version\": 0");
    EXPECT_THAT(country.check(), ElementsAre(IsIssue("/schema_version", "0", "1")));
}

TEST(FileKeys, LetEditorsFindTheSchema) {
    const CountryCopy country;
    country.edit("scenario.json", "\"schema\":", "\"$schema\": \"../scenario.schema.json\", \"schema\":");
    EXPECT_THAT(country.check(), IsEmpty());
}

}  // namespace
}  // namespace ubumwe::tests

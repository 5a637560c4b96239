#include "sim/study/load_study.hpp"

#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/scenario/country_copy.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::sim {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using tests::IsIssue;

constexpr const char* evidence =
    "id,parameter,value,unit,low,high,distribution,source,quality,note\n"
    "gain,dynamics.trust.gain,0.02,1,0.01,0.04,log_uniform,somebody,assumed,\n"
    "retention,programmes.*.retention,0.5,1,0.3,0.7,uniform,somebody,assumed,\n"
    "cutoff,dynamics.wellbeing.caseness_cutoff,0.6,1,,,fixed,somebody,derived,\n"
    "people,data/districts.csv,4000,1,3000,5000,uniform,somebody,measured,\n";

class Studies : public testing::Test {
protected:
    /// A study with these members beside what every study has.
    std::filesystem::path study(const std::string& members) const {
        country.write("evidence.csv", evidence);
        country.write("study.json", R"({"schema": "ubumwe/study", "schema_version": 1, )"
                                    R"("scenarios": [{"id": "plan", "file": "scenario.json"}, )"
                                    R"({"id": "other", "file": "variant.json"}])" +
                                        (members.empty() ? "" : ", " + members) + "}");
        return country.path("study.json");
    }

    std::vector<Issue> issues(const std::string& members) const {
        try {
            load_study(study(members));
        } catch (const InputError& error) {
            return error.issues();
        }
        return {};
    }

    tests::CountryCopy country;
};

TEST_F(Studies, GiveTheirSeedAndChangesToEveryScenario) {
    const LoadedStudy loaded = load_study(study(R"("seed": 99, "set": ["population.scale=0.5"], "title": "Both")"));
    EXPECT_EQ(loaded.name, "study");
    EXPECT_EQ(loaded.study.title, "Both");
    ASSERT_EQ(loaded.scenarios.size(), 2U);
    for (const LoadedStudyScenario& scenario : loaded.scenarios) {
        EXPECT_EQ(scenario.loaded.scenario.seed, 99);
        EXPECT_EQ(scenario.loaded.scenario.population.scale, 0.5);
    }
    EXPECT_THAT(changes_of(loaded, 1, 0), ElementsAre("seed=99", "population.scale=0.5"));
}

TEST_F(Studies, VaryEveryNumberThatAKeyMeans) {
    const LoadedStudy loaded =
        load_study(study(R"("parameters": [{"id": "shock", "key": "releases.village_shock", "low": 0.1, "high": 0.2}, )"
                         R"({"id": "retention", "from": "evidence"}], "design": {"samples": 3})"));
    ASSERT_EQ(loaded.samples.size(), 3U);
    EXPECT_EQ(loaded.parameters[1].key, "programmes.*.retention");
    EXPECT_EQ(loaded.parameters[1].quality, "assumed");
    EXPECT_EQ(loaded.parameters[1].marginal.high, 0.7);
    EXPECT_THAT(loaded.parameters[1].keys[0],
                ElementsAre("/programmes/healing_dialogue/retention", "/programmes/return_preparation/retention"));
    const std::vector<std::string> changes = changes_of(loaded, 0, 2);
    EXPECT_THAT(changes, Contains(HasSubstr("/releases/village_shock=0.1")));
    const LoadedScenario sampled = load_scenario(country.path(), changes);
    EXPECT_EQ(sampled.scenario.releases.village_shock, loaded.samples[1][0]);
    EXPECT_EQ(sampled.scenario.programmes[0].retention, loaded.samples[1][1]);
    EXPECT_EQ(sampled.scenario.programmes[1].retention, loaded.samples[1][1]);
}

TEST_F(Studies, LeaveNumbersAloneThatDifferFromTheEvidence) {
    country.edit("scenario.json", R"("retention": 0.5,)", R"("retention": 0.25,)");
    const LoadedStudy loaded = load_study(study(R"("parameters": [{"id": "retention", "from": "evidence"}])"));
    EXPECT_THAT(loaded.parameters[0].keys[0], ElementsAre("/programmes/healing_dialogue/retention"));
}

TEST_F(Studies, TellEveryProblemAtOnce) {
    const auto found = issues(
        R"("baseline": "plam", "replicates": 0, "outptus": {}, "set": ["time.end=2019-01", "population.scael=1", "x"], )"
        R"("precision": {"measure": "distres", "most": 3}, )"
        R"("parameters": [{"id": "a", "key": "", "low": 2, "high": 1}])");
    EXPECT_THAT(found, Contains(IsIssue("/baseline", "plam", "plan or other")));
    EXPECT_THAT(found, Contains(IsIssue("/replicates", "0", "from 1")));
    EXPECT_THAT(found, Contains(IsIssue("/outptus", "unknown key", "title")));
    EXPECT_THAT(found, Contains(IsIssue("/set/1", "/population/scael", "scale")));
    EXPECT_THAT(found, Contains(IsIssue("/set/0", "2019-01", "2020-01")));
    EXPECT_THAT(found, Contains(IsIssue("/set/2", "no key and value", "KEY=VALUE")));
    EXPECT_THAT(found, Contains(IsIssue("/precision/measure", "distres", "a measure")));
    EXPECT_THAT(found, Contains(IsIssue("/precision/most", "3", "pilot (8)")));
    EXPECT_THAT(found, Contains(IsIssue("/parameters/a/key", "nothing", "a key")));
    EXPECT_THAT(found, Contains(IsIssue("/parameters/a/high", "1", "above low")));
    for (const Issue& issue : found) EXPECT_NE(issue.place.file, "--set") << "the study has no such option";
}

TEST_F(Studies, NameTheNearestKeyOfAParameter) {
    const auto found = issues(
        R"("parameters": [{"id": "a", "key": "releases.vilage_shock"}, {"id": "b", "key": "releases.variant"}])");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_THAT(found[0].hint, HasSubstr("village_shock"));
    EXPECT_THAT(found, Contains(IsIssue("/parameters/b", "no number", "a number")));
}

TEST_F(Studies, RefuseEvidenceThatHasNoDistribution) {
    const auto found =
        issues(R"("parameters": [{"id": "cutoff", "from": "evidence"}, {"id": "people", "from": "evidence"}, )"
               R"({"id": "gian", "from": "evidence"}, {"id": "gain", "from": "evidence", "key": "x"}])");
    EXPECT_THAT(found, Contains(IsIssue("/parameters/cutoff", "fixed", "uniform")));
    EXPECT_THAT(found, Contains(IsIssue("/parameters/people", "data file", "a key of the scenario")));
    EXPECT_THAT(found, Contains(IsIssue("/parameters/gian", "gian", "evidence.csv")));
    EXPECT_THAT(found, Contains(IsIssue("/parameters/gain/key", "x", "no key")));
}

TEST_F(Studies, RefuseValuesThatAScenarioDoesNotAllow) {
    const auto found =
        issues(R"("parameters": [{"id": "share", "key": "releases.village_shock", "low": 0.5, "high": 1.5}, )"
               R"({"id": "whole", "key": "network.merge_every", "low": 1, "high": 12}])");
    EXPECT_THAT(found, Contains(IsIssue("/parameters/share", "1.5", "from 0 to 1")));
    const auto whole = issues(R"("parameters": [{"id": "whole", "key": "network.merge_every", "low": 1, "high": 12}])");
    EXPECT_THAT(whole, Contains(IsIssue("/parameters/whole", "/network/merge_every", "whole")));
}

TEST_F(Studies, RefuseAPrecisionThatIsNotStored) {
    const auto found = issues(
        R"("baseline": "plan", "precision": {"measure": "distress", "position": "survivor", "month": "2021-05"}, )"
        R"("outputs": {"strata": ["all"], "months": "year_ends"})");
    EXPECT_THAT(found, Contains(IsIssue("/outputs/strata", "position", "stratum")));
    EXPECT_THAT(found, Contains(IsIssue("/precision/month", "2021-05", "December")));
    EXPECT_THAT(issues(R"("baseline": "plan", "precision": {"measure": "distress", "position": "survivors"})"),
                Contains(IsIssue("/precision/position", "survivors", "a position of plan")));
}

TEST_F(Studies, RefuseAnswersThatNoRunGives) {
    const auto found = issues(
        R"("answers": [{"id": "a", "measure": "cohesoin_index"}, {"id": "b", "measure": "settled", "position": "survivor", )"
        R"("months_since_release": 7}, {"id": "c", "measure": "anxiety", "take": "peak"}, )"
        R"({"id": "d", "measure": "distress", "month": "2021-05", "difference": true}], )"
        R"("outputs": {"months": "year_ends", "monthly": []}, "design": {"method": "morris", "levels": 5})");
    EXPECT_THAT(found, Contains(IsIssue("/answers/a/measure", "cohesoin_index", "a measure")));
    EXPECT_THAT(found, Contains(IsIssue("/answers/b/position", "survivor", "all")));
    EXPECT_THAT(found, Contains(IsIssue("/answers/b/months_since_release", "7", "12")));
    EXPECT_THAT(found, Contains(IsIssue("/outputs/monthly", "anxiety", "any month")));
    EXPECT_THAT(found, Contains(IsIssue("/answers/d/month", "2021-05", "December")));
    EXPECT_THAT(found, Contains(IsIssue("/baseline", "nothing", "id of a scenario")));
    EXPECT_THAT(found, Contains(IsIssue("/design/levels", "5", "even")));
}

TEST_F(Studies, VaryEveryRowOfTheRegisterThatHasARange) {
    const LoadedStudy loaded =
        load_study(study(R"("all_evidence": true, "parameters": [{"id": "retention", "from": "evidence"}], )"
                         R"("design": {"method": "one_factor", "samples": 2})"));
    ASSERT_EQ(loaded.parameters.size(), 2U) << "no row twice, no fixed one, no data file";
    EXPECT_EQ(loaded.parameters[1].id, "gain");
    ASSERT_EQ(loaded.samples.size(), 4U);
    EXPECT_THAT(changes_of(loaded, 0, 3), Contains(HasSubstr("/dynamics/trust/gain=0.01")));
    EXPECT_THAT(changes_of(loaded, 0, 3), testing::Not(Contains(HasSubstr("retention"))));
    country.write("evidence.csv",
                  std::string(evidence) + "shock,releases.village_shock,0.12,1,0.1,3,uniform,somebody,assumed,\n");
    EXPECT_THAT(load_study(country.path("study.json")).left_out, ElementsAre("shock"));
}

TEST_F(Studies, AreReadFromTheirOwnFilesOnly) {
    EXPECT_THAT(issues(R"("extends": "other.json")"), Contains(IsIssue("/extends", "unknown key", "scenarios")));
    country.write("study.json", R"({"schema": "ubumwe/scenario", "schema_version": 1})");
    EXPECT_THROW(load_study(country.path("study.json")), InputError);
    EXPECT_THROW(load_study(country.path("missing.json")), InputError);
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(StudySchema, IsTheOneThatIsCommitted) {
    EXPECT_TRUE(text_of(tests::repository() / "scenarios/studies/study.schema.json") == study_schema())
        << "ubumwe reference --study --schema > scenarios/studies/study.schema.json";
}

TEST(ShippedStudies, AreValid) {
    int seen = 0;
    for (const auto& entry : std::filesystem::directory_iterator(tests::repository() / "scenarios/studies")) {
        const std::filesystem::path& file = entry.path();
        if (file.extension() != ".json" || file.filename() == "study.schema.json") continue;
        ++seen;
        EXPECT_NO_THROW(EXPECT_THAT(load_study(file).left_out, testing::Not(testing::Contains("mix")))) << file;
    }
    EXPECT_GE(seen, 2);
}

}  // namespace
}  // namespace ubumwe::sim

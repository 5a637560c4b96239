#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.hpp"
#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

std::string country(const std::string& file = "scenario.json") {
    return (repository() / "tests/support/small_country" / file).string();
}

TEST(CommandLine, SaysWhatItIsAndWhatItCan) {
    EXPECT_THAT(ubumwe("--version").output, StartsWith("ubumwe 0."));
    EXPECT_THAT(ubumwe("--help").output, HasSubstr("Exit codes:"));
    for (const std::string command : {"check", "show", "reference", "batch", "compare", "sensitivity", "optimise"}) {
        const Outcome help = ubumwe(command + " --help");
        EXPECT_EQ(help.code, 0) << command;
        EXPECT_THAT(help.output, HasSubstr("Example:\n  ubumwe " + command));
    }
}

TEST(CommandLine, EndsWith2WhereItIsMisused) {
    EXPECT_EQ(ubumwe("").code, 2);
    EXPECT_THAT(ubumwe("chek x.json").output, HasSubstr("did you mean `check`?"));
    EXPECT_EQ(ubumwe("chek x.json").code, 2);
    EXPECT_THAT(ubumwe("show x.json --sett a=1").output, HasSubstr("did you mean `--set`?"));
    EXPECT_EQ(ubumwe("show x.json --sett a=1").code, 2);
    EXPECT_EQ(ubumwe("check").code, 2);
    EXPECT_EQ(ubumwe("reference --format xml").code, 2);
}

TEST(CheckCommand, AcceptsAValidScenario) {
    const Outcome outcome = ubumwe("check " + country() + " " + country("variant.json"));
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.output, country() + ": no problems\n" + country("variant.json") + ": no problems\n");
}

TEST(CheckCommand, TellsTheProblemsOfEachScenarioAndEndsWith2) {
    const Outcome outcome = ubumwe("check none.json " + country() + " --set seed=-1 --set sede=1");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, HasSubstr("none.json: 1 problem\n"));
    EXPECT_THAT(outcome.output, HasSubstr(country() + ": 2 problems\n"));
    EXPECT_THAT(outcome.output, HasSubstr("--set, /seed: found -1; allowed: a whole number from 0 to 4294967295\n"));
}

TEST(CheckCommand, AcceptsStudiesTargetsAndPatterns) {
    const std::string shipped = (repository() / "scenarios").string();
    for (const std::string file : {"/studies/optimise.json", "/rwanda/calibration.json", "/rwanda/validation.json"}) {
        const Outcome outcome = ubumwe("check " + shipped + file);
        EXPECT_EQ(outcome.code, 0) << outcome.output;
        EXPECT_EQ(outcome.output, shipped + file + ": no problems\n");
    }
    EXPECT_THAT(ubumwe("check " + shipped + "/studies/optimise.json --set seed=1").output,
                HasSubstr("only scenarios can be changed"));
}

TEST(CheckCommand, TellsTheProblemsOfAStudyAndOfTargets) {
    const TemporaryFolder folder;
    const std::string study = folder.write("study.json", R"({"schema": "ubumwe/study", "schema_version": 1,
        "baseline": "none", "design": {"method": "moris"}})");
    const std::string targets = folder.write("targets.json", R"({"schema": "ubumwe/targets", "schema_version": 1,
        "replicate": 4})");
    const Outcome outcome = ubumwe("check " + study + " " + targets);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("/scenarios"), HasSubstr("did you mean `morris`?"),
                                      HasSubstr("did you mean `replicates`?"), HasSubstr("study.json: 3 problems")));
}

TEST(ShowCommand, PrintsTheEffectiveScenario) {
    const Outcome outcome = ubumwe("show " + country("variant.json") + " --set seed=99");
    EXPECT_EQ(outcome.code, 0);
    EXPECT_THAT(outcome.output, StartsWith("{\n  \"schema\": \"ubumwe/scenario\""));
    EXPECT_THAT(outcome.output, HasSubstr("\"seed\": 99"));
    EXPECT_EQ(ubumwe("show none.json").code, 2);
}

TEST(ShowCommand, EndsWith1WhereTheOutputCannotBeWritten) {
    const Outcome outcome = ubumwe("show " + country() + " > /dev/full");
    EXPECT_EQ(outcome.code, 1);
}

TEST(ReferenceCommand, PrintsEveryFormat) {
    EXPECT_THAT(ubumwe("reference").output, StartsWith("key "));
    EXPECT_THAT(ubumwe("reference --format csv").output, StartsWith("key,allowed,unit,default,meaning,source\n"));
    EXPECT_THAT(ubumwe("reference --format json").output, StartsWith("[\n"));
    EXPECT_THAT(ubumwe("reference --schema").output,
                HasSubstr("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""));
}

}  // namespace
}  // namespace ubumwe::tests

#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.hpp"
#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::tests {
namespace {

using testing::HasSubstr;

class RunCommand : public testing::Test {
protected:
    Outcome run(const std::string& name, const std::string& options = "") const {
        return ubumwe("run " + scenario + " --out " + out(name) + " --quiet " + options);
    }
    std::string out(const std::string& name) const { return (folder.path() / name).string(); }
    std::string table(const std::string& name, const std::string& table) const {
        return ubumwe("export " + out(name) + " --table " + table).output;
    }
    /// The digests of the table `run`, one a line.
    std::string digests(const std::string& name) const {
        const auto rows = ubumwe("export " + out(name) + " --table run | cut -d, -f3,4,7");
        return rows.output;
    }

    const std::string scenario = (repository() / "tests/support/small_country/scenario.json").string();
    TemporaryFolder folder;
};

TEST_F(RunCommand, StoresBothVariantsAndPrintsTheSummary) {
    const Outcome outcome = run("a");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr("in this model"));
    EXPECT_THAT(outcome.output, HasSubstr("Results are in " + out("a")));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "a/manifest.json"));
    EXPECT_THAT(table("a", "run"), testing::AllOf(HasSubstr(",with,"), HasSubstr(",counterfactual,")));
    for (const char* name : {"series", "change", "release", "delivery", "network", "reach", "dictionary"})
        EXPECT_GT(table("a", name).size(), 200U) << name;
}

TEST_F(RunCommand, EndsWithTheMemoryThatItHeld) {
    const Outcome outcome = ubumwe("run " + scenario + " --out " + out("a"));
    EXPECT_THAT(outcome.output, testing::ContainsRegex("At most [0-9]+ MB of memory were held: [0-9]+ bytes a person, "
                                                       "[0-9]+ a tie\\."));
}

TEST_F(RunCommand, ReckonsTheTimeLeftFromWhenThePopulationIsReady) {
    const Outcome outcome = ubumwe("run " + scenario + " --no-counterfactual --progress json --out " + out("a"));
    EXPECT_THAT(outcome.output, testing::ContainsRegex("Making the synthetic population[^\n]*\n[^\n]*The population "
                                                       "is ready[^\n]*\n[^\n]*\"steps_done\":1,"));
}

TEST_F(RunCommand, GivesTheSameDigestsOnAnyNumberOfThreads) {
    ASSERT_EQ(run("one", "--threads 1").code, 0);
    ASSERT_EQ(run("three", "--threads 3").code, 0);
    EXPECT_EQ(digests("one"), digests("three"));
}

TEST_F(RunCommand, GivesOtherDigestsWithAnotherSeed) {
    ASSERT_EQ(run("seven", "--seed 7").code, 0);
    ASSERT_EQ(run("eight", "--seed 8").code, 0);
    EXPECT_NE(digests("seven"), digests("eight"));
}

TEST_F(RunCommand, RefusesAFolderThatHoldsAnotherRun) {
    ASSERT_EQ(run("a").code, 0);
    const Outcome again = run("a", "--seed 9");
    EXPECT_EQ(again.code, 2);
    EXPECT_THAT(again.output, HasSubstr("a"));
    EXPECT_THAT(table("a", "run"), HasSubstr(",7,"));
}

TEST_F(RunCommand, LeavesAFinishedRunAloneOnResume) {
    ASSERT_EQ(run("a").code, 0);
    const std::string before = digests("a");
    EXPECT_EQ(run("a", "--resume").code, 0);
    EXPECT_EQ(digests("a"), before);
}

TEST_F(RunCommand, WritesNothingWhereTheInputIsWrong) {
    const Outcome outcome = run("a", "--set time.end=2019-01 --set population.scale=7");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, testing::AllOf(HasSubstr("time"), HasSubstr("scale")));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "a"));
}

TEST_F(RunCommand, RefusesAFolderThatCannotBeMade) {
    folder.write("file", "in the way");
    const Outcome outcome = run("file/a");
    EXPECT_EQ(outcome.code, 2) << outcome.output;
}

TEST_F(RunCommand, KeepsTheMonthsThatAreDoneWhenStopped) {
    const std::string long_run = " --set time.end=2028-12 --set population.scale=1 --replicates 50";
    const Outcome outcome = ubumwe("run " + scenario + " --out " + out("a") + " --quiet" + long_run +
                                   " & pid=$!; sleep 1; kill -INT $pid; wait $pid");
    EXPECT_EQ(outcome.code, 130) << outcome.output.substr(0, 1000);
    EXPECT_THAT(table("a", "run"), HasSubstr("stopped"));
    EXPECT_GT(table("a", "series").size(), 1000U);
    const auto lines = [this](const std::string& filter) {
        return std::stoi(ubumwe("export " + out("a") + filter).output);
    };
    EXPECT_EQ(lines(" --table change | tail -n +2 | cut -d, -f1 | sort -u | wc -l"),
              lines(" --table run | grep -c with,.*finished"))
        << "every run with programmes that ended has its changes";
    const Outcome resumed =
        ubumwe("run " + scenario + " --out " + out("a") + " --quiet --set time.end=2028-12 --resume");
    EXPECT_EQ(resumed.code, 2) << "another number of replicates is another run";
}

TEST_F(RunCommand, GoesOnFromItsLastCheckpointWhenKilled) {
    const std::string options = " --set time.end=2028-12 --set population.scale=1 --checkpoint-every 3";
    ASSERT_EQ(run("whole", options).code, 0);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "whole/checkpoint-a.bin")) << "a finished run needs none";
    const Outcome killed =
        ubumwe("run " + scenario + " --out " + out("killed") + " --quiet" + options + " & pid=$!; while [ ! -s " +
               out("killed/checkpoint-b.bin") + " ]; do sleep 0.01; done; kill -KILL $pid; wait $pid");
    EXPECT_EQ(killed.code, 137) << killed.output;
    EXPECT_THAT(table("killed", "run"), HasSubstr("running"));
    const Outcome resumed = ubumwe("run " + scenario + " --out " + out("killed") + options + " --resume");
    EXPECT_EQ(resumed.code, 0) << resumed.output;
    EXPECT_THAT(resumed.output, HasSubstr("Going on behind 20"));
    EXPECT_EQ(digests("killed"), digests("whole"));
    for (const char* name : {"series", "change", "release", "delivery", "network", "incident", "reach", "cost",
                             "reintegration", "receiving", "coverage", "shortfall", "plan"})
        EXPECT_EQ(table("killed", name), table("whole", name)) << name;
}

TEST_F(RunCommand, StartsAgainAndSaysWhyWhereEveryCheckpointIsDamaged) {
    const std::string long_run = " --set time.end=2028-12 --set population.scale=1 --replicates 20";
    const Outcome stopped = ubumwe("run " + scenario + " --out " + out("a") + " --quiet" + long_run +
                                   " & pid=$!; sleep 1; kill -INT $pid; wait $pid");
    ASSERT_EQ(stopped.code, 130) << stopped.output;
    folder.write("a/checkpoint-a.bin", "no checkpoint");
    const Outcome resumed = ubumwe("run " + scenario + " --out " + out("a") + long_run +
                                   " --resume 2>&1 & pid=$!; sleep 1; kill -INT $pid; wait $pid");
    EXPECT_THAT(resumed.output, testing::AllOf(HasSubstr("checkpoint-a.bin: found something that is no checkpoint"),
                                               HasSubstr("starting again from its beginning")));
}

TEST_F(RunCommand, TellsProgressAsJson) {
    const Outcome outcome = ubumwe("run " + scenario + " --out " + out("a") + " --progress json");
    EXPECT_EQ(outcome.code, 0);
    EXPECT_THAT(outcome.output, HasSubstr("{\""));
}

TEST_F(RunCommand, GivesMeansOverReplicates) {
    const Outcome outcome = run("a", "--replicates 3 --no-counterfactual");
    EXPECT_EQ(outcome.code, 0);
    EXPECT_THAT(outcome.output, testing::Not(HasSubstr("One draw")));
    EXPECT_THAT(outcome.output, HasSubstr("not known"));
}

}  // namespace
}  // namespace ubumwe::tests

#include <algorithm>
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/calibration/small_targets.hpp"
#include "tests/sim/cli/study_files.hpp"

namespace ubumwe::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

class BatchCommand : public testing::Test, public StudyFiles {};

std::size_t lines_of(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

TEST_F(BatchCommand, RunsEveryScenarioAndReplicateIntoOneStore) {
    const Outcome outcome = batch(study(R"("replicates": 3)"), "out");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr("6 of 6 runs"));
    EXPECT_THAT(outcome.output, HasSubstr("In this model"));
    EXPECT_EQ(lines_of(runs("out")), 6U);
    EXPECT_TRUE(std::filesystem::exists(path("out/study.json")));
}

TEST_F(BatchCommand, GivesEachRunTheDigestThatItHasAlone) {
    ASSERT_EQ(batch(study(R"("replicates": 2, "counterfactual": true, "set": ["population.scale=0.9"], )"
                          R"("outputs": {"months": "year_ends", "measures": ["distress"]})"),
                    "out")
                  .code,
              0);
    ASSERT_EQ(ubumwe("run " + path("country/scenario.json") + " --quiet --replicates 2 --seed 11 " +
                     "--set population.scale=0.9 --out " + path("alone"))
                  .code,
              0);
    const std::string alone =
        ubumwe("export " + path("alone") + " --table run | tr -d '\r' | grep -v ^run | cut -d, -f3,4,7 | sort").output;
    const std::string batch_runs =
        ubumwe("export " + path("out") + " --table run | tr -d '\r' | grep ,plan, | cut -d, -f3,4,7 | sort").output;
    EXPECT_EQ(batch_runs, alone);
    EXPECT_EQ(lines_of(alone), 4U);
}

TEST_F(BatchCommand, GivesTheSameOnAnyNumberOfThreads) {
    const std::string file = study(R"("replicates": 3)");
    ASSERT_EQ(batch(file, "one", "--threads 1").code, 0);
    ASSERT_EQ(batch(file, "three", "--threads 3").code, 0);
    EXPECT_EQ(runs("one"), runs("three"));
    EXPECT_EQ(table("one", "series", "1-8"), table("three", "series", "1-8"));
}

TEST_F(BatchCommand, RunsSamplesOfParametersAndSaysTheirValues) {
    ASSERT_EQ(batch(study(R"("replicates": 1, "design": {"samples": 2}, "parameters": )"
                          R"([{"id": "shock", "key": "releases.village_shock", "low": 0.1, "high": 0.3}])"),
                    "out")
                  .code,
              0);
    EXPECT_EQ(lines_of(runs("out")), 6U);
    const std::string values = table("out", "parameter", "1-3");
    EXPECT_EQ(lines_of(values), 4U) << values;
    const std::string value = values.substr(values.find("shock,") + 6, values.find('\n') - values.find("shock,") - 6);
    ASSERT_EQ(ubumwe("run " + path("country/scenario.json") + " --quiet --no-counterfactual --seed 11 --set " +
                     "releases.village_shock=" + value + " --out " + path("alone"))
                  .code,
              0);
    const std::string digest = table("alone", "run", "7");
    EXPECT_THAT(runs("out"), HasSubstr(digest.substr(0, 16) + ",1\n")) << value;
}

TEST_F(BatchCommand, GoesOnWhereItWasKilled) {
    const std::string file = study(R"("replicates": 6, "set": ["time.end=2025-12"])");
    ASSERT_EQ(batch(file, "whole").code, 0);
    const Outcome killed =
        ubumwe("batch " + file + " --out " + path("killed") + " --quiet --threads 1 & pid=$!; while [ ! -s " +
               path("killed/results.sqlite-wal") + " ]; do sleep 0.02; done; sleep 0.4; kill -KILL $pid; wait $pid");
    EXPECT_EQ(killed.code, 137) << killed.output;
    const std::size_t kept = lines_of(runs("killed"));
    EXPECT_LT(kept, 12U) << "it was killed too late to tell anything";
    EXPECT_THAT(runs("killed"), Not(HasSubstr("running"))) << "what is in the store is whole";
    const Outcome resumed = ubumwe("batch " + file + " --out " + path("killed") + " --resume");
    EXPECT_EQ(resumed.code, 0) << resumed.output;
    if (kept > 0) {
        EXPECT_THAT(resumed.output, HasSubstr(std::to_string(kept) + " of 12 runs are there already"));
    }
    EXPECT_EQ(runs("killed"), runs("whole"));
    EXPECT_EQ(table("killed", "series", "1-8"), table("whole", "series", "1-8"));
}

TEST_F(BatchCommand, StopsOnDemandAndSaysHowToGoOn) {
    const std::string file = study(R"("replicates": 200, "set": ["time.end=2028-12"])");
    const Outcome stopped =
        ubumwe("batch " + file + " --out " + path("out") + " --quiet & pid=$!; sleep 1; kill -INT $pid; wait $pid");
    EXPECT_EQ(stopped.code, 130) << stopped.output;
    EXPECT_THAT(stopped.output, HasSubstr("--resume"));
    EXPECT_THAT(runs("out"), Not(HasSubstr("running")));
}

TEST_F(BatchCommand, RecordsARunThatFailsAndGoesOnWithTheOthers) {
    // At the ends and between, cohesion weights may be anything as long as they add up to 1: half of the samples do
    // not.
    const std::string file =
        study(R"("replicates": 1, "design": {"method": "sobol_sequence", "samples": 3}, "parameters": )"
              R"([{"id": "loss", "key": "dynamics.trust.loss", "low": 0.02, "high": 0.1}])");
    // The data of the scenario spoil while the study runs: whatever is read again fails.
    const Outcome outcome =
        ubumwe("batch " + file + " --out " + path("out") + " --threads 1 --quiet & pid=$!; while [ ! -e " +
               path("out/study.json") + " ]; do sleep 0.01; done; mv " + path("country/none.json") + " " +
               path("country/gone.json") + "; wait $pid");
    EXPECT_EQ(outcome.code, 1) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr("none, replicate 1, sample 3"));
    EXPECT_THAT(outcome.output, HasSubstr("does not exist"));
    EXPECT_THAT(table("out", "failure", "2"), HasSubstr("none.json"));
    EXPECT_THAT(runs("out"), HasSubstr("plan,with,1,finished"));
    std::filesystem::rename(path("country/gone.json"), path("country/none.json"));
    const Outcome again = batch(file, "out", "--resume");
    EXPECT_EQ(again.code, 0) << again.output;
    EXPECT_THAT(runs("out"), Not(HasSubstr("failed")));
    EXPECT_EQ(table("out", "failure", "1"), "");
}

TEST_F(BatchCommand, TakesAsManyReplicatesAsThePrecisionNeeds) {
    const std::string wide = R"("precision": {"measure": "cohesion_index", "pilot": 3, "most": 8, "half_width": 0.5})";
    const Outcome few = batch(study(wide), "few");
    EXPECT_EQ(few.code, 0) << few.output;
    EXPECT_THAT(few.output, HasSubstr("needed: 3, used: 3"));
    EXPECT_THAT(few.output, HasSubstr("pilot is enough"));
    EXPECT_EQ(lines_of(runs("few")), 6U);
    const std::string narrow =
        R"("precision": {"measure": "cohesion_index", "pilot": 3, "most": 5, "half_width": 1e-9})";
    const Outcome many = batch(study(narrow), "many");
    EXPECT_THAT(many.output, HasSubstr("used: 5"));
    EXPECT_THAT(many.output, HasSubstr("at most"));
    EXPECT_EQ(lines_of(runs("many")), 10U);
    EXPECT_EQ(batch(study(narrow), "many", "--resume").code, 0);
    EXPECT_EQ(lines_of(runs("many")), 10U);
}

TEST_F(BatchCommand, WritesNothingWhereTheStudyIsWrong) {
    const Outcome outcome = batch(study(R"("replicates": -1, "outputs": {"strata": ["village"]})"), "out");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, testing::AllOf(HasSubstr("/replicates"), HasSubstr("/outputs/strata/0")));
    EXPECT_FALSE(std::filesystem::exists(path("out")));
}

TEST_F(BatchCommand, RefusesTheFolderOfAnotherStudy) {
    ASSERT_EQ(batch(study(R"("replicates": 1)"), "out").code, 0);
    EXPECT_EQ(batch(study(R"("replicates": 1)"), "out").code, 2) << "without --resume";
    EXPECT_THAT(batch(study(R"("replicates": 2)"), "out", "--resume").output, HasSubstr("another study"));
    const Outcome same = ubumwe("batch " + study(R"("replicates": 1)") + " --resume --out " + path("out"));
    EXPECT_EQ(same.code, 0);
    EXPECT_THAT(same.output, HasSubstr("nothing is left to do"));
}

TEST_F(BatchCommand, TellsProgressAsJson) {
    const Outcome outcome =
        ubumwe("batch " + study(R"("replicates": 1)") + " --out " + path("out") + " --progress json");
    EXPECT_THAT(outcome.output, HasSubstr(R"({"event":"batch","done":2,"running":0,"failed":0,"runs":2)"));
}

TEST_F(BatchCommand, ShowsPublishedChangesBesideTheBandOfTheDraws) {
    const SmallTargets small;
    small.write_scenario(1.0, 1.0, 12.5, 6.0);
    const auto shown = [&](int replicates) {
        const auto file = small.folder.write(
            "country/one.json",
            R"({"schema": "ubumwe/study", "schema_version": 1, "scenarios": [{"id": "plan", "file": "plan.json"}],
                "replicates": )" +
                std::to_string(replicates) + "}");
        return ubumwe("batch " + file.string() + " --quiet --out " + path("draws_" + std::to_string(replicates)));
    };
    const Outcome three = shown(3);
    ASSERT_EQ(three.code, 0) << three.output;
    EXPECT_THAT(three.output, testing::ContainsRegex("outgroup trust +12.5 +[0-9.]+ +[0-9.]+ to [0-9.]+\n"));
    EXPECT_THAT(three.output, testing::ContainsRegex("communication +over 6.0 +[0-9.]+ +[0-9.]+ to [0-9.]+\n"));
    EXPECT_THAT(three.output, HasSubstr("the mean over 3 draws"));
    EXPECT_THAT(three.output, Not(HasSubstr("ubumwe compare"))) << "there is nothing to compare with";
    EXPECT_THAT(shown(1).output, Not(HasSubstr("outgroup trust"))) << "one draw has no band";
}

}  // namespace
}  // namespace ubumwe::tests

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/cli/plan_files.hpp"

namespace ubumwe::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class ParetoCommand : public testing::Test, public PlanFiles {
protected:
    Outcome optimise(const std::string& study_file, const std::string& name, const std::string& options = {}) const {
        return ubumwe("optimise " + study_file + " --out " + path(name) + " --quiet " + options);
    }

    std::string text(const std::string& name) const {
        std::ifstream stream(path(name));
        return {std::istreambuf_iterator<char>(stream), {}};
    }
};

TEST_F(ParetoCommand, TellsPlansFromRunsAndWritesThemAsScenarios) {
    const Outcome outcome = optimise(plans(small_design), "out");
    ASSERT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output,
                AllOf(HasSubstr("Plans that no other plan of 10 beats in every aim, in this model (central)"),
                      HasSubstr("delivered"), HasSubstr("dropped_out"), HasSubstr("Worst case of each plan"),
                      HasSubstr("within 8000 USD"), HasSubstr("2 of the 3 unit costs are assumed"),
                      HasSubstr("root mean squares over 4 plans")));
    const std::string csv = text("out/pareto.csv");
    EXPECT_THAT(csv, AllOf(HasSubstr("\n0,0,0,central,cohesion,search,2,"), HasSubstr("\n10,"),
                           HasSubstr(",large,cohesion,confirm,1,")));
    std::size_t written = 0;
    for (int plan = 1; plan <= 10; ++plan) {
        const std::string file = path("out/plans/plan_" + std::to_string(plan) + ".json");
        if (!std::filesystem::exists(file)) continue;
        if (++written > 2) continue;
        const std::string alone = "alone_" + std::to_string(plan);
        const Outcome run = ubumwe("run " + file + " --no-counterfactual --quiet --out " + path(alone));
        ASSERT_EQ(run.code, 0) << run.output;
        const std::string digest = table(alone, "run", "7");
        EXPECT_EQ(digest.size(), 17U) << digest;
        const std::string in_study =
            ubumwe("export " + path("out") + " --table run | grep ',central,with,1,' | grep -F " +
                   digest.substr(0, 16) + " | wc -l")
                .output;
        EXPECT_EQ(in_study, "1\n") << "the run of the plan alone is that of the study: " << table("out", "run", "1-9");
    }
    EXPECT_GE(written, 2U);
}

TEST_F(ParetoCommand, GoesOnWhereItWasKilledToWhatAnotherProcessGivesOnOtherThreads) {
    const std::string file = plans(small_design);
    ASSERT_EQ(optimise(file, "whole", "--threads 2").code, 0);
    // Killed in a round: more than the first design is in the store, not all.
    const Outcome killed = ubumwe("optimise " + file + " --out " + path("killed") +
                                  " --quiet --threads 1 & pid=$!; while ! grep -qs '\"runs\": 3[89]\\|\"runs\": 4' " +
                                  path("killed/study.json") + "; do sleep 0.01; done; kill -KILL $pid; wait $pid");
    EXPECT_EQ(killed.code, 137) << killed.output;
    const std::string kept = table("killed", "run", "1");
    const Outcome resumed = optimise(file, "killed", "--resume");
    EXPECT_EQ(resumed.code, 0) << resumed.output;
    const std::string whole = table("killed", "run", "1");
    EXPECT_LT(kept.size(), whole.size()) << "it was killed too late to tell anything";
    EXPECT_TRUE(whole.starts_with(kept)) << "what was finished stays as it was";
    const Outcome again = optimise(file, "killed", "--resume");
    EXPECT_EQ(again.code, 0);
    EXPECT_EQ(table("killed", "run", "1"), whole);
    EXPECT_EQ(runs("killed"), runs("whole")) << "the same plans are chosen";
    EXPECT_EQ(text("killed/pareto.csv"), text("whole/pareto.csv"));
}

TEST_F(ParetoCommand, RefusesWhatItCannotOptimiseAllAtOnce) {
    const Outcome outcome =
        optimise(plans(R"("replicates": 1, "confirm": 9)",
                       R"(, "parameters": [{"id": "gain", "key": "dynamics.trust.gain", "high": 0.1}],
                                               "aims": [{"id": "cohesoin"}])"),
                 "out");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, HasSubstr("/aims")) << "a key a second time";
    const std::string file = plans(R"("replicates": 1, "confirm": 9)",
                                   R"(, "parameters": [{"id": "gain", "key": "dynamics.trust.gain", "high": 0.1}])");
    EXPECT_THAT(optimise(file, "out").output,
                AllOf(HasSubstr("/parameters"), HasSubstr("/design/replicates"), HasSubstr("/replicates")));
    EXPECT_THAT(ubumwe("batch " + plans(small_design) + " --out " + path("out")).output,
                HasSubstr("ubumwe optimise runs it"));
    EXPECT_FALSE(std::filesystem::exists(path("out")));
}

}  // namespace
}  // namespace ubumwe::tests

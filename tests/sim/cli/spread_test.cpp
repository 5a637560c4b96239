#include <algorithm>
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/cli/plan_files.hpp"

namespace ubumwe::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// Batches under mpirun; ranks share two cores.
class Spread : public testing::Test, public PlanFiles {
protected:
    Outcome spread(int ranks, const std::string& study_file, const std::string& name,
                   const std::string& options = {}) const {
        return ubumwe_under(mpirun(ranks), arguments(study_file, name) + " " + options);
    }

    static std::string mpirun(int ranks) {
        return "OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 "
               "OMPI_MCA_btl_vader_single_copy_mechanism=none "
               "mpirun --oversubscribe --bind-to none -n " +
               std::to_string(ranks);
    }

    std::string arguments(const std::string& study_file, const std::string& name) const {
        return "batch " + study_file + " --out " + path(name) + " --quiet --threads 1";
    }
};

TEST_F(Spread, GivesTheSameRunsForAnyNumberOfRanks) {
    const std::string file =
        study(R"("replicates": 2, "counterfactual": true, "design": {"samples": 3}, "parameters": )"
              R"([{"id": "shock", "key": "releases.village_shock", "low": 0.1, "high": 0.3}])");
    ASSERT_EQ(batch(file, "alone").code, 0);
    for (const int ranks : {2, 3}) {
        const std::string name = "of_" + std::to_string(ranks);
        const Outcome outcome = spread(ranks, file, name);
        EXPECT_EQ(outcome.code, 0) << outcome.output;
        EXPECT_THAT(outcome.output, HasSubstr("20 of 20 runs"));
        EXPECT_EQ(runs(name), runs("alone"));
        for (const auto& [what, columns] : {std::pair{"series", "1-8"}, {"parameter", "1-3"}, {"cost", "1-7"}})
            EXPECT_EQ(table(name, what, columns), table("alone", what, columns)) << what;
        EXPECT_FALSE(std::filesystem::exists(path(name + "/shards"))) << "shards are merged";
    }
}

TEST_F(Spread, TakesThePilotOfEveryRankForThePrecision) {
    const std::string file =
        study(R"("precision": {"measure": "cohesion_index", "pilot": 3, "most": 5, "half_width": 1e-9})");
    const Outcome outcome = spread(3, file, "out");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr("used: 5"));
    ASSERT_EQ(batch(file, "alone").code, 0);
    EXPECT_EQ(runs("out"), runs("alone"));
}

TEST_F(Spread, ChoosesThePlansThatOneProcessChooses) {
    const std::string file = plans(small_design);
    const std::string optimise = "optimise " + file + " --quiet --threads 1 --out ";
    const Outcome outcome = ubumwe_under(mpirun(3), optimise + path("out"));
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr("Plans that no other plan of 10 beats"));
    ASSERT_EQ(ubumwe(optimise + path("alone")).code, 0);
    EXPECT_EQ(runs("out"), runs("alone"));
    EXPECT_EQ(table("out", "parameter", "1-3"), table("alone", "parameter", "1-3"));
}

TEST_F(Spread, LosesOnlyUnfinishedRunsWhenARankIsKilled) {
    const std::string file = study(R"("replicates": 10, "set": ["time.end=2026-12"])");
    ASSERT_EQ(batch(file, "whole").code, 0);
    // Rank 2 is killed as soon as its shard holds a run; mpirun then ends the others.
    const Outcome killed = ubumwe_under(
        "( " + mpirun(3),
        arguments(file, "killed") + " & pid=$!; while [ $(stat -c %s " + path("killed/shards/2/results.sqlite-wal") +
            " 2>/dev/null || echo 0) -lt 300000 ]; do kill -0 $pid || exit 99; sleep 0.02; done; "
            "for each in $(ps -o pid= --ppid $pid); do "
            "grep -qz '^OMPI_COMM_WORLD_RANK=2$' /proc/$each/environ && kill -KILL $each; done; wait $pid )");
    EXPECT_NE(killed.code, 0) << killed.output;
    EXPECT_NE(killed.code, 99) << "it ended before rank 2 had a run";
    EXPECT_THAT(killed.output, HasSubstr("signal 9")) << "that is what ended it";
    const Outcome resumed = ubumwe(arguments(file, "killed") + " --resume");
    EXPECT_EQ(resumed.code, 0) << resumed.output;
    const std::string loud = ubumwe("batch " + file + " --out " + path("killed") + " --resume").output;
    EXPECT_THAT(loud, HasSubstr("nothing is left to do"));
    EXPECT_EQ(runs("killed"), runs("whole"));
    EXPECT_EQ(table("killed", "series", "1-8"), table("whole", "series", "1-8"));
}

TEST_F(Spread, ResumesOnOtherRanksAndSaysWhatIsThere) {
    const std::string file = study(R"("replicates": 24, "set": ["time.end=2028-12"])");
    const Outcome stopped =
        ubumwe_under("( " + mpirun(3), arguments(file, "out") + " & pid=$!; while [ ! -s " +
                                           path("out/shards/1/results.sqlite-wal") +
                                           " ]; do sleep 0.02; done; sleep 1; kill -TERM $pid; wait $pid )");
    EXPECT_NE(stopped.code, 0) << stopped.output;
    const std::size_t before = static_cast<std::size_t>(std::ranges::count(runs("out"), '\n'));
    EXPECT_LT(before, 48U) << "it was stopped too late to tell anything";
    const Outcome again = ubumwe_under(mpirun(2), "batch " + study(R"("replicates": 24, "set": ["time.end=2028-12"])") +
                                                      " --threads 1 --resume --out " + path("out"));
    EXPECT_EQ(again.code, 0) << again.output;
    EXPECT_THAT(again.output, AllOf(HasSubstr("of 48 runs are there already"), HasSubstr("48 of 48 runs")));
    EXPECT_THAT(runs("out"), Not(HasSubstr("running")));
}

TEST_F(Spread, EndsOnEveryRankWhereTheStudyIsWrong) {
    const Outcome outcome = spread(3, study(R"("replicates": -1)"), "out");
    EXPECT_EQ(outcome.code, 2) << outcome.output;
    EXPECT_EQ(outcome.output.find("/replicates"), outcome.output.rfind("/replicates")) << "said once";
    EXPECT_FALSE(std::filesystem::exists(path("out")));
}

}  // namespace
}  // namespace ubumwe::tests

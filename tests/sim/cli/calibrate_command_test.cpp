#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/calibration/small_targets.hpp"
#include "tests/support/program.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

class CalibrateCommand : public testing::Test, public SmallTargets {
protected:
    std::string path(const std::string& name) const { return (folder.path() / name).string(); }
    Outcome calibrate(const std::filesystem::path& file, const std::string& options = {}) const {
        return ubumwe("calibrate " + file.string() + " --out " + path("fit") + " --quiet " + options);
    }
    /// Runs in the file of evaluations, each of which ends with a row of its own.
    std::size_t measured_runs(const std::string& name) const {
        const std::string text = text_of(name + "/evaluations.csv");
        std::size_t runs = 0;
        for (std::size_t at = 0; (at = text.find(",end,", at)) != std::string::npos; ++at) ++runs;
        return runs;
    }
    /// What the last line of progress says.
    static std::size_t runs_done(const Outcome& outcome) {
        const std::string before = "\"done\":";
        const std::size_t at = outcome.output.rfind(before);
        return at == std::string::npos ? 0 : std::stoul(outcome.output.substr(at + before.size()));
    }
};

TEST_F(CalibrateCommand, WritesValuesThatAScenarioRunsWith) {
    write_scenario(1.0, 1.0, 12.0, 6.0);
    const Outcome outcome = calibrate(targets(27.9));
    ASSERT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr("Fitted in"));
    EXPECT_THAT(outcome.output, HasSubstr("attributable"));
    for (const char* name :
         {"fitted.json", "half.json", "fits.csv", "rounds.csv", "evaluations.csv", "calibration.json", "evidence.csv"})
        EXPECT_TRUE(std::filesystem::exists(path("fit/" + std::string(name)))) << name;
    EXPECT_FALSE(std::filesystem::exists(path("country/half.json")));
    ASSERT_EQ(calibrate(targets(27.9), "--resume --write").code, 0);
    EXPECT_EQ(ubumwe("check " + path("country/half.json")).code, 0);
}

TEST_F(CalibrateCommand, ReportsThatNothingFitsAsAResultWithoutAFileOfValues) {
    write_scenario(1.0, 1.0, 400.0, 6.0);
    const Outcome outcome = calibrate(targets(27.9, 3));
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr("NO FIT FOUND"));
    EXPECT_THAT(outcome.output, HasSubstr("missed"));
    EXPECT_FALSE(std::filesystem::exists(path("fit/fitted.json")));
    EXPECT_FALSE(std::filesystem::exists(path("fit/evidence.csv")));
}

TEST_F(CalibrateCommand, SaysWhenItIsStoppedHowToGoOnAndWritesWhatAWholeOneWrites) {
    write_scenario(1.0, 1.0, 12.0, 6.0);
    const std::string file = targets_with_pilot(27.9).string();
    const std::string asked = "calibrate " + file + " --progress json --replicates 12 --out ";
    const Outcome stopped = ubumwe(asked + path("fit") + " & pid=$!; while [ ! -e " + path("fit/evaluations.csv") +
                                   " ]; do sleep 0.01; done; kill -INT $pid; wait $pid");
    ASSERT_EQ(stopped.code, 130) << stopped.output;
    EXPECT_THAT(stopped.output, HasSubstr("--out " + path("fit") + " --resume --replicates 12\n"));
    const std::size_t kept = measured_runs("fit");
    EXPECT_GT(kept, 0U);
    const Outcome resumed = ubumwe(asked + path("fit") + " --resume --write");
    ASSERT_EQ(resumed.code, 0) << resumed.output;
    EXPECT_THAT(resumed.output, HasSubstr("The first 2 draws search for the way"));
    // The fitted values that stand beside the targets now have no part in a fit.
    const Outcome again = ubumwe(asked + path("again") + " --threads 1");
    ASSERT_EQ(again.code, 0) << again.output;
    EXPECT_GT(runs_done(resumed), 0U) << "it was stopped too late to tell anything";
    EXPECT_EQ(kept + runs_done(resumed), runs_done(again)) << "what was measured is kept and not run again";
    EXPECT_EQ(text_of("fit/fitted.json"), text_of("again/fitted.json"));
    EXPECT_EQ(text_of("fit/fitted.json"), text_of("country/fitted.json"));
    EXPECT_EQ(text_of("fit/evaluations.csv"), text_of("again/evaluations.csv"));
    EXPECT_EQ(ubumwe(asked + path("fit") + " --resume").code, 0) << "its own values are no other input";
}

TEST_F(CalibrateCommand, RefusesTheFolderOfAnotherFitAndWrongTargets) {
    write_scenario(1.0, 1.0, 12.0, 6.0);
    ASSERT_EQ(calibrate(targets(27.9, 1)).code, 0);
    EXPECT_EQ(calibrate(targets(27.9, 1)).code, 2) << "holds results already";
    EXPECT_EQ(calibrate(targets(20.0, 1), "--resume").code, 2) << "of other targets";
    const Outcome wrong = ubumwe("calibrate " + path("country/plan.json") + " --out " + path("none"));
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.output, HasSubstr("ubumwe/targets"));
    EXPECT_FALSE(std::filesystem::exists(path("none")));
}

TEST(ReferenceCommand, ListsTheEvidenceOfAScenario) {
    const Outcome outcome =
        ubumwe("reference --format csv --evidence " + (repository() / "scenarios/mali/imrap_dialogue.json").string());
    EXPECT_EQ(outcome.code, 0);
    EXPECT_THAT(outcome.output, HasSubstr("parameter,value,unit,low,high,distribution,quality,source,note,register\n"));
    EXPECT_THAT(outcome.output, HasSubstr("\ndynamics.trust.gain,0.02,1/meeting,0.01,0.04,log_uniform,assumed,"));
    EXPECT_THAT(outcome.output, Not(HasSubstr(",no row\n")));
    EXPECT_EQ(ubumwe("reference --evidence nothing.json").code, 2);
}

}  // namespace
}  // namespace ubumwe::tests

#include <algorithm>
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/cli/study_files.hpp"

namespace ubumwe::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* answers = R"("answers": [{"id": "cohesion", "measure": "cohesion_index"}, )"
                                R"({"id": "peak", "measure": "anxiety", "position": "survivor", "take": "peak"}])";

constexpr const char* parameters =
    R"("parameters": [{"id": "loss", "key": "dynamics.trust.loss", "low": 0.02, "high": 0.1}, )"
    R"({"id": "shock", "key": "releases.village_shock", "low": 0.0, "high": 0.5}])";

class SensitivityCommand : public testing::Test, public StudyFiles {
protected:
    std::string designed(const std::string& design, const std::string& more = {}) const {
        return study("\"replicates\": 2, \"design\": {" + design + "}, " + answers + ", " + parameters + more);
    }

    Outcome sensitivity(const std::string& study_file, const std::string& name, const std::string& options = {}) const {
        return ubumwe("sensitivity " + study_file + " --out " + path(name) + " --quiet " + options);
    }
};

TEST_F(SensitivityCommand, TellsOneFactorAfterTheOther) {
    const Outcome outcome = sensitivity(designed(R"("method": "one_factor", "samples": 2, "replicates": 2)"), "out");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("20 of 20 runs"), HasSubstr("In this model"), HasSubstr("swing"),
                                      HasSubstr("The seed has"), HasSubstr("cohesion (plan), in this model")));
    EXPECT_THAT(outcome.output, HasSubstr("of 2 parameters swing it by more than luck"));
}

TEST_F(SensitivityCommand, RunsOnlyTheSampledParameterAwayFromTheScenario) {
    ASSERT_EQ(sensitivity(designed(R"("method": "one_factor", "samples": 2)"), "out").code, 0);
    const std::string values = table("out", "parameter", "2-3");
    EXPECT_THAT(values, AllOf(HasSubstr("loss,0.02"), HasSubstr("loss,0.1"), HasSubstr("shock,0.5")));
    // Four samples in two scenarios, each with one parameter alone.
    EXPECT_EQ(std::count(values.begin(), values.end(), '\n'), 8) << values;
}

TEST_F(SensitivityCommand, TellsMorrisWithItsVerdict) {
    const Outcome outcome = sensitivity(designed(R"("method": "morris", "samples": 3)"), "out");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("mu_star"), HasSubstr("onverged"), HasSubstr("sensitivity.csv")));
}

TEST_F(SensitivityCommand, TellsSobolIndicesOfADifference) {
    const Outcome outcome =
        sensitivity(study(R"("replicates": 2, "design": {"method": "sobol_indices", "samples": 12}, "answers": )"
                          R"([{"id": "gain", "measure": "cohesion_index", "difference": true}], )" +
                          std::string(parameters)),
                    "out");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("S1"), HasSubstr("ST"), HasSubstr("difference from none"),
                                      Not(HasSubstr("gain (none)"))));
}

TEST_F(SensitivityCommand, TellsAFinishedStudyAgainWithoutRunning) {
    const std::string file = designed(R"("method": "morris", "samples": 2)");
    const Outcome first = sensitivity(file, "out");
    const Outcome again = ubumwe("sensitivity " + file + " --resume --out " + path("out"));
    EXPECT_THAT(again.output, HasSubstr("nothing is left to do"));
    EXPECT_EQ(again.output.substr(again.output.find("Morris:")), first.output.substr(first.output.find("Morris:")));
}

TEST_F(SensitivityCommand, HidesWhatIsOfFewPeople) {
    const Outcome outcome =
        sensitivity(study(R"("replicates": 1, "design": {"method": "morris", "samples": 2}, "answers": )"
                          R"([{"id": "settled", "measure": "settled"}], "set": ["observe.smallest_cell=1000"], )" +
                          std::string(parameters)),
                    "out");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("Hidden"), Not(HasSubstr("mu_star  "))));
}

TEST_F(SensitivityCommand, RefusesAStudyOfWhichNothingCanBeTold) {
    const Outcome outcome = sensitivity(study(R"("design": {"method": "latin_hypercube"})"), "out");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("/design/method"), HasSubstr("/answers"), HasSubstr("/parameters")));
    EXPECT_FALSE(std::filesystem::exists(path("out")));
}

}  // namespace
}  // namespace ubumwe::tests

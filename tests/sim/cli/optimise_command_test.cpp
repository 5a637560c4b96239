#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/cli/study_files.hpp"

namespace ubumwe::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;

constexpr const char* answer = R"("answers": [{"id": "cohesion", "measure": "cohesion_index"}])";

class OptimiseCommand : public testing::Test, public StudyFiles {
protected:
    /// The gain of trust is a lever that surely raises cohesion.
    std::string levered(const std::string& goal, const std::string& design = R"("samples": 3, "replicates": 3)",
                        const std::string& others = {}) const {
        return study(std::string(R"("replicates": 1, "set": ["time.end=2023-12"], "design": {"method": "lever", )") +
                     design + "}, " + answer + R"(, "goal": {"answer": "cohesion", )" + goal +
                     R"(}, "parameters": [{"id": "gain", "key": "dynamics.trust.gain", "low": 0.005, "high": 0.1})" +
                     others + "]");
    }

    Outcome optimise(const std::string& study_file, const std::string& name) const {
        return ubumwe("optimise " + study_file + " --out " + path(name) + " --quiet");
    }

    std::string csv(const std::string& name, const std::string& file) const {
        std::ifstream stream(path(name + "/" + file));
        return {std::istreambuf_iterator<char>(stream), {}};
    }
};

TEST_F(OptimiseCommand, FindsTheLeastOfALeverThatMeetsTheGoal) {
    ASSERT_EQ(optimise(levered(R"("goal": "at_least", "value": 0)"), "first").code, 0);
    const std::string met = csv("first", "threshold.csv");
    EXPECT_THAT(met, HasSubstr("plan,cohesion,at_least,0,gain,0,at_lowest,0.005"));
    // Between the answers at both ends there is a crossing.
    const std::string low = ubumwe("export " + path("first") +
                                   " --table series | grep ',2023-12,all,all,all,cohesion_index,' | cut -d, -f8")
                                .output;
    EXPECT_FALSE(low.empty());
    const std::string own = low.substr(0, low.find('\n'));
    const Outcome outcome = optimise(levered(R"("goal": "at_least", "value": )" + own), "within");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output,
                AllOf(HasSubstr("The least that meets the goal is"), HasSubstr("3 draws"), HasSubstr("In this model")));
    EXPECT_THAT(csv("within", "threshold.csv"), HasSubstr(",gain,0,within,0.0"));
}

TEST_F(OptimiseCommand, SaysWhereNothingMeetsTheGoalAndWhatIsInDoubt) {
    const Outcome outcome =
        optimise(levered(R"("goal": "at_least", "value": 2)", R"("samples": 2, "replicates": 2, "sets": 3)",
                         R"(, {"id": "shock", "key": "releases.village_shock", "low": 0.1, "high": 0.3})"),
                 "out");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("Nothing up to the highest (0.1) meets the goal"),
                                      HasSubstr("of 3 sets of the other parameters"), HasSubstr("3 nowhere")));
}

TEST_F(OptimiseCommand, RefusesAStudyWithoutLeverAndGoal) {
    const Outcome outcome = optimise(study(R"("design": {"method": "morris"})"), "out");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("/design/method"), HasSubstr("/goal/answer"), HasSubstr("/parameters"),
                                      HasSubstr("/design/replicates")));
    EXPECT_FALSE(std::filesystem::exists(path("out")));
}

class Discovery : public OptimiseCommand {
protected:
    Outcome futures(const std::string& goal, const std::string& name) const {
        return ubumwe("sensitivity " +
                      study(std::string(R"("replicates": 1, "set": ["time.end=2022-12"], "design": )"
                                        R"({"method": "sobol_sequence", "samples": 40}, )") +
                            answer + R"(, "goal": {"answer": "cohesion", "goal": "at_least", "value": )" + goal +
                            R"(}, "parameters": [{"id": "gain", "key": "dynamics.trust.gain", "low": 0.005, "high": )"
                            R"(0.1}, {"id": "shock", "key": "releases.village_shock", "low": 0.1, "high": 0.3}])") +
                      " --out " + path(name) + " --quiet");
    }
};

TEST_F(Discovery, DescribesTheFuturesThatMissTheGoal) {
    const Outcome met = futures("0", "met");
    EXPECT_THAT(met.output, HasSubstr("0 of 40 futures miss the goal"));
    // The goal that half of all runs miss.
    const std::string median = ubumwe("export " + path("met") +
                                      " --table series | grep ',2022-12,all,all,all,cohesion_index,' | cut -d, -f8 | "
                                      "sort -g | sed -n 41p | tr -d '\\n'")
                                   .output;
    const Outcome outcome = futures(median, "missed");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output,
                AllOf(HasSubstr("coverage"), HasSubstr("quasi-p"), HasSubstr("What coverage was given for density")));
    EXPECT_THAT(csv("missed", "boxes.csv"), HasSubstr("plan,cohesion,1,gain,dynamics.trust.gain"));
}

}  // namespace
}  // namespace ubumwe::tests

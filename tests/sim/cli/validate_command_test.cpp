#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/validation/small_patterns.hpp"
#include "tests/support/program.hpp"

namespace ubumwe::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class ValidateCommand : public testing::Test, public SmallPatterns {
protected:
    std::string path(const std::string& name) const { return (folder.path() / name).string(); }
    Outcome validate(const std::string& options = {}) const {
        const auto file = write(distress("agrees", R"("low": 0.3, "type": "face")") + "," +
                                distress("differs", R"("high": 0.3, "observed": "little", "reason": "Not so here.")"));
        return ubumwe("validate " + file.string() + " --out " + path("out") + " --quiet " + options);
    }
};

TEST_F(ValidateCommand, PrintsOneTableAndKeepsWhatFailsWithItsReason) {
    const Outcome outcome = validate();
    ASSERT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("agrees   face      pass"), HasSubstr("differs  external  fail"),
                                      HasSubstr("1 of 2 patterns agree"), HasSubstr("Observed: little. Not so here.")));
    for (const char* name : {"validation.csv", "validation.html", "validation.json", "readings.csv"})
        EXPECT_TRUE(std::filesystem::exists(path("out/" + std::string(name)))) << name;
}

TEST_F(ValidateCommand, SaysAFinishedValidationAgainAndRefusesAnotherOne) {
    const std::string first = validate().output;
    EXPECT_EQ(validate().code, 2) << "holds results already";
    EXPECT_EQ(validate("--resume").output, first);
    EXPECT_EQ(validate("--resume --replicates 3").code, 2) << "of another number of replicates";
    EXPECT_EQ(validate("--resume --scale 0.5").code, 2) << "of another scale";
}

TEST_F(ValidateCommand, WritesTheDocumentsOfTheModel) {
    folder.write("country/evidence.csv",
                 "id,parameter,value,unit,low,high,distribution,source,quality,note\n"
                 "gain,dynamics.trust.gain,0.02,1,,,fixed,somebody,assumed,\n");
    const auto tests = folder.write("tests.xml", R"(<testcase name="Trust.Settles" status="run"/>)");
    const Outcome outcome = validate("--trace " + path("documents") + " --tests " + tests.string());
    ASSERT_EQ(outcome.code, 0) << outcome.output;
    for (const char* name : {"TRACE.md", "STRESS-ABS.md", "model-card.md"})
        EXPECT_TRUE(std::filesystem::exists(path("documents/" + std::string(name)))) << name;
    EXPECT_EQ(validate("--resume --tests " + tests.string()).code, 2) << "tests are for the documents";
}

/// The working folder, while it lives.
class WorkingFolder {
public:
    explicit WorkingFolder(const std::filesystem::path& folder) : before_(std::filesystem::current_path()) {
        std::filesystem::current_path(folder);
    }
    ~WorkingFolder() { std::filesystem::current_path(before_); }

private:
    std::filesystem::path before_;
};

TEST_F(ValidateCommand, TakesThePatternsOfTheOneCountryThatHasThemAndAsksElsewhere) {
    const WorkingFolder here(folder.path());
    const Outcome outcome = ubumwe("validate --out none");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, HasSubstr("a file of patterns"));
    EXPECT_FALSE(std::filesystem::exists(path("none")));
    write(distress("agrees", R"("low": 0.3)"));
    std::filesystem::create_directory(path("scenarios"));
    std::filesystem::copy(path("country"), path("scenarios/one"), std::filesystem::copy_options::recursive);
    std::filesystem::rename(path("scenarios/one/patterns.json"), path("scenarios/one/validation.json"));
    EXPECT_THAT(ubumwe("validate --quiet").output, HasSubstr("1 of 1 patterns agree"));
    EXPECT_TRUE(std::filesystem::exists(path("results/validation/validation.html")));
    std::filesystem::copy(path("scenarios/one"), path("scenarios/two"), std::filesystem::copy_options::recursive);
    EXPECT_THAT(ubumwe("validate").output, HasSubstr("scenarios/one/validation.json or scenarios/two/validation.json"));
}

TEST_F(ValidateCommand, RefusesFilesOfAnotherKindAndShowsExamples) {
    EXPECT_EQ(ubumwe("validate " + path("country/scenario.json")).code, 2);
    EXPECT_THAT(ubumwe("validate --help").output, HasSubstr("Examples:\n  ubumwe validate"));
}

}  // namespace
}  // namespace ubumwe::tests

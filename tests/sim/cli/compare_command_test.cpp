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

class CompareCommand : public testing::Test, public StudyFiles {
protected:
    Outcome run(const std::string& name, const std::string& options = {}) const {
        return ubumwe("run " + path("country/" + name + ".json") + " --quiet --out " + path(name) + " " + options);
    }
    Outcome compare(const std::string& arguments) const { return ubumwe("compare " + arguments); }
};

TEST_F(CompareCommand, ShowsABatchAgainstItsBaselineWithBothIntervals) {
    ASSERT_EQ(batch(study(R"("replicates": 4)"), "out").code, 0);
    const Outcome outcome = compare(path("out"));
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("plan, against none, in this model; 4 pairs of runs that share"),
                                      HasSubstr("cohesion index, 2022-12"), HasSubstr("peak of anxiety, survivor"),
                                      HasSubstr("settled 12 months"), HasSubstr("people reached"), HasSubstr("cost"),
                                      HasSubstr("unpaired"), HasSubstr("assumed")));
    EXPECT_THAT(outcome.output, Not(HasSubstr("none, against")));
}

TEST_F(CompareCommand, TakesTheCounterfactualOfARunAndSaysThatItIsOneDraw) {
    ASSERT_EQ(run("scenario").code, 0);
    const Outcome outcome = compare(path("scenario"));
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output,
                AllOf(HasSubstr("against scenario without programmes"), HasSubstr("one draw"), Not(HasSubstr("±"))));
}

TEST_F(CompareCommand, ComparesRunFoldersWithANamedBaseline) {
    ASSERT_EQ(run("scenario", "--replicates 2 --no-counterfactual").code, 0);
    ASSERT_EQ(run("none", "--replicates 2 --no-counterfactual").code, 0);
    const Outcome outcome = compare(path("scenario") + " " + path("none") + " --baseline none");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr("scenario, against none, in this model; 2 pairs"));
    const Outcome nothing = compare(path("scenario"));
    EXPECT_EQ(nothing.code, 2);
    EXPECT_THAT(nothing.output, HasSubstr("nothing to compare with"));
}

TEST_F(CompareCommand, RefusesPairsThatDoNotShareTheirLuckAndOffersUnpaired) {
    ASSERT_EQ(run("scenario", "--replicates 3 --no-counterfactual").code, 0);
    ASSERT_EQ(run("none", "--replicates 3 --no-counterfactual --seed 8").code, 0);
    const std::string both = path("scenario") + " " + path("none") + " --baseline none";
    const Outcome refused = compare(both);
    EXPECT_EQ(refused.code, 2);
    EXPECT_THAT(refused.output, AllOf(HasSubstr("seeds differ (7 and 8)"), HasSubstr("--unpaired")));
    const Outcome unpaired = compare(both + " --unpaired");
    EXPECT_EQ(unpaired.code, 0) << unpaired.output;
    EXPECT_THAT(unpaired.output, HasSubstr("unpaired: nothing is shared"));

    std::filesystem::remove_all(path("none"));
    ASSERT_EQ(run("none", "--replicates 3 --no-counterfactual --set population.scale=0.5").code, 0);
    EXPECT_THAT(compare(both).output, HasSubstr("different scales (1 and 0.5)"));
}

TEST_F(CompareCommand, GivesTheCellsThatAreAskedForAsATable) {
    ASSERT_EQ(batch(study(R"("replicates": 2)"), "out").code, 0);
    const std::string file = path("cells.csv");
    const Outcome outcome = compare(path("out") + " --measure distress --district all --position survivor " +
                                    "--month 2021-06 --format csv --to " + file);
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_EQ(outcome.output, "");
    const std::string cell = "grep ^plan,none,distress,all,survivor,2021-06,0, " + file + " | wc -l";
    FILE* pipe = popen(cell.c_str(), "r");
    char count = 0;
    ASSERT_EQ(fread(&count, 1, 1, pipe), 1U);
    pclose(pipe);
    EXPECT_EQ(count, '1');
    const Outcome json = compare(path("out") + " --measure distress --format json");
    EXPECT_THAT(json.output, HasSubstr(R"("measure":"distress","district":"Northfield")"));
}

TEST_F(CompareCommand, HidesCellsOfFewPeopleInEveryFormat) {
    ASSERT_EQ(batch(study(R"("replicates": 2, "set": ["observe.smallest_cell=900"])"), "out").code, 0);
    const Outcome page = compare(path("out") + " --measure distress --position other_inmate --position other");
    EXPECT_THAT(page.output, testing::ContainsRegex("distress, other inmate, 2022-12 +hidden +hidden +hidden"));
    EXPECT_THAT(page.output, Not(testing::ContainsRegex("distress, other, 2022-12 +hidden")));
    const Outcome table = compare(path("out") + " --measure distress --position other_inmate --format csv");
    EXPECT_THAT(table.output, HasSubstr("distress,all,other_inmate,2022-12,1,,,,,,,,,,\r\n"));
}

TEST_F(CompareCommand, TellsEveryUnknownNameWithTheNearest) {
    ASSERT_EQ(batch(study(R"("replicates": 1)"), "out").code, 0);
    const Outcome outcome = compare(path("out") + " --baseline nonne --measure distres --month 1999-01");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output,
                AllOf(HasSubstr("did you mean `none`?"), HasSubstr("did you mean `distress`?"), HasSubstr("1999-01")));
    EXPECT_EQ(compare(path("missing")).code, 2);
}

}  // namespace
}  // namespace ubumwe::tests

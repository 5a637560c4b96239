#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/results/store.hpp"
#include "tests/support/program.hpp"
#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::tests {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// The fields of the lines of a CSV without quotes.
std::vector<std::vector<std::string>> fields_of(const std::string& csv) {
    std::vector<std::vector<std::string>> lines;
    std::istringstream stream(csv);
    for (std::string line; std::getline(stream, line);) {
        line.resize(line.find('\r'));
        std::istringstream fields(line + ',');
        lines.emplace_back();
        for (std::string field; std::getline(fields, field, ',');) lines.back().push_back(field);
    }
    return lines;
}

/// A copy of the small country and a short run of it.
class ExplainCommand : public testing::Test {
protected:
    ExplainCommand() {
        fs::copy(repository() / "tests/support/small_country", country(), fs::copy_options::recursive);
        run("--replicates 2 --set dynamics.vital_events.enabled=true --set observe.smallest_cell=30");
    }

    fs::path country() const { return folder_.path() / "country"; }
    std::string results() const { return (folder_.path() / "results").string(); }
    std::string below(const char* name) const { return (folder_.path() / name).string(); }

    void run(const std::string& options) const {
        const Outcome outcome =
            ubumwe("run " + (country() / "scenario.json").string() + " --out " + results() + " --quiet " + options);
        ASSERT_EQ(outcome.code, 0) << outcome.output;
    }
    Outcome explain(const std::string& options) const { return ubumwe("explain " + results() + " " + options); }

    static std::string text_of(const fs::path& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    TemporaryFolder folder_;
};

TEST_F(ExplainCommand, PrintsTablesByDistrictPositionArmAndProgramme) {
    const Outcome outcome = explain("--measure social_harmony --quiet");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr("Why social harmony changed in scenario, 2020-01 to 2022-12, in this model"));
    for (const char* part : {"everyone", "By district", "By position", "By arm at the end", "healing dialogue",
                             "without", "caused", "the largest residual is", "Replicate 1 of 2"})
        EXPECT_THAT(outcome.output, HasSubstr(part));
    EXPECT_THAT(outcome.output, Not(HasSubstr("nan")));
}

TEST_F(ExplainCommand, WritesCsvWhoseLinesAddUp) {
    const std::string file = below("why.csv");
    const Outcome outcome = explain("--measure distress --quiet --format csv --to " + file);
    ASSERT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_EQ(outcome.output, "");
    const auto lines = fields_of(text_of(file));
    ASSERT_EQ(lines.front().size(), 19U);
    EXPECT_EQ(lines.front()[11], "change");
    std::size_t counted = 0;
    for (std::size_t line = 1; line < lines.size(); ++line) {
        ASSERT_EQ(lines[line].size(), 19U);
        if (lines[line][11].empty()) continue;
        double residual = std::stod(lines[line][11]);
        for (std::size_t part = 12; part < 19; ++part) residual -= std::stod(lines[line][part]);
        EXPECT_NEAR(residual, 0.0, 1e-9);
        ++counted;
    }
    EXPECT_GT(counted, 20U);
}

TEST_F(ExplainCommand, HidesCellsOfFewPeople) {
    bool hidden = false;
    for (const auto& line : fields_of(explain("--measure distress --quiet --format csv").output)) {
        if (line[8].empty()) {
            for (std::size_t field = 6; field < line.size(); ++field) EXPECT_EQ(line[field], "");
            hidden = true;
        } else if (line[8] != "n") {
            EXPECT_GE(std::stoi(line[8]), 30);
            EXPECT_EQ(std::stoi(line[8]) % 30, 0);
        }
    }
    EXPECT_TRUE(hidden);
    EXPECT_THAT(explain("--measure distress --quiet").output, AllOf(HasSubstr("< 30  hidden"), HasSubstr("rounded")));
}

TEST_F(ExplainCommand, KeepsToOneDistrictPositionOrArm) {
    const Outcome outcome = explain("--measure distress --quiet --district Northfield --position survivor");
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("Northfield, survivor"), Not(HasSubstr("By district")),
                                      Not(HasSubstr("By position")), HasSubstr("By arm at the end")));
    const Outcome arm = explain("--measure distress --quiet --format json --no-counterfactual --arm never");
    EXPECT_THAT(arm.output, AllOf(HasSubstr(R"("arm":"never")"), Not(HasSubstr(R"("arm":"all")")),
                                  Not(HasSubstr("counterfactual"))));
}

TEST_F(ExplainCommand, ExplainsEachReplicateByItsOwnLuck) {
    const std::string first = explain("--measure distress --quiet --format csv").output;
    const Outcome second = explain("--measure distress --quiet --format csv --replicate 2");
    EXPECT_EQ(second.code, 0);
    EXPECT_NE(first, second.output);
    EXPECT_EQ(explain("--measure distress --quiet --format csv --threads 1").output, first);
}

TEST_F(ExplainCommand, LeavesTheResultsAsTheyAre) {
    const std::string store = text_of(results() + "/results.sqlite");
    const std::string manifest = text_of(results() + "/manifest.json");
    ASSERT_EQ(explain("--measure distress --quiet").code, 0);
    EXPECT_EQ(text_of(results() + "/results.sqlite"), store);
    EXPECT_EQ(text_of(results() + "/manifest.json"), manifest);
}

TEST_F(ExplainCommand, RefusesWhatItDoesNotKnowAndNamesWhatItDoes) {
    const Outcome unknown = explain("--measure distres");
    EXPECT_EQ(unknown.code, 2);
    EXPECT_THAT(unknown.output, AllOf(HasSubstr("--measure: found \"distres\"; allowed: distress, anxiety, "),
                                      HasSubstr("climate_agriculture"), HasSubstr("did you mean `distress`?")));
    const Outcome caseness = explain("--measure caseness");
    EXPECT_EQ(caseness.code, 2);
    EXPECT_THAT(caseness.output, HasSubstr("explain distress"));
    const Outcome several = explain("--measure distress --district Nortfield --arm nobody --position x --replicate 3");
    EXPECT_EQ(several.code, 2);
    EXPECT_THAT(several.output, AllOf(HasSubstr("did you mean `Northfield`?"), HasSubstr("--arm: found \"nobody\""),
                                      HasSubstr("--position: found \"x\""), HasSubstr("from 1 to 2, as the run had")));
    EXPECT_EQ(explain("").code, 2);
    EXPECT_THAT(ubumwe("explain " + below("absent") + " --measure distress").output, HasSubstr("nothing of this name"));
}

TEST_F(ExplainCommand, RefusesAFileThatCannotBeWrittenBeforeItRuns) {
    const Outcome outcome = explain("--measure distress --to " + below("absent/why.csv"));
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("cannot be written to"), Not(HasSubstr("population"))));
    EXPECT_EQ(explain("--measure distress --to " + results() + "/results.sqlite").code, 2);
}

TEST_F(ExplainCommand, RefusesARunThatDidNotFinish) {
    std::string manifest = text_of(results() + "/manifest.json");
    manifest.replace(manifest.find("\"finished\""), 10, "\"stopped\"");
    folder_.write("results/manifest.json", manifest);
    const Outcome outcome = explain("--measure distress");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("a run that is stopped"), HasSubstr("--resume")));
}

TEST_F(ExplainCommand, RefusesDataThatHaveChangedSinceTheRun) {
    std::ofstream(country() / "data/custody.csv", std::ios::app) << "\n";
    const Outcome outcome = explain("--measure distress");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("custody.csv"), HasSubstr("other data than when the run was made")));
}

TEST_F(ExplainCommand, FindsTheDataOfAScenarioThatHasMoved) {
    fs::rename(country(), folder_.path() / "elsewhere");
    const Outcome lost = explain("--measure distress");
    EXPECT_EQ(lost.code, 2);
    EXPECT_THAT(lost.output, AllOf(HasSubstr("whose folder does not exist"), HasSubstr("--scenario FILE")));
    const Outcome found = explain("--measure distress --quiet --scenario " + below("elsewhere/scenario.json"));
    EXPECT_EQ(found.code, 0) << found.output;
}

TEST_F(ExplainCommand, DoesNotMindAScenarioFileThatHasChangedSince) {
    std::ofstream(country() / "scenario.json") << "{}";
    EXPECT_EQ(explain("--measure distress --quiet").code, 0);
}

TEST_F(ExplainCommand, RefusesResultsThatThisProgramDoesNotGive) {
    {
        sim::ResultStore store(results());
        const sim::RunId id = store.begin_run({"scenario", sim::Variant::with, 1, 7}, {});
        store.finish_run(id, sim::RunStatus::finished, 0x1234U, 1.0);
    }
    const Outcome outcome = explain("--measure distress --quiet");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("found digest 0000000000001234"), Not(HasSubstr("reversion"))));
}

TEST_F(ExplainCommand, HelpsWithAnExampleAndTheMeasures) {
    const Outcome help = ubumwe("explain --help");
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.output,
                AllOf(HasSubstr("Example:\n  ubumwe explain results/"), HasSubstr("participatory_parenting")));
}

}  // namespace
}  // namespace ubumwe::tests

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.hpp"
#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::tests {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

/// One run of the small country for all tests.
class ReportCommand : public testing::Test {
protected:
    static void SetUpTestSuite() {
        home_ = std::make_unique<TemporaryFolder>();
        const std::string scenario = (repository() / "tests/support/small_country/scenario.json").string();
        ASSERT_EQ(ubumwe("run " + scenario + " --quiet --set releases.notice=2 --out " + path("run")).code, 0);
    }
    static void TearDownTestSuite() { home_.reset(); }

    static std::string path(const std::string& name) { return (home_->path() / name).string(); }
    static std::string text_of(const std::string& name) {
        std::ifstream stream(home_->path() / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    /// One number that a query of the store in the shell's words gives, with thousands apart as in reports.
    static std::string stored(const std::string& table, const std::string& awk) {
        std::string text = ubumwe("export " + path("run") + " --table " + table + " | awk -F, '" + awk + "'").output;
        text.erase(text.find_last_not_of("\n") + 1);
        return text;
    }

    static std::unique_ptr<TemporaryFolder> home_;
};
std::unique_ptr<TemporaryFolder> ReportCommand::home_;

TEST_F(ReportCommand, WritesAPageIntoTheResultsWithEverySection) {
    const Outcome outcome = ubumwe("report " + path("run"));
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_EQ(outcome.output, "The report is in " + path("run/report.html") + "\n");
    const std::string page = text_of("run/report.html");
    for (const char* part :
         {"answers", "indicators", "reach", "changes", "harm", "releases", "anxiety", "receiving", "reintegration",
          "incidents", "delivery", "shortfalls", "costs", "coverage", "maps", "evidence", "limits", "provenance"})
        EXPECT_THAT(page, HasSubstr("<section id=\"" + std::string(part) + "\">"));
    for (const char* chart : {"overview", "participants", "positions", "differences", "returns", "receiving",
                              "reintegration", "reach", "changes", "gantt", "delivery", "map_reach", "map_cohesion"})
        EXPECT_THAT(page, HasSubstr("id=\"" + std::string(chart) + "-title\""));
    EXPECT_THAT(page, HasSubstr("</html>"));
}

TEST_F(ReportCommand, ShowsTheNumbersOfTheStore) {
    ASSERT_EQ(ubumwe("report " + path("run")).code, 0);
    const std::string page = text_of("run/report.html");
    const auto shows = [&](const std::string& label, const std::string& number) {
        EXPECT_THAT(page, HasSubstr("<td class=\"left\">" + label + "</td>\n<td>" + number + "</td>"));
    };
    const std::string end = "$2 == \"2022-12\" && $3 == \"all\" && $4 == \"all\" && $5 == ";
    shows("cohesion of everyone (0 to 100), 2022-12",
          stored("series", "$1 == 1 && " + end + "\"all\" && $6 == \"cohesion_index\" {printf \"%.2f\", 100 * $8}"));
    shows("cohesion of people who took part (0 to 100), 2022-12",
          stored("series", "$1 == 1 && " + end + "\"any\" && $6 == \"cohesion_index\" {printf \"%.2f\", 100 * $8}"));
    EXPECT_THAT(page, HasSubstr(stored("run", "$3 == \"with\" {print $7}")));
    EXPECT_THAT(page, HasSubstr(stored("run", "$3 == \"counterfactual\" {print $7}")));
    EXPECT_THAT(page, HasSubstr("--seed 7 --set releases.notice=2"));
}

TEST_F(ReportCommand, GivesTheSameBytesAgainAndWhereAsked) {
    ASSERT_EQ(ubumwe("report " + path("run")).code, 0);
    ASSERT_EQ(ubumwe("report " + path("run/results.sqlite") + " --to " + path("again.html")).code, 0);
    EXPECT_EQ(text_of("run/report.html"), text_of("again.html"));
}

TEST_F(ReportCommand, WritesEachChartAsAFile) {
    const Outcome outcome = ubumwe("report " + path("run") + " --charts " + path("charts/here"));
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr(" charts are in " + path("charts/here")));
    int files = 0;
    for (const auto& entry : fs::directory_iterator(path("charts/here"))) {
        EXPECT_THAT(text_of("charts/here/" + entry.path().filename().string()),
                    AllOf(testing::StartsWith("<svg xmlns="), testing::EndsWith("</svg>\n")));
        ++files;
    }
    EXPECT_GE(files, 12);
}

TEST_F(ReportCommand, RefusesWhatIsNoFolderOfResultsOrDamaged) {
    EXPECT_EQ(ubumwe("report " + path("absent")).code, 2);
    EXPECT_EQ(ubumwe("report").code, 2);
    fs::copy(path("run"), path("damaged"));
    {
        std::fstream stream(path("damaged/results.sqlite"), std::ios::binary | std::ios::in | std::ios::out);
        stream.seekp(4096);
        stream << std::string(1'000'000, 'x');
    }
    fs::remove(path("damaged/report.html"));
    const Outcome outcome = ubumwe("report " + path("damaged"));
    EXPECT_EQ(outcome.code, 2) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr("a store that is damaged"));
    EXPECT_FALSE(fs::exists(path("damaged/report.html")));
}

TEST_F(ReportCommand, RefusesPlacesWhereItCannotOrMustNotWrite) {
    for (const char* to : {"absent/page.html", "run", "run/results.sqlite", "run/manifest.json"}) {
        const Outcome outcome = ubumwe("report " + path("run") + " --to " + path(to));
        EXPECT_EQ(outcome.code, 2) << to << outcome.output;
        EXPECT_THAT(outcome.output, HasSubstr("--to " + path(to) + ": found "));
    }
    home_->write("file", "in the way");
    EXPECT_EQ(ubumwe("report " + path("run") + " --charts " + path("file/charts")).code, 2);
    EXPECT_EQ(ubumwe("export " + path("run") + " --table run").code, 0);
}

TEST_F(ReportCommand, HelpsWithAnExample) {
    const Outcome help = ubumwe("report --help");
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.output, HasSubstr("Example:\n  ubumwe report results/"));
}

}  // namespace
}  // namespace ubumwe::tests

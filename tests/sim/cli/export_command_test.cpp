#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/results/store.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::tests {
namespace {

using testing::HasSubstr;

class ExportCommand : public testing::Test {
protected:
    ExportCommand() {
        sim::ResultStore store(folder_.path());
        store.begin_run({"plan", sim::Variant::with, 1, 7}, {});
    }

    std::string results() const { return folder_.path().string(); }
    std::string below(const char* name) const { return (folder_.path() / name).string(); }

    static std::string text_of(const std::string& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    TemporaryFolder folder_;
    const std::string run_table_ =
        "run,scenario,variant,replicate,seed,status,digest,seconds,sample\r\n1,plan,with,1,7,running,,,0\r\n";
};

TEST_F(ExportCommand, PrintsATableOfAFolderOrOfItsStore) {
    for (const std::string& where : {results(), below("results.sqlite")}) {
        const Outcome outcome = ubumwe("export " + where + " --table run");
        EXPECT_EQ(outcome.code, 0);
        EXPECT_EQ(outcome.output, run_table_);
    }
}

TEST_F(ExportCommand, WritesAFileInThePlaceOfAnOlderOne) {
    folder_.write("run.csv", std::string(10'000, 'x'));
    const Outcome outcome = ubumwe("export " + results() + " --table run --to " + below("run.csv"));
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.output, "");
    EXPECT_EQ(text_of(below("run.csv")), run_table_);
}

TEST_F(ExportCommand, WritesJson) {
    EXPECT_THAT(ubumwe("export " + results() + " --table run --format json").output,
                HasSubstr(R"({"run":1,"scenario":"plan",)"));
}

TEST_F(ExportCommand, WritesAWorkbookWithADictionary) {
    const std::string file = folder_.write("run.xlsx", "older").string();
    const Outcome outcome = ubumwe("export " + results() + " --table run --format xlsx --to " + file);
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    ASSERT_EQ(std::system(("cd " + results() + " && cmake -E tar xf run.xlsx").c_str()), 0) << "it is a zip archive";
    EXPECT_THAT(text_of(below("xl/workbook.xml")), testing::AllOf(HasSubstr("name=\"run\""), HasSubstr("dictionary")));
    EXPECT_THAT(text_of(below("xl/sharedStrings.xml")),
                testing::AllOf(HasSubstr("<t>scenario</t>"), HasSubstr("<t>plan</t>"), HasSubstr("<t>meaning</t>")));
    EXPECT_THAT(text_of(below("xl/worksheets/sheet1.xml")), HasSubstr("<c r=\"E2\"><v>7</v></c>")) << "the seed";
}

TEST_F(ExportCommand, PrintsNoWorkbook) {
    const Outcome outcome = ubumwe("export " + results() + " --table run --format xlsx");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, HasSubstr("xlsx, which cannot be printed; allowed: --to FILE"));
}

TEST_F(ExportCommand, NamesTheTablesWhereOneIsUnknown) {
    const Outcome outcome = ubumwe("export " + results() + " --table releases");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.output, HasSubstr("--table: found \"releases\"; allowed: run, series, change, release, "));
    EXPECT_THAT(outcome.output, HasSubstr("did you mean `release`?"));
}

TEST_F(ExportCommand, RefusesWhatIsNoStore) {
    const std::string text = folder_.write("notes.txt", "some notes").string();
    std::filesystem::create_directory(below("empty"));
    EXPECT_THAT(ubumwe("export " + below("absent") + " --table run").output,
                HasSubstr("absent: found nothing of this name; allowed: a folder"));
    EXPECT_THAT(ubumwe("export " + below("empty") + " --table run").output,
                HasSubstr("empty: found a folder without results.sqlite"));
    EXPECT_THAT(ubumwe("export " + text + " --table run").output,
                HasSubstr("notes.txt: found a file that is no store of results"));
    for (const std::string& wrong : {below("absent"), below("empty"), text}) {
        EXPECT_EQ(ubumwe("export " + wrong + " --table run").code, 2);
    }
}

TEST_F(ExportCommand, RefusesAFileThatCannotBeWrittenAndTheStoreItself) {
    const Outcome unwritable = ubumwe("export " + results() + " --table run --to " + below("absent/run.csv"));
    EXPECT_EQ(unwritable.code, 2);
    EXPECT_THAT(unwritable.output,
                HasSubstr("absent/run.csv: found a file that cannot be written to (No such file or directory)"));
    const Outcome itself = ubumwe("export " + results() + " --table run --to " + below("results.sqlite"));
    EXPECT_EQ(itself.code, 2);
    EXPECT_THAT(itself.output, HasSubstr("the store of results itself"));
    EXPECT_EQ(ubumwe("export " + results() + " --table run").output, run_table_);
}

TEST_F(ExportCommand, FailsWhereTheDiskIsFull) {
    if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "this machine has no /dev/full";
    const Outcome outcome = ubumwe("export " + results() + " --table run --to /dev/full");
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.output, HasSubstr("is the disk full?"));
    const Outcome workbook = ubumwe("export " + results() + " --table run --format xlsx --to /dev/full");
    EXPECT_EQ(workbook.code, 1);
    EXPECT_THAT(workbook.output, HasSubstr("is the disk full?"));
}

TEST_F(ExportCommand, HelpsWithAnExampleAndSaysThatSmallCellsAreKept) {
    const Outcome help = ubumwe("export --help");
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.output, HasSubstr("Example:\n  ubumwe export results/"));
    EXPECT_THAT(help.output, HasSubstr("cells of few people too"));
    EXPECT_THAT(help.output, HasSubstr("  series         measures by month"));
}

}  // namespace
}  // namespace ubumwe::tests

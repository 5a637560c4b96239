#include "sim/results/folder.hpp"

#include <functional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sim/scenario/issue.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::sim {
namespace {

using testing::HasSubstr;
using tests::TemporaryFolder;

Manifest plan(RunStatus status = RunStatus::running) {
    Manifest manifest = start_manifest("plans/north.json", R"({"title": "North"})", {});
    manifest.seed = 7;
    manifest.status = status;
    return manifest;
}

class OutputFolders : public testing::Test {
protected:
    FolderRequest unnamed(bool resume = false) const { return {.resume = resume, .results = home_.path() / "results"}; }
    FolderRequest named(const std::string& name, bool resume = false) const {
        return {.out = home_.path() / name, .resume = resume};
    }

    /// A folder that a run of this manifest has left behind.
    void leave(const std::string& name, const Manifest& manifest) const {
        std::filesystem::create_directories(home_.path() / name);
        write_manifest(home_.path() / name, manifest);
    }

    std::string refusal(const FolderRequest& request, const Manifest& run = plan()) const {
        try {
            return "accepted " + open_output_folder(request, run).path.string();
        } catch (const InputError& error) {
            return error.what();
        }
    }

    TemporaryFolder home_;
};

TEST_F(OutputFolders, AreNumberedWithoutAName) {
    const auto results = home_.path() / "results";
    EXPECT_EQ(open_output_folder(unnamed(), plan()).path, results / "north");
    EXPECT_EQ(open_output_folder(unnamed(), plan()).path, results / "north-2");
    const OutputFolder third = open_output_folder(unnamed(), plan());
    EXPECT_EQ(third.path, results / "north-3");
    EXPECT_EQ(third.state, FolderState::fresh);
    EXPECT_TRUE(std::filesystem::is_directory(third.path));
}

TEST_F(OutputFolders, OfANameAreMadeWithTheirParents) {
    const OutputFolder folder = open_output_folder(named("a/b/c"), plan());
    EXPECT_EQ(folder.path, home_.path() / "a/b/c");
    EXPECT_TRUE(std::filesystem::is_directory(folder.path));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path));
}

TEST_F(OutputFolders, OfANameMayHoldOtherFiles) {
    home_.write("mine/notes.txt", "notes");
    EXPECT_EQ(open_output_folder(named("mine"), plan()).state, FolderState::fresh);
}

TEST_F(OutputFolders, ThatHoldResultsAreRefusedWithWhatToDo) {
    leave("old", plan(RunStatus::finished));
    home_.write("older/results.sqlite", "");
    EXPECT_THAT(refusal(named("old")),
                HasSubstr("old: found a folder that holds results already; allowed: a new folder; --resume"));
    EXPECT_THAT(refusal(named("older")), HasSubstr("holds results already"));
}

TEST_F(OutputFolders, OfTheSameRunAreBegunAnewOnResume) {
    for (const RunStatus status : {RunStatus::running, RunStatus::stopped, RunStatus::failed}) {
        leave("old", plan(status));
        const OutputFolder folder = open_output_folder(named("old", true), plan());
        EXPECT_EQ(folder.path, home_.path() / "old");
        EXPECT_EQ(folder.state, FolderState::begun);
    }
}

TEST_F(OutputFolders, OfTheSameRunThatIsFinishedSayThatOnResume) {
    leave("old", plan(RunStatus::finished));
    EXPECT_EQ(open_output_folder(named("old", true), plan()).state, FolderState::finished);
}

TEST_F(OutputFolders, OfAnotherRunAreRefusedOnResumeWithWhatDiffers) {
    const auto changed = [](const std::function<void(Manifest&)>& change) {
        Manifest other = plan();
        change(other);
        return other;
    };
    leave("old", plan(RunStatus::stopped));
    const FolderRequest resume = named("old", true);
    EXPECT_THAT(refusal(resume, changed([](Manifest& m) { m.scenario_sha256[0] = '!'; })),
                HasSubstr("another scenario"));
    EXPECT_THAT(refusal(resume, changed([](Manifest& m) { m.scenario = "south"; })), HasSubstr("another scenario"));
    EXPECT_THAT(refusal(resume, changed([](Manifest& m) {
                            m.inputs.push_back({"a.csv", "12"});
                        })),
                HasSubstr("another content of the input files"));
    EXPECT_THAT(refusal(resume, changed([](Manifest& m) { m.seed = 8; })), HasSubstr("another seed"));
    EXPECT_THAT(refusal(resume, changed([](Manifest& m) { m.replicates = 2; })),
                HasSubstr("another number of replicates"));
    EXPECT_THAT(refusal(resume, changed([](Manifest& m) { m.counterfactual = false; })),
                HasSubstr("another choice of a counterfactual"));
    EXPECT_THAT(refusal(resume, changed([](Manifest& m) { m.threads = 5; })), HasSubstr("accepted"));
}

TEST_F(OutputFolders, WithoutANameResumeTheLastOfTheSameRun) {
    Manifest other = plan(RunStatus::stopped);
    other.seed = 9;
    leave("results/north", plan(RunStatus::finished));
    leave("results/north-2", plan(RunStatus::stopped));
    leave("results/north-3", other);
    home_.write("results/north-4/manifest.json", "{}");
    const OutputFolder folder = open_output_folder(unnamed(true), plan());
    EXPECT_EQ(folder.path, home_.path() / "results/north-2");
    EXPECT_EQ(folder.state, FolderState::begun);
}

TEST_F(OutputFolders, WithNothingToResumeAreFresh) {
    EXPECT_EQ(open_output_folder(named("new", true), plan()).state, FolderState::fresh);
    const OutputFolder folder = open_output_folder(unnamed(true), plan());
    EXPECT_EQ(folder.state, FolderState::fresh);
    EXPECT_EQ(folder.path, home_.path() / "results/north");
}

TEST_F(OutputFolders, ThatCannotBeMadeAreRefusedWithPathAndReason) {
    home_.write("file", "text");
    EXPECT_THAT(refusal(named("file")), HasSubstr("/file: found a folder that cannot be written to"));
    EXPECT_THAT(refusal(named("file/below")),
                HasSubstr("/file/below: found a folder that cannot be written to (Not a directory)"));
    EXPECT_THAT(refusal({.results = home_.path() / "file"}), HasSubstr("cannot be written to"));
}

TEST_F(OutputFolders, ThatCannotBeWrittenToAreRefused) {
    EXPECT_THAT(refusal({.out = "/proc/self"}),
                HasSubstr("--out /proc/self: found a folder that cannot be written to ("));
}

TEST_F(OutputFolders, AreHeldByOneProcessAtATime) {
    const OutputFolder mine = open_output_folder(named("a"), plan());
    const pid_t other = ::fork();
    if (other == 0) ::_exit(refusal(named("a")).find("a run is writing") == std::string::npos ? 1 : 0);
    int status = 0;
    ::waitpid(other, &status, 0);
    EXPECT_EQ(status, 0);
}

TEST_F(OutputFolders, AreFreeOnceTheirRunHasEnded) {
    { const OutputFolder first = open_output_folder(named("a"), plan()); }
    EXPECT_THAT(refusal(named("a")), HasSubstr("accepted"));
}

}  // namespace
}  // namespace ubumwe::sim

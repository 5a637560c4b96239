#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/app/compare_view.hpp"
#include "gui/app/folder_view.hpp"
#include "gui/app/recovery.hpp"
#include "gui/app/workspace.hpp"
#include "tests/gui/app/small_country.hpp"

namespace ubumwe::gui {
namespace {

Folders folders() {
    return {tests::repository() / "scenarios", tests::repository() / "gui" / "words"};
}

TEST(Recovery, KeepsWhatIsNotSavedAndGivesItBack) {
    const SmallCountry country;
    const auto file = country.folder() / "deep" / "recovery.json";
    std::optional<Draft> draft(country.scenario());
    draft->set("/seed", "11");
    keep(file, draft);
    const auto kept = read_recovery(file);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->changes, draft->changes());
    Workspace work(folders(), {});
    work.recovery = kept;
    work.bring_back();
    ASSERT_TRUE(work.draft);
    work.draft->settle();
    EXPECT_EQ(work.draft->effective().scenario.seed, 11);
    EXPECT_TRUE(work.draft->unsaved());
    draft->undo();
    keep(file, draft);
    EXPECT_FALSE(std::filesystem::exists(file)) << "nothing is left to keep";
}

TEST(Recovery, WhatCannotBeReadOrHasNoScenarioIsNone) {
    const tests::TemporaryFolder folder;
    EXPECT_FALSE(read_recovery(folder.path() / "missing.json"));
    EXPECT_FALSE(read_recovery(folder.write("broken.json", "{")));
    EXPECT_FALSE(read_recovery(folder.write("odd.json", R"({"scenario": 3, "changes": [{}]})")));
    EXPECT_FALSE(read_recovery(
        folder.write("gone.json", R"({"scenario": "/gone.json", "changes": [{"pointer": "/seed", "json": "1"}]})")));
}

TEST(UnsavedChanges, AreAskedAboutBeforeAnotherScenarioOpensOrTheWindowCloses) {
    const SmallCountry country;
    Workspace work(folders(), {});
    EXPECT_TRUE(work.may_close());
    work.open(country.scenario());
    work.draft->set("/seed", "11");
    work.ask_to_open(country.folder() / "variant.json");
    EXPECT_TRUE(work.asks_about_changes);
    EXPECT_EQ(work.draft->file(), country.scenario());
    work.stay();
    EXPECT_FALSE(work.may_close());
    work.stay();
    work.ask_to_open(country.folder() / "variant.json");
    work.leave_changes();
    EXPECT_EQ(work.draft->file(), country.folder() / "variant.json");
    EXPECT_TRUE(work.may_close());
}

TEST(Saving, OverwritesTheUsersOwnFileAndAsksBeforeOneThatCameWithTheProgram) {
    const SmallCountry country;
    Workspace work({country.folder().parent_path(), folders().words}, {});
    work.open(country.scenario());
    work.draft->set("/seed", "11");
    work.save();
    EXPECT_TRUE(work.asks_to_overwrite);
    EXPECT_TRUE(work.draft->unsaved());
    work.save_as("mine", "Mine");
    work.draft->set("/seed", "12");
    work.asks_to_overwrite = false;
    work.save();
    EXPECT_FALSE(work.asks_to_overwrite);
    EXPECT_FALSE(work.draft->unsaved());
    EXPECT_EQ(sim::load_scenario(country.folder() / "mine.json").scenario.seed, 12);
    EXPECT_EQ(sim::load_scenario(country.scenario()).scenario.seed, Draft(country.scenario()).base().scenario.seed);
}

TEST(Saving, GoesOnWithWhatWasAskedForAndStaysWhereItFails) {
    const SmallCountry country;
    Workspace work(folders(), {});
    work.open(country.scenario());
    work.save_as("mine", "Mine");
    work.draft->set("/seed", "11");
    work.ask_to_open(country.scenario());
    work.save_and_leave();
    EXPECT_EQ(work.draft->file(), country.scenario());
    EXPECT_EQ(sim::load_scenario(country.folder() / "mine.json").scenario.seed, 11);
    work.open(country.folder() / "mine.json");
    work.draft->set("/seed", "-3");
    EXPECT_FALSE(work.may_close());
    work.save_and_leave();
    ASSERT_TRUE(work.notice);
    EXPECT_TRUE(work.notice->problem);
    EXPECT_FALSE(work.ready_to_close());
    work.draft->set("/seed", "12");
    EXPECT_FALSE(work.may_close());
    work.save_and_leave();
    EXPECT_TRUE(work.ready_to_close());
}

TEST(FolderView, ABatchIsOpenedToBeCompared) {
    const tests::TemporaryFolder folder;
    folder.write("batch/results.sqlite", "");
    EXPECT_FALSE(is_batch(folder.path() / "batch")) << "a run";
    folder.write("batch/study.json", "{}");
    EXPECT_TRUE(is_batch(folder.path() / "batch"));
    Workspace work(folders(), {});
    work.open(folder.path() / "batch");
    EXPECT_EQ(work.panel, "compare");
    EXPECT_THAT(comparable_folders({}, work.settings), testing::ElementsAre(folder.path() / "batch"));
}

TEST(FolderView, ShowsFoldersResultsAndScenariosAndNothingElse) {
    const tests::TemporaryFolder folder;
    folder.write("b/notes.txt", "");
    folder.write("a_run/results.sqlite", "");
    folder.write("plan.json", "{}");
    folder.write("scenario.schema.json", "{}");
    folder.write("picture.png", "");
    folder.write(".hidden/x", "");
    std::vector<std::string> names;
    for (const FolderEntry& entry : entries_of(folder.path())) names.push_back(entry.name);
    EXPECT_THAT(names, testing::ElementsAre("b", "a_run", "plan.json"));
    EXPECT_TRUE(entries_of(folder.path() / "missing").empty());
}

}  // namespace
}  // namespace ubumwe::gui

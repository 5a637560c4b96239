#include "gui/app/settings.hpp"

#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.hpp"

namespace ubumwe::gui {
namespace {

TEST(Settings, ComeBackAsTheyWereWritten) {
    const tests::TemporaryFolder folder;
    Settings settings;
    settings.language = "fr";
    settings.theme = "dark";
    settings.text_percent = 150;
    settings.width = 1920;
    settings.recent = {"plan.json"};
    write_settings(folder.path() / "deep" / "settings.json", settings);
    const Settings read = read_settings(folder.path() / "deep" / "settings.json");
    EXPECT_EQ(read.language, "fr");
    EXPECT_EQ(read.theme, "dark");
    EXPECT_EQ(read.text_percent, 150);
    EXPECT_EQ(read.width, 1920);
    EXPECT_THAT(read.recent, testing::ElementsAre("plan.json"));
}

TEST(Settings, WhatIsNotAllowedKeepsItsDefault) {
    const tests::TemporaryFolder folder;
    const Settings read = read_settings(
        folder.write("settings.json", R"({"language": "xx", "theme": 3, "text_percent": 5000, "width": -4})"));
    EXPECT_EQ(read.language, "en");
    EXPECT_EQ(read.theme, "light");
    EXPECT_EQ(read.text_percent, 100);
    EXPECT_GE(read.width, 320);
    EXPECT_EQ(read_settings(folder.write("broken.json", "{")).theme, "light");
    EXPECT_EQ(read_settings(folder.path() / "missing.json").theme, "light");
}

TEST(Settings, TheLatestWorkStandsFirstOnceAndEightAreKept) {
    Settings settings;
    for (int i = 0; i < 10; ++i) note_recent(settings, "/plans/" + std::to_string(i));
    note_recent(settings, "/plans/5");
    ASSERT_EQ(settings.recent.size(), 8U);
    EXPECT_EQ(settings.recent[0], "/plans/5");
    EXPECT_EQ(settings.recent[1], "/plans/9");
    EXPECT_EQ(std::count(settings.recent.begin(), settings.recent.end(), "/plans/5"), 1);
}

TEST(Settings, StandInTheUsersFolderOfConfiguration) {
    ::setenv("XDG_CONFIG_HOME", "/config", 1);
    EXPECT_EQ(settings_file(), "/config/ubumwe/settings.json");
    ::unsetenv("XDG_CONFIG_HOME");
    ::setenv("HOME", "/people/a", 1);
    EXPECT_EQ(settings_file(), "/people/a/.config/ubumwe/settings.json");
}

}  // namespace
}  // namespace ubumwe::gui

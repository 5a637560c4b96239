#include "gui/app/keeping.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/gui/app/small_country.hpp"

namespace ubumwe::gui {
namespace {

Folders folders() {
    return {tests::repository() / "scenarios", tests::repository() / "gui" / "words"};
}

class KeepingTest : public testing::Test {
protected:
    std::filesystem::path settings() const { return config_.path() / "settings.json"; }
    std::filesystem::path recovery() const { return config_.path() / "recovery.json"; }

    SmallCountry country_;
    tests::TemporaryFolder config_;
};

TEST_F(KeepingTest, ACrashTakesNeitherSettingsNorChanges) {
    {
        Workspace work(folders(), {});
        Keeping keeping(settings(), recovery());
        keeping.begin(work);
        work.open(country_.scenario());
        work.draft->set("/seed", "11");
        work.settings.theme = "dark";
        keeping.go_on(work);
    }
    EXPECT_EQ(read_settings(settings()).theme, "dark");
    Workspace work(folders(), read_settings(settings()));
    Keeping keeping(settings(), recovery());
    keeping.begin(work);
    ASSERT_TRUE(work.recovery);
    EXPECT_EQ(work.recovery->changes.front().json, "11");
    EXPECT_THAT(work.settings.recent, testing::ElementsAre(country_.scenario().string()));
}

TEST_F(KeepingTest, ChangesStayUntilTheUserWasAskedAboutThem) {
    keep(recovery(), [&] {
        std::optional<Draft> draft(country_.scenario());
        draft->set("/seed", "11");
        return draft;
    }());
    Workspace unasked(folders(), {});
    Keeping(settings(), recovery()).begin(unasked);
    ASSERT_TRUE(unasked.recovery);
    Keeping(settings(), recovery()).end(unasked);
    EXPECT_TRUE(std::filesystem::exists(recovery())) << "closed while the question stood there";
    Keeping keeping(settings(), recovery());
    keeping.begin(unasked);
    unasked.recovery.reset();
    keeping.go_on(unasked);
    EXPECT_FALSE(std::filesystem::exists(recovery())) << "the user has discarded them";
}

TEST_F(KeepingTest, WhereNothingCanBeWrittenTheUserIsToldOnceAndGoesOn) {
    const auto no_folder = config_.write("a_file", "") / "settings.json";
    Workspace work(folders(), {});
    Keeping keeping(no_folder, no_folder);
    keeping.begin(work);
    work.settings.theme = "dark";
    keeping.go_on(work);
    ASSERT_TRUE(work.notice);
    EXPECT_TRUE(work.notice->problem);
    work.notice.reset();
    work.settings.theme = "light";
    keeping.go_on(work);
    EXPECT_FALSE(work.notice);
}

}  // namespace
}  // namespace ubumwe::gui

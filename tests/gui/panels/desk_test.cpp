#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/app/programme_outlook.hpp"
#include "tests/gui/panels/headless_desk.hpp"

namespace ubumwe::gui {
namespace {

/// The share of pixels that are not of the colour of the page.
double inked(const Picture& picture) {
    const std::uint8_t* page = picture.at(2, picture.height - 3);
    std::size_t count = 0;
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4)
        count += std::equal(page, page + 3, &picture.rgba[i]) ? 0U : 1U;
    return static_cast<double>(4 * count) / static_cast<double>(picture.rgba.size());
}

/// Draws every panel in the look that was chosen.
void expect_every_panel_drawn(HeadlessDesk& desk) {
    for (const NamedPanel& panel : all_panels()) {
        desk.work.panel = panel.id;
        desk.frames();
        EXPECT_GT(inked(desk.window.picture()), 0.01)
            << panel.id << " " << desk.work.settings.theme << " " << desk.work.settings.language << " "
            << desk.work.settings.text_percent;
    }
}

TEST(Desk, EveryPanelDrawsWithAndWithoutAScenarioInEveryThemeLanguageAndSize) {
    // One window for all: a user changes them while it is open, and its village is filmed once.
    HeadlessDesk desk;
    for (const bool open : {false, true}) {
        if (open) desk.work.open(desk.country.scenario());
        for (const int percent : {100, 200}) {
            for (const auto theme : theme_ids) {
                for (const auto language : language_ids) {
                    desk.choose(theme, language, percent);
                    expect_every_panel_drawn(desk);
                }
            }
        }
    }
}

TEST(Desk, APictureIsTheSameTwice) {
    const auto picture = [] {
        HeadlessDesk desk;
        desk.frames();
        return desk.window.picture().rgba;
    };
    EXPECT_EQ(picture(), picture());
}

TEST(Desk, AClickOnAPanelsNameShowsIt) {
    HeadlessDesk desk;
    desk.frames();
    desk.click(60.0F, 108.0F);
    EXPECT_NE(desk.work.panel, "start");
}

TEST(Desk, KeysUndoAndMakeAgain) {
    HeadlessDesk desk;
    desk.work.open(desk.country.scenario());
    desk.work.draft->set("/seed", "11");
    desk.frames();
    desk.press('Z', true);
    EXPECT_FALSE(desk.work.draft->unsaved());
    desk.press('Y', true);
    EXPECT_TRUE(desk.work.draft->unsaved());
}

TEST(Desk, AKeySavesIntoTheFileThatIsOpen) {
    HeadlessDesk desk;
    desk.work.open(desk.country.scenario());
    desk.work.save_as("mine", "Mine");
    desk.work.draft->set("/seed", "11");
    desk.settle();
    desk.press('S', true);
    EXPECT_FALSE(desk.work.draft->unsaved());
    EXPECT_EQ(sim::load_scenario(desk.country.folder() / "mine.json").scenario.seed, 11);
}

TEST(Desk, AKeyRunsTheScenarioAndTheResultsOpenByThemselves) {
    HeadlessDesk desk;
    desk.work.open(desk.country.scenario());
    desk.press('R', true);
    ASSERT_TRUE(desk.work.session.snapshot()->phase != RunPhase::idle);
    desk.work.panel = "run";
    while (desk.work.session.busy()) desk.frames(1);
    desk.frames();
    ASSERT_TRUE(desk.work.results) << desk.work.session.snapshot()->problem;
    EXPECT_TRUE(std::filesystem::exists(desk.country.folder() / "results" / "scenario" / "manifest.json"));
    const double live = inked(desk.window.picture());
    desk.work.panel = "results";
    desk.frames();
    EXPECT_GT(live, 0.03);
    EXPECT_GT(inked(desk.window.picture()), 0.03);
}

TEST(Desk, ADragOverTheBarsOfADistrictShapesItsReturnsAndCanBeUndone) {
    HeadlessDesk desk;
    desk.work.open(desk.country.scenario());
    desk.work.panel = "releases";
    desk.settle();
    // The list of districts, and the first after "all".
    desk.click(300.0F, 172.0F);
    desk.click(300.0F, 230.0F);
    desk.settle();
    desk.drag({500.0F, 320.0F}, {620.0F, 320.0F});
    desk.settle();
    ASSERT_NE(desk.work.draft->change_at("/releases/waves"), nullptr);
    EXPECT_FALSE(desk.work.draft->effective().scenario.releases.waves.empty());
    desk.press('Z', true);
    EXPECT_FALSE(desk.work.draft->unsaved());
}

/// A window on the programmes of the invented country with two plans.
void show_two_plans(HeadlessDesk& desk) {
    desk.work.open(desk.country.scenario());
    const model::ProgrammePlan one = new_plan(desk.work.draft->effective().scenario, 0);
    model::ProgrammePlan two = one;
    two.id = "plan_2";
    desk.work.draft->set("/programmes/healing_dialogue/plans", plans_json({one, two}));
    desk.work.panel = "programmes";
    desk.settle();
}

TEST(Desk, APlanIsDeletedByItsButtonAndComesBackByUndo) {
    HeadlessDesk desk;
    show_two_plans(desk);
    const auto& plans = [&]() -> const auto& {
        return desk.work.draft->effective().scenario.programmes[0].plans;
    };
    ASSERT_EQ(plans().size(), 2U);
    desk.click(1185.0F, 427.0F);
    desk.settle();
    ASSERT_EQ(plans().size(), 1U);
    EXPECT_EQ(plans()[0].id, "plan_2");
    desk.press('Z', true);
    desk.settle();
    EXPECT_EQ(plans().size(), 2U);
}

TEST(Desk, TheDistrictsOfAPlanAreChosenFromThoseOfTheScenario) {
    HeadlessDesk desk;
    show_two_plans(desk);
    const auto& districts = [&]() -> const auto& {
        return desk.work.draft->effective().scenario.programmes[0].plans[0].districts;
    };
    desk.click(532.0F, 427.0F);
    desk.frames();
    desk.click(560.0F, 533.0F);
    desk.settle();
    EXPECT_THAT(districts(), testing::ElementsAre("Southlake"));
    desk.press('Z', true);
    desk.settle();
    EXPECT_TRUE(districts().empty());
}

TEST(Desk, AKeyOpensTheDialogOfFiles) {
    HeadlessDesk desk;
    desk.frames();
    desk.press('O', true);
    EXPECT_FALSE(desk.work.asks_what_to_open) << "the dialog has taken the wish";
    desk.frames();
    EXPECT_LT(desk.window.picture().at(2, 797)[0], 200) << "the page behind a dialog is dimmed";
}

TEST(Desk, AFileThatIsNoScenarioIsToldAndNothingIsOpened) {
    HeadlessDesk desk;
    EXPECT_FALSE(desk.work.try_open(desk.country.folder() / "missing.json"));
    ASSERT_TRUE(desk.work.notice);
    EXPECT_TRUE(desk.work.notice->problem);
    EXPECT_FALSE(desk.work.draft);
    desk.frames();
}

TEST(Desk, EveryKeyThatAPanelPutsTogetherHasWords) {
    const Words words(shipped_folders().words, "en");
    for (const NamedPanel& panel : all_panels()) {
        EXPECT_TRUE(words.has("panel." + std::string(panel.id)));
        EXPECT_TRUE(words.has("panel." + std::string(panel.id) + ".what"));
    }
    for (const auto theme : theme_ids) EXPECT_TRUE(words.has("theme." + std::string(theme)));
    for (const auto curve : live_curve_ids) EXPECT_TRUE(words.has("run.live." + std::string(curve)));
    for (int phase = 0; phase <= static_cast<int>(RunPhase::failed); ++phase)
        EXPECT_TRUE(words.has("run.phase." + std::to_string(phase)));
    for (const auto variant : sim::variant_names) EXPECT_TRUE(words.has("variant." + std::string(variant)));
}

}  // namespace
}  // namespace ubumwe::gui

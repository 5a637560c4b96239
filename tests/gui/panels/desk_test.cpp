#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/app/programme_outlook.hpp"
#include "gui/platform/keys.hpp"
#include "model/observation/rows.hpp"
#include "model/state/indicators.hpp"
#include "sim/report/comparison_values.hpp"
#include "sim/validation/validation.hpp"
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

/// Draws every panel in one look.
void expect_every_panel_drawn(HeadlessDesk& desk, std::size_t theme, std::size_t language, int percent) {
    desk.choose(theme_ids[theme], language_ids[language], percent);
    for (const NamedPanel& panel : all_panels()) {
        desk.work.panel = panel.id;
        desk.frames();
        EXPECT_GT(inked(desk.window.picture()), 0.01)
            << panel.id << " " << theme_ids[theme] << " " << language_ids[language] << " " << percent;
    }
}

/// Every theme and every language with either size. One window for all: a user changes them while it is open, and its
/// village is filmed once.
TEST(Desk, EveryPanelDrawsWithAndWithoutAScenarioInEveryThemeLanguageAndSize) {
    HeadlessDesk desk;
    for (std::size_t i = 0; i < theme_ids.size(); ++i) expect_every_panel_drawn(desk, i, i, 100);
    desk.work.open(desk.country.scenario());
    for (std::size_t i = 0; i < theme_ids.size(); ++i) {
        expect_every_panel_drawn(desk, i, i, 100);
        expect_every_panel_drawn(desk, i, (i + 1) % language_ids.size(), 200);
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
    desk.click(1224.0F, 427.0F);
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
    desk.click(571.0F, 427.0F);
    desk.frames();
    desk.click(600.0F, 533.0F);
    desk.settle();
    EXPECT_THAT(districts(), testing::ElementsAre("Southlake"));
    desk.press('Z', true);
    desk.settle();
    EXPECT_TRUE(districts().empty());
}

TEST(Desk, KeysGoOnInThePanelThatWasChosenAndEnterPresses) {
    HeadlessDesk desk;
    desk.frames();
    desk.work.open(desk.country.scenario());
    desk.frames();
    desk.press(ImGuiKey_DownArrow);
    desk.press(ImGuiKey_Enter);
    EXPECT_EQ(desk.work.panel, "run") << "the first button of the panel";
}

TEST(Desk, EnterInADialogPressesItsMainButtonAndEndsTheTypingOfATextOnly) {
    HeadlessDesk desk;
    desk.work.recovery = Recovery{desk.country.scenario(), {{"/seed", "11"}}};
    desk.frames();
    desk.press(ImGuiKey_Enter);
    ASSERT_TRUE(desk.work.draft);
    EXPECT_TRUE(desk.work.draft->unsaved());
    desk.settle();
    desk.work.asks_for_name = true;
    desk.frames();
    desk.press(ImGuiKey_Enter);
    desk.settle();
    EXPECT_TRUE(std::filesystem::exists(desk.country.folder() / "scenario_variant.json"));
    EXPECT_EQ(desk.work.panel, "scenario") << "what stands behind the dialog is not pressed";
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

TEST(Desk, AChartIsZoomedByKeysOnceItHasTheFocusAndByTheWheel) {
    HeadlessDesk desk;
    show_two_plans(desk);
    const auto before = desk.window.picture().rgba;
    desk.window.move_mouse(700.0F, 215.0F);
    desk.frames();
    desk.zoom(1.0F);
    EXPECT_NE(desk.window.picture().rgba, before) << "fewer months";
    desk.click(700.0F, 215.0F);
    desk.window.type("0");
    desk.frames(2);
    desk.window.move_mouse(5.0F, 5.0F);
    desk.frames();
    const auto whole = desk.window.picture().rgba;
    desk.window.type("+");
    desk.frames(2);
    EXPECT_NE(desk.window.picture().rgba, whole);
    desk.window.type("0");
    desk.frames(2);
    EXPECT_EQ(desk.window.picture().rgba, whole);
}

TEST(Desk, EveryMeasureHasANameAndItsMeaning) {
    const Words words(shipped_folders().words, "en");
    const auto expect_words = [&](std::string_view measure) {
        EXPECT_TRUE(words.has("measure." + std::string(measure))) << measure;
        EXPECT_TRUE(words.has("meaning." + std::string(measure))) << measure;
    };
    for (const auto measure : model::person_indicator_names) expect_words(measure);
    for (const auto measure : model::household_indicator_names) expect_words(measure);
    for (const auto measure : model::stratum_measure_names) {
        if (measure != "population") expect_words(measure);
    }
    for (const auto& measure : sim::headline_measures()) {
        if (measure != "anxiety_peak_month") expect_words(measure);
    }
}

TEST(Desk, TheKeysOfTheWindowAreShownByAKey) {
    HeadlessDesk desk;
    desk.frames();
    const auto before = desk.window.picture().rgba;
    desk.press(key_f1);
    desk.frames();
    EXPECT_NE(desk.window.picture().rgba, before);
    desk.press(ImGuiKey_Escape);
    desk.frames();
    EXPECT_EQ(desk.window.picture().rgba, before);
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
    for (const auto type : sim::pattern_type_names) {
        EXPECT_TRUE(words.has("validation.type." + std::string(type)));
        EXPECT_TRUE(words.has("validation.type." + std::string(type) + ".what"));
    }
    for (std::size_t verdict = 0; verdict < sim::verdict_names.size(); ++verdict)
        EXPECT_TRUE(words.has("validation.verdict." + std::to_string(verdict)));
    for (const auto variant : sim::variant_names) EXPECT_TRUE(words.has("variant." + std::string(variant)));
}

}  // namespace
}  // namespace ubumwe::gui

#include "gui/app/draft.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/app/json_patch.hpp"
#include "gui/app/programme_outlook.hpp"
#include "tests/gui/app/small_country.hpp"

namespace ubumwe::gui {
namespace {

constexpr const char* retention = "/programmes/healing_dialogue/retention";

TEST(Draft, AChangeReachesTheScenarioAndTheForm) {
    const SmallCountry country;
    Draft draft(country.scenario());
    draft.set(retention, "0.75");
    EXPECT_TRUE(draft.unsaved());
    draft.settle();
    EXPECT_TRUE(draft.valid());
    EXPECT_EQ(draft.effective().scenario.programmes[0].retention, 0.75);
    EXPECT_EQ(find_field(draft.form(), retention)->value, "0.75");
    EXPECT_EQ(draft.base().scenario.programmes[0].retention, 0.5);
}

TEST(Draft, ItsChangesAreWhatTheSetOptionTakes) {
    const SmallCountry country;
    Draft draft(country.scenario());
    draft.set(retention, "0.75");
    draft.set("/title", "\"Another\"");
    const auto loaded = sim::load_scenario(country.scenario(), draft.set_texts());
    draft.settle();
    EXPECT_EQ(loaded.effective_json, draft.effective().effective_json);
}

TEST(Draft, AValueOutOfRangeIsToldAtItsFieldAndTheLastValidScenarioStays) {
    const SmallCountry country;
    Draft draft(country.scenario());
    draft.set(retention, "7");
    draft.settle();
    ASSERT_EQ(draft.issues().size(), 1U);
    EXPECT_EQ(draft.issues()[0].place.where, retention);
    EXPECT_FALSE(draft.valid());
    EXPECT_EQ(draft.effective().scenario.programmes[0].retention, 0.5);
}

TEST(Draft, ChangesCanBeUndoneAndMadeAgain) {
    const SmallCountry country;
    Draft draft(country.scenario());
    draft.set(retention, "0.6");
    draft.set(retention, "0.7");
    draft.undo();
    EXPECT_EQ(text_of_json(draft.change_at(retention)->json), "0.6");
    draft.undo();
    EXPECT_FALSE(draft.unsaved());
    EXPECT_FALSE(draft.can_undo());
    draft.redo();
    draft.redo();
    EXPECT_FALSE(draft.can_redo());
    draft.settle();
    EXPECT_EQ(draft.effective().scenario.programmes[0].retention, 0.7);
    draft.undo();
    draft.set("/seed", "9");
    EXPECT_FALSE(draft.can_redo());
}

TEST(Draft, TheValueOfTheFileTakesAChangeBack) {
    const SmallCountry country;
    Draft draft(country.scenario());
    draft.set(retention, "0.6");
    draft.set(retention, "0.5");
    EXPECT_FALSE(draft.unsaved());
    draft.undo();
    EXPECT_TRUE(draft.unsaved());
}

TEST(Draft, AValueOverAWholeObjectTakesThePlaceOfChangesWithinIt) {
    const SmallCountry country;
    Draft draft(country.scenario());
    draft.set("/releases/wave_factor", "2.0");
    draft.set("/releases", R"({"wave_factor": 0.5})");
    ASSERT_EQ(draft.changes().size(), 1U);
    draft.settle();
    EXPECT_EQ(draft.effective().scenario.releases.wave_factor, 0.5);
}

TEST(Draft, IsSavedAsAVariantThatNamesOnlyWhatDiffersAndGivesTheSameScenario) {
    const SmallCountry country;
    Draft draft(country.scenario());
    draft.set(retention, "0.75");
    draft.set("/time/end", "\"2021-12\"");
    draft.save_as(country.folder() / "longer.json", "Longer lasting");
    EXPECT_EQ(draft.file(), country.folder() / "longer.json");
    EXPECT_FALSE(draft.unsaved());
    const auto saved = sim::load_scenario(country.folder() / "longer.json");
    EXPECT_EQ(saved.scenario.title, "Longer lasting");
    EXPECT_EQ(saved.scenario.comparator, "scenario");
    EXPECT_EQ(saved.scenario.programmes[0].retention, 0.75);
    EXPECT_EQ(to_string(saved.scenario.time.end), "2021-12");
    EXPECT_EQ(saved.scenario.programmes[0].streams.size(), draft.base().scenario.programmes[0].streams.size());
    EXPECT_LT(std::filesystem::file_size(country.folder() / "longer.json"), 600U);
}

TEST(Draft, NeitherAFileThatStandsThereNorAWrongScenarioIsWritten) {
    const SmallCountry country;
    Draft draft(country.scenario());
    draft.set(retention, "0.75");
    EXPECT_THROW(draft.save_as(country.scenario(), "Mine"), sim::InputError);
    draft.set(retention, "75");
    EXPECT_THROW(draft.save_as(country.folder() / "wrong.json", "Wrong"), sim::InputError);
    EXPECT_FALSE(std::filesystem::exists(country.folder() / "wrong.json"));
}

/// A variant of the invented country that a user has saved.
std::filesystem::path saved_variant(const SmallCountry& country) {
    Draft draft(country.scenario());
    draft.set("/seed", "5");
    draft.save_as(country.folder() / "mine.json", "Mine");
    return draft.file();
}

TEST(Draft, SavingWritesTheChangesIntoItsFileWhichGivesTheSameScenario) {
    const SmallCountry country;
    Draft draft(saved_variant(country));
    draft.set(retention, "0.75");
    draft.set("/seed", "9");
    draft.settle();
    const std::string meant = draft.effective().effective_json;
    draft.save();
    EXPECT_FALSE(draft.unsaved());
    EXPECT_EQ(draft.file(), country.folder() / "mine.json");
    const auto saved = sim::load_scenario(country.folder() / "mine.json");
    EXPECT_EQ(saved.effective_json, meant);
    EXPECT_EQ(saved.scenario.title, "Mine");
    EXPECT_LT(std::filesystem::file_size(country.folder() / "mine.json"), 600U) << "still names only what differs";
}

TEST(Draft, AScenarioThatExtendsNoneIsSavedInItsPlaceToo) {
    const SmallCountry country;
    Draft draft(country.scenario());
    draft.set(retention, "0.75");
    draft.set("/releases/wave_factor", "0.5");
    draft.save();
    const auto saved = sim::load_scenario(country.scenario());
    EXPECT_EQ(saved.scenario.programmes[0].retention, 0.75);
    EXPECT_EQ(saved.scenario.releases.wave_factor, 0.5);
}

TEST(Draft, ListsAreSavedElementByElementAndWhatIsDeletedGoesForGood) {
    const SmallCountry country;
    constexpr const char* plans = "/programmes/healing_dialogue/plans";
    Draft draft(saved_variant(country));
    const model::ProgrammePlan one = new_plan(draft.effective().scenario, 0);
    model::ProgrammePlan two = one;
    two.id = "plan_2";
    draft.set(plans, plans_json({one, two}));
    draft.save();
    EXPECT_EQ(draft.base().scenario.programmes[0].plans.size(), 2U);
    two.groups = 3;
    draft.set(plans, patch_to(plans_json({two}), *json_at(draft.base().effective_json, plans)));
    draft.save();
    const auto saved = sim::load_scenario(draft.file());
    ASSERT_EQ(saved.scenario.programmes[0].plans.size(), 1U);
    EXPECT_EQ(saved.scenario.programmes[0].plans[0].groups, 3);
    draft.undo();
    draft.settle();
    ASSERT_TRUE(draft.valid());
    EXPECT_EQ(draft.effective().scenario.programmes[0].plans.size(), 2U);
    draft.undo();
    draft.settle();
    EXPECT_TRUE(draft.effective().scenario.programmes[0].plans.empty());
}

TEST(Draft, WhatIsSavedCanStillBeUndone) {
    const SmallCountry country;
    Draft draft(saved_variant(country));
    const std::string before = draft.effective().effective_json;
    draft.set(retention, "0.6");
    draft.set("/seed", "9");
    draft.save();
    draft.undo();
    draft.settle();
    EXPECT_TRUE(draft.unsaved());
    EXPECT_EQ(draft.effective().scenario.seed, 5);
    EXPECT_EQ(draft.effective().scenario.programmes[0].retention, 0.6);
    draft.undo();
    draft.settle();
    EXPECT_EQ(draft.effective().effective_json, before);
    EXPECT_FALSE(draft.can_undo());
    draft.redo();
    draft.redo();
    EXPECT_FALSE(draft.unsaved()) << "the file says that";
}

TEST(Draft, WhatIsSavedUnderAnotherNameCanStillBeUndone) {
    const SmallCountry country;
    Draft draft(country.scenario());
    draft.set(retention, "0.6");
    draft.set("/seed", "9");
    draft.save_as(country.folder() / "mine.json", "Mine");
    draft.undo();
    draft.settle();
    EXPECT_EQ(draft.effective().scenario.seed, draft.base().scenario.seed - 2) << "7 in the file that it extends";
    EXPECT_EQ(draft.effective().scenario.programmes[0].retention, 0.6);
    EXPECT_EQ(draft.effective().scenario.title, "Mine");
    draft.undo();
    draft.settle();
    EXPECT_EQ(draft.effective().scenario.programmes[0].retention, 0.5);
    EXPECT_FALSE(draft.can_undo());
}

constexpr const char* distress = "/positions/survivor/baseline/distress";

std::string known_of(const Draft& draft) {
    return *json_at(draft.effective().effective_json, distress);
}

TEST(Draft, ANumberOfTheUserHasTheRangeOfTheFilesButNotItsSourceUntilItIsUndone) {
    const SmallCountry country;
    Draft draft(country.scenario());
    const std::string known = known_of(draft);
    ASSERT_THAT(known, testing::HasSubstr("\"source\""));
    draft.set(distress, "0.55");
    draft.settle();
    ASSERT_TRUE(draft.valid());
    EXPECT_TRUE(same_json(known_of(draft),
                          R"({"value": 0.55, "distribution": {"shape": "uniform", "low": 0.4, "high": 0.6}})"));
    draft.set(distress, "0.7");
    draft.settle();
    EXPECT_EQ(known_of(draft), "0.7") << "beyond the range";
    draft.undo();
    draft.undo();
    draft.settle();
    EXPECT_EQ(known_of(draft), known);
    draft.set(distress, "0.515");
    EXPECT_FALSE(draft.unsaved()) << "the number of the file brings its source back";
}

TEST(Draft, ANumberOfTheUserIsSavedWithoutTheSourceAndUndoBringsItBack) {
    const SmallCountry country;
    for (const auto& file : {country.scenario(), saved_variant(country)}) {
        Draft draft(file);
        const std::string known = known_of(draft);
        draft.set(distress, "0.55");
        draft.save();
        EXPECT_THAT(known_of(Draft(file)), testing::Not(testing::HasSubstr("\"source\""))) << file;
        draft.undo();
        draft.settle();
        ASSERT_TRUE(draft.valid()) << file;
        EXPECT_TRUE(same_json(known_of(draft), known)) << file;
        draft.save();
        EXPECT_TRUE(same_json(known_of(Draft(file)), known)) << file;
    }
}

TEST(Draft, AFileThatSomethingElseChangedIsNotOverwritten) {
    const SmallCountry country;
    const auto file = saved_variant(country);
    Draft draft(file);
    draft.set("/seed", "9");
    std::ofstream(file, std::ios::app) << "\n";
    EXPECT_THROW(draft.save(), sim::InputError);
    EXPECT_TRUE(draft.unsaved());
    EXPECT_EQ(sim::load_scenario(file).scenario.seed, 5);
}

TEST(Draft, ProblemsAreNotSavedAndCommentsAreSeen) {
    const SmallCountry country;
    const auto file = saved_variant(country);
    Draft draft(file);
    EXPECT_FALSE(draft.has_comments());
    draft.set(retention, "7");
    EXPECT_THROW(draft.save(), sim::InputError);
    EXPECT_EQ(sim::load_scenario(file).scenario.seed, 5);
    std::ofstream(file, std::ios::app) << "// mine\n";
    EXPECT_TRUE(Draft(file).has_comments());
}

}  // namespace
}  // namespace ubumwe::gui

#include "gui/app/draft.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
    EXPECT_EQ(draft.change_at(retention)->json, "0.6");
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

}  // namespace
}  // namespace ubumwe::gui

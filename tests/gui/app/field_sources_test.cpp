#include "gui/app/field_sources.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "tests/gui/app/small_country.hpp"

namespace ubumwe::gui {
namespace {

constexpr const char* head = "id,parameter,value,unit,low,high,distribution,source,quality,note\n";

/// What is known of the number at a pointer of the invented country, with this register beside it.
FieldSource known_of(const std::string& rows, const std::string& pointer) {
    const SmallCountry country;
    if (!rows.empty()) std::ofstream(country.folder() / "evidence.csv") << head << rows;
    const auto scenario = sim::load_scenario(country.scenario());
    return FieldSources(scenario).of(*find_field(form_of(scenario.scenario), pointer));
}

TEST(FieldSources, TellTheRowOfTheRegisterThatTheScenarioNames) {
    const FieldSource known = known_of(
        "distress_survivors,elsewhere.distress,0.515,0-1,0.1,0.9,uniform,Survey of 2018,measured,of 1200 people\n",
        "/positions/survivor/baseline/distress");
    EXPECT_EQ(known.source, "Survey of 2018");
    EXPECT_EQ(known.quality, "measured");
    EXPECT_EQ(known.note, "of 1200 people");
    EXPECT_EQ(known.low, "0.4") << "the scenario's own range";
    EXPECT_EQ(known.high, "0.6");
    EXPECT_TRUE(known.registered.empty());
}

TEST(FieldSources, TellWhereTheRegisterHasAnotherNumber) {
    const FieldSource known =
        known_of("distress,positions.*.baseline.distress,0.42,0-1,0.3,0.5,uniform,Notes,assumed,\n",
                 "/positions/survivor/baseline/distress");
    EXPECT_EQ(known.registered, "0.42");
    EXPECT_EQ(known.quality, "assumed");
}

TEST(FieldSources, ANumberWithoutARowHasTheSourceOfItsDescriptionAndAChoiceNeedsNone) {
    const FieldSource named = known_of("", "/positions/survivor/baseline/distress");
    EXPECT_EQ(named.source, "distress_survivors");
    EXPECT_TRUE(named.quality.empty());
    EXPECT_FALSE(known_of("", "/programmes/healing_dialogue/retention").source.empty());
    EXPECT_TRUE(known_of("", "/seed").is_choice);
    EXPECT_TRUE(known_of("", "/population/scale").is_choice);
}

}  // namespace
}  // namespace ubumwe::gui

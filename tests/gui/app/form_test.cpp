#include "gui/app/form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::gui {
namespace {

using sim::FieldKind;

model::Scenario with_one_programme() {
    model::Scenario scenario;
    scenario.title = "A plan";
    scenario.programmes.emplace_back().id = "dialogue";
    scenario.programmes.back().retention = 0.25;
    return scenario;
}

TEST(Form, ShowsTheValueRangeUnitAndMeaningOfANumber) {
    const FormGroup form = form_of(with_one_programme());
    const FormField* field = find_field(form, "/programmes/dialogue/retention");
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->kind, FieldKind::number);
    EXPECT_EQ(field->value, "0.25");
    EXPECT_LT(field->low, field->high);
    EXPECT_FALSE(field->unit.empty());
    EXPECT_FALSE(field->meaning.empty());
    EXPECT_FALSE(field->source.empty());
}

TEST(Form, HasTextsMonthsAndChoicesAndNoFieldForAnId) {
    const FormGroup form = form_of(with_one_programme());
    ASSERT_NE(find_field(form, "/title"), nullptr);
    EXPECT_EQ(find_field(form, "/title")->value, "A plan");
    EXPECT_EQ(find_field(form, "/time/start")->value, "2020-01");
    EXPECT_THAT(find_field(form, "/time/step")->choices, testing::ElementsAre("month", "week"));
    EXPECT_EQ(find_field(form, "/programmes/dialogue/id"), nullptr);
}

TEST(Form, FindsFieldsByEveryWordWhateverTheirCapitals) {
    const FormGroup form = form_of(with_one_programme());
    const auto pointers = [&](const char* query) {
        std::vector<std::string> found;
        for (const FormField* field : fields_with(form, query)) found.push_back(field->pointer);
        return found;
    };
    EXPECT_THAT(pointers("DIALOGUE retention"), testing::ElementsAre("/programmes/dialogue/retention"));
    EXPECT_THAT(pointers("retention nonsense"), testing::IsEmpty());
    EXPECT_GT(pointers("").size(), 100U);
}

TEST(Form, WhatIsTypedBecomesJsonOfItsKindOrNothing) {
    const auto json = [](FieldKind kind, const char* typed) {
        return json_of(FormField{.pointer = "/x", .label = "x", .kind = kind, .value = {}, .meaning = {}}, typed);
    };
    EXPECT_EQ(json(FieldKind::number, " 0.5 "), "0.5");
    EXPECT_EQ(json(FieldKind::number, "half"), std::nullopt);
    EXPECT_EQ(json(FieldKind::number, "inf"), std::nullopt);
    EXPECT_EQ(json(FieldKind::number, "1e999"), std::nullopt);
    EXPECT_EQ(json(FieldKind::integer, "12"), "12");
    EXPECT_EQ(json(FieldKind::integer, "1.5"), std::nullopt);
    EXPECT_EQ(json(FieldKind::month, "2023-02"), "\"2023-02\"");
    EXPECT_EQ(json(FieldKind::month, "2023-13"), std::nullopt);
    EXPECT_EQ(json(FieldKind::texts, "a, b ,"), R"(["a","b"])");
    EXPECT_EQ(json(FieldKind::text, "say \"yes\""), R"("say \"yes\"")");
    EXPECT_EQ(json(FieldKind::flag, "maybe"), std::nullopt);
}

TEST(Form, TheTextOfJsonIsWhatWasTyped) {
    EXPECT_EQ(text_of_json("0.5"), "0.5");
    EXPECT_EQ(text_of_json(R"("say \"yes\"")"), "say \"yes\"");
    EXPECT_EQ(text_of_json(R"(["a","b"])"), "a, b");
    EXPECT_EQ(text_of_json("null"), "");
}

}  // namespace
}  // namespace ubumwe::gui

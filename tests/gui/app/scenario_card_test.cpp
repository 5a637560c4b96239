#include "gui/app/scenario_card.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::gui {
namespace {

TEST(ScenarioCards, TellTheTitleAndQuestionOfEveryShippedScenario) {
    const auto cards = scenario_cards(tests::repository() / "scenarios");
    EXPECT_GT(cards.size(), 10U);
    for (const ScenarioCard& card : cards) {
        EXPECT_FALSE(card.title.empty()) << card.file;
        EXPECT_FALSE(card.question.empty()) << card.file;
    }
}

TEST(ScenarioCards, BeginWithTheFolderOfMostScenariosAndTheOneThatOthersAreComparedWith) {
    const tests::TemporaryFolder folder;
    const auto add = [&](const std::string& name, const std::string& comparator) {
        folder.write(name + ".json", R"({"schema": "ubumwe/scenario", "schema_version": 1, "rationale": "Why?",
            "population": {}, "comparator": ")" +
                                         comparator + R"(", "title": ")" + name + "\"}");
    };
    add("a/one", "");
    add("b/less", "usual");
    add("b/more", "usual");
    add("b/usual", "more");
    std::vector<std::string> titles;
    for (const ScenarioCard& card : scenario_cards(folder.path())) titles.push_back(card.title);
    EXPECT_THAT(titles, testing::ElementsAre("b/usual", "b/more", "b/less", "a/one"));
}

TEST(ScenarioCards, LeaveOutWhatIsNoScenario) {
    const tests::TemporaryFolder folder;
    folder.write("country/plan.json", R"({"schema": "ubumwe/scenario", "schema_version": 1, "title": "A plan",
        "rationale": "Why?", "population": {}})");
    folder.write("country/broken.json", "{");
    folder.write("country/study.json", R"({"schema": "ubumwe/study", "schema_version": 1, "title": "A study"})");
    folder.write("country/notes.txt", "no scenario");
    const auto cards = scenario_cards(folder.path());
    ASSERT_EQ(cards.size(), 1U);
    EXPECT_EQ(cards[0].group, "country");
    EXPECT_EQ(cards[0].title, "A plan");
    EXPECT_EQ(cards[0].question, "Why?");
    EXPECT_TRUE(scenario_cards(folder.path() / "missing").empty());
}

}  // namespace
}  // namespace ubumwe::gui

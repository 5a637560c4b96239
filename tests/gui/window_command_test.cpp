#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/platform/picture.hpp"
#include "tests/gui/app/small_country.hpp"
#include "tests/support/program.hpp"

namespace ubumwe::gui {
namespace {

TEST(WindowCommand, DrawsAPanelThatNeedsResultsIntoAFile) {
    const SmallCountry country;
    const auto file = country.folder() / "picture.png";
    const auto outcome = tests::ubumwe_gui("--screenshot results --scenario " + country.scenario().string() + " --to " +
                                           file.string() + " --size 1000x700 --theme dark --text 150");
    ASSERT_EQ(outcome.code, 0) << outcome.output;
    const Picture picture = read_png(file);
    EXPECT_EQ(picture.width, 1000);
    EXPECT_EQ(picture.height, 700);
    EXPECT_LT(picture.at(3, 690)[0], 90) << "the page of the dark theme is not dark";
}

TEST(WindowCommand, TellsWhatIsWrongAndWritesNothing) {
    const SmallCountry country;
    const std::string to = " --to " + (country.folder() / "picture.png").string();
    const auto unknown = tests::ubumwe_gui("--screenshot result" + to);
    EXPECT_EQ(unknown.code, 2);
    EXPECT_THAT(unknown.output, testing::HasSubstr("did you mean `results`?"));
    EXPECT_EQ(tests::ubumwe_gui("--screenshot run" + to).code, 2);
    EXPECT_EQ(tests::ubumwe_gui("--screenshot start --size big" + to).code, 2);
    EXPECT_EQ(tests::ubumwe_gui("--screenshot start").code, 2);
    EXPECT_EQ(tests::ubumwe_gui("--screenshot scenario --scenario missing.json" + to).code, 2);
    EXPECT_EQ(tests::ubumwe_gui("--nonsense").code, 2);
    EXPECT_FALSE(std::filesystem::exists(country.folder() / "picture.png"));
}

TEST(WindowCommand, HelpHasExamples) {
    const auto outcome = tests::ubumwe_gui("--help");
    EXPECT_EQ(outcome.code, 0);
    EXPECT_THAT(outcome.output, testing::HasSubstr("ubumwe-gui --screenshot results --scenario my_plan.json"));
}

}  // namespace
}  // namespace ubumwe::gui

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/platform/picture.hpp"
#include "tests/gui/app/small_country.hpp"

namespace ubumwe::gui {
namespace {

struct Outcome {
    int code = -1;
    std::string output;
};

/// Runs the program of the window with these words of a shell.
Outcome window_program(const std::string& arguments) {
    FILE* pipe = ::popen((std::string(UBUMWE_WINDOW_PROGRAM) + " " + arguments + " 2>&1").c_str(), "r");
    Outcome outcome;
    std::array<char, 4096> part{};
    while (std::fgets(part.data(), static_cast<int>(part.size()), pipe) != nullptr) outcome.output += part.data();
    outcome.code = WEXITSTATUS(::pclose(pipe));
    return outcome;
}

TEST(WindowCommand, DrawsAPanelThatNeedsResultsIntoAFile) {
    const SmallCountry country;
    const auto file = country.folder() / "picture.png";
    const auto outcome = window_program("--screenshot results --scenario " + country.scenario().string() + " --to " +
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
    const auto unknown = window_program("--screenshot result" + to);
    EXPECT_EQ(unknown.code, 2);
    EXPECT_THAT(unknown.output, testing::HasSubstr("did you mean `results`?"));
    EXPECT_EQ(window_program("--screenshot run" + to).code, 2);
    EXPECT_EQ(window_program("--screenshot start --size big" + to).code, 2);
    EXPECT_EQ(window_program("--screenshot start").code, 2);
    EXPECT_EQ(window_program("--screenshot scenario --scenario missing.json" + to).code, 2);
    EXPECT_EQ(window_program("--nonsense").code, 2);
    EXPECT_FALSE(std::filesystem::exists(country.folder() / "picture.png"));
}

TEST(WindowCommand, HelpHasExamples) {
    const auto outcome = window_program("--help");
    EXPECT_EQ(outcome.code, 0);
    EXPECT_THAT(outcome.output, testing::HasSubstr("ubumwe-gui --screenshot results --scenario my_plan.json"));
}

}  // namespace
}  // namespace ubumwe::gui

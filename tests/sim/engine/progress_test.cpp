#include "sim/engine/progress.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

using model::Month;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ProgressOfARun : public testing::Test {
protected:
    /// Runs `steps` months of `seconds` each, of 1,000,000 people.
    std::string run(ProgressStyle style, int steps, double seconds, int all_steps, int columns = 80) {
        std::ostringstream out;
        {
            Progress progress({out, style, columns}, static_cast<std::uint64_t>(all_steps), [this] { return now_; });
            for (int i = 0; i < steps; ++i) {
                now_ += seconds;
                progress.step(Month::of(2020, 1) + i, 1'000'000, "with");
            }
        }
        return out.str();
    }

    static std::vector<std::string> split(const std::string& text, char separator) {
        std::vector<std::string> parts;
        std::istringstream stream(text);
        for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
        return parts;
    }

    double now_ = 100.0;
};

TEST_F(ProgressOfARun, AsABarShowsMonthTimeLeftPeopleAndRate) {
    const auto drawn = split(run(ProgressStyle::bar, 3, 0.5, 12), '\r');
    ASSERT_EQ(drawn.size(), 4U);
    EXPECT_EQ(drawn[3], "[###............]   25 %  2020-03  5 s left  2.0 M person-steps/s  1.0 M people\033[K\n");
}

TEST_F(ProgressOfARun, AsABarStaysWithinTheTerminal) {
    for (const int columns : {20, 60, 80, 200}) {
        for (const auto& drawn : split(run(ProgressStyle::bar, 12, 5000.0, 12, columns), '\r')) {
            EXPECT_LT(drawn.substr(0, drawn.find('\033')).size(), static_cast<std::size_t>(columns)) << drawn;
        }
    }
    EXPECT_THAT(run(ProgressStyle::bar, 12, 1.0, 12, 200), HasSubstr("[" + std::string(30, '#') + "]  100 %"));
}

TEST_F(ProgressOfARun, AsABarIsDrawnAtMostTenTimesASecondAndAtTheEnd) {
    const std::string text = run(ProgressStyle::bar, 1000, 0.001, 1000);
    EXPECT_LE(std::count(text.begin(), text.end(), '\r'), 12);
    EXPECT_THAT(text, HasSubstr("100 %"));
}

TEST_F(ProgressOfARun, AsLinesHasOneAYearWhereYearsTakeSeconds) {
    const auto lines = split(run(ProgressStyle::lines, 36, 0.2, 36), '\n');
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0], " 33 %  2020-12  5 s left  5.0 M person-steps/s  1.0 M people  with");
    EXPECT_THAT(lines[1], HasSubstr("2021-12"));
    EXPECT_EQ(lines[2], "100 %  2022-12  0 s left  5.0 M person-steps/s  1.0 M people  with");
}

TEST_F(ProgressOfARun, AsLinesIsAlmostSilentWhereYearsTakeMoments) {
    EXPECT_EQ(split(run(ProgressStyle::lines, 1200, 0.001, 1200), '\n').size(), 2U) << "after a second and at the end";
}

TEST_F(ProgressOfARun, AsLinesSpeaksEveryFewSecondsWhereStepsTakeLong) {
    EXPECT_EQ(split(run(ProgressStyle::lines, 10, 3.0, 100), '\n').size(), 5U);
}

TEST_F(ProgressOfARun, AsJsonHasOneObjectAStep) {
    const auto lines = split(run(ProgressStyle::json, 2, 0.5, 12), '\n');
    EXPECT_THAT(
        lines,
        ElementsAre(R"({"event":"step","month":"2020-01","part":"with","people":1000000,"steps_done":1,"steps":12,)"
                    R"("person_steps_per_second":2000000,"seconds_left":5.5})",
                    R"({"event":"step","month":"2020-02","part":"with","people":1000000,"steps_done":2,"steps":12,)"
                    R"("person_steps_per_second":2000000,"seconds_left":5.0})"));
}

TEST_F(ProgressOfARun, OfNoStyleIsSilent) {
    std::ostringstream out;
    Progress progress({out, ProgressStyle::none}, 1);
    progress.say("making the population");
    progress.step(Month::of(2020, 1), 10, "with");
    EXPECT_THAT(out.str(), IsEmpty());
}

TEST_F(ProgressOfARun, DoesNotCountTimeBetweenStepsIntoTheRate) {
    std::ostringstream out;
    Progress progress({out, ProgressStyle::json}, 10, [this] { return now_; });
    now_ += 60.0;
    progress.say("made 1,000 people");
    now_ += 1.0;
    progress.step(Month::of(2020, 1), 1000, "with");
    EXPECT_THAT(out.str(), HasSubstr(R"("person_steps_per_second":1000,"seconds_left":9.0)"));
}

TEST_F(ProgressOfARun, EndsTheLineOfItsBarBeforeItSpeaks) {
    std::ostringstream out;
    Progress progress({out, ProgressStyle::bar}, 2, [this] { return now_; });
    progress.step(Month::of(2020, 1), 1000, "with");
    progress.say("stopped");
    EXPECT_THAT(out.str(), testing::EndsWith("\033[K\nstopped\n"));
}

TEST_F(ProgressOfARun, AsJsonEscapesWhatIsSaid) {
    std::ostringstream out;
    Progress progress({out, ProgressStyle::json}, 1);
    progress.say("a \"plan\"\\\n");
    EXPECT_EQ(out.str(), "{\"event\":\"message\",\"text\":\"a \\\"plan\\\"\\\\\\u000a\"}\n");
}

TEST(ErrorOutput, IsOfTheStyleThatTheUserMeans) {
    EXPECT_EQ(error_output(true, false).style, ProgressStyle::none);
    EXPECT_EQ(error_output(false, true).style, ProgressStyle::json);
    const ProgressStyle fitting = error_output(false, false).style;
    EXPECT_TRUE(fitting == ProgressStyle::bar || fitting == ProgressStyle::lines);
}

}  // namespace
}  // namespace ubumwe::sim

#include "sim/study/batch_progress.hpp"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

class BatchProgressText : public testing::Test {
protected:
    std::ostringstream out;
    double now = 0.0;
};

TEST_F(BatchProgressText, TellsRunsDoneRunningFailedTheirRateAndTheTimeLeft) {
    BatchProgress progress({out, ProgressStyle::lines, 80}, [this] { return now; });
    progress.expect(10);
    progress.begin(1);
    progress.begin(1);
    now = 30.0;
    progress.end(1, false);
    progress.end(1, true);
    progress.begin(1);
    EXPECT_THAT(out.str(), EndsWith("1 of 10 runs  1 running  1 failed  4.0 runs/min  2 min 0 s left\n"));
}

TEST_F(BatchProgressText, SaysTheLastRunWhateverTheTime) {
    BatchProgress progress({out, ProgressStyle::lines, 80}, [this] { return now; });
    progress.expect(1);
    progress.begin(1);
    now = 0.5;
    progress.end(1, false);
    EXPECT_THAT(out.str(), HasSubstr("1 of 1 runs  0 running"));
}

TEST_F(BatchProgressText, IsOneObjectALineForPrograms) {
    BatchProgress progress({out, ProgressStyle::json, 80}, [this] { return now; });
    progress.expect(2);
    progress.begin(2);
    now = 6.0;
    progress.end(2, false);
    EXPECT_THAT(
        out.str(),
        EndsWith(
            R"({"event":"batch","done":2,"running":0,"failed":0,"runs":2,"runs_per_minute":20.0,"seconds_left":0.0})"
            "\n"));
}

TEST_F(BatchProgressText, IsSilentWhereItShallBe) {
    BatchProgress progress({out, ProgressStyle::none, 80}, [this] { return now; });
    progress.expect(1);
    progress.begin(1);
    progress.say("anything");
    progress.end(1, false);
    EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace ubumwe::sim

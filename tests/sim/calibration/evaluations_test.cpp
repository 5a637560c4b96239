#include "sim/calibration/evaluations.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/sim/calibration/small_targets.hpp"

namespace ubumwe::sim {
namespace {

Measurement measurement(double percent) {
    Measurement made;
    made.changes = {{"published", "resilience", percent, percent / 3.0}, {"talk", "distress", -percent}};
    made.caseness = {{"survivor", 27.9}};
    return made;
}

TEST(Evaluations, AreFoundAgainToTheBitByWhoReadsTheFile) {
    const tests::TemporaryFolder folder;
    const EvaluationKey key{"abc", 2, true};
    Evaluations(folder.path() / "runs.csv").add(key, measurement(1.0 / 3.0));
    const Evaluations read(folder.path() / "runs.csv");
    ASSERT_EQ(read.size(), 1U);
    const Measurement* found = read.find(key);
    ASSERT_NE(found, nullptr);
    ASSERT_EQ(found->changes.size(), 2U);
    EXPECT_EQ(found->changes[0].percent, 1.0 / 3.0);
    EXPECT_EQ(found->changes[0].attributable, 1.0 / 9.0);
    EXPECT_TRUE(std::isnan(found->changes[1].attributable));
    EXPECT_EQ(found->caseness.at("survivor"), 27.9);
    EXPECT_EQ(read.find({"abc", 2, false}), nullptr);
    EXPECT_EQ(read.find({"abc", 1, true}), nullptr);
}

TEST(Evaluations, LeaveOutARunWhoseRowsDidNotAllReachTheDisk) {
    const tests::SmallTargets small;
    const auto file = small.folder.path() / "runs.csv";
    Evaluations evaluations(file);
    evaluations.add({"abc", 1, false}, measurement(8.9));
    evaluations.add({"abc", 2, false}, measurement(9.1));
    const std::string text = small.text_of("runs.csv");
    small.folder.write("runs.csv", text.substr(0, text.size() - 3));
    const Evaluations read(file);
    EXPECT_EQ(read.size(), 1U);
    EXPECT_NE(read.find({"abc", 1, false}), nullptr);
}

TEST(Evaluations, StandInTheOrderInWhichTheyWereAskedForNotInThatInWhichTheyEnded) {
    const tests::SmallTargets small;
    const std::vector<EvaluationKey> keys{{"abc", 1, false}, {"abc", 2, false}, {"abc", 3, false}};
    const auto written = [&](const std::string& name, const std::vector<std::size_t>& ended) {
        Evaluations evaluations(small.folder.path() / name);
        evaluations.add({"before", 1, false}, measurement(7.0));
        for (const std::size_t i : ended) evaluations.add(keys[i], measurement(8.0 + static_cast<double>(i)));
        evaluations.arrange(keys);
        return small.text_of(name);
    };
    EXPECT_EQ(written("in_order.csv", {0, 1, 2}), written("out_of_order.csv", {2, 0, 1}));
    Evaluations again(small.folder.path() / "out_of_order.csv");
    EXPECT_EQ(again.size(), 4U);
    EXPECT_EQ(again.find(keys[2])->changes[0].percent, 10.0);
}

TEST(Evaluations, RefuseAFileOfSomethingElse) {
    const tests::TemporaryFolder folder;
    EXPECT_THROW(Evaluations(folder.write("runs.csv", "a,b\n1,2\n")), InputError);
}

}  // namespace
}  // namespace ubumwe::sim

#include "sim/calibration/evaluations.hpp"

#include <cmath>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.hpp"

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
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "runs.csv";
    Evaluations evaluations(file);
    evaluations.add({"abc", 1, false}, measurement(8.9));
    evaluations.add({"abc", 2, false}, measurement(9.1));
    std::ifstream stream(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    folder.write("runs.csv", text.substr(0, text.size() - 3));
    const Evaluations read(file);
    EXPECT_EQ(read.size(), 1U);
    EXPECT_NE(read.find({"abc", 1, false}), nullptr);
}

TEST(Evaluations, RefuseAFileOfSomethingElse) {
    const tests::TemporaryFolder folder;
    EXPECT_THROW(Evaluations(folder.write("runs.csv", "a,b\n1,2\n")), InputError);
}

}  // namespace
}  // namespace ubumwe::sim

#include <gtest/gtest.h>

#include "sim/calibration/calibration.hpp"
#include "tests/sim/calibration/small_targets.hpp"

namespace ubumwe::sim {
namespace {

const CalibrationListener silent{[] { return false; }, [](std::size_t) {}, [](std::size_t) {}, [](std::size_t) {},
                                 [](const std::string&) {}};

/// What the scenario gives at its own values, as mean of the targets' replicates.
std::vector<double> made_by(const LoadedTargets& targets) {
    std::vector<double> sums(targets.targets.targets.size(), 0.0);
    for (std::int64_t replicate = 1; replicate <= targets.targets.replicates; ++replicate) {
        const auto run = measure(targets.scenario.scenario, replicate, false, model::Parallel(1), [] { return false; });
        const auto outputs = outputs_of(*run, targets);
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += outputs[i] / static_cast<double>(targets.targets.replicates);
    }
    return sums;
}

TEST(Calibration, FindsTheParametersAgainThatMadeTheTargets) {
    const tests::SmallTargets small;
    small.write_scenario(1.6, 0.7, 10.0, 10.0);
    const std::vector<double> made = made_by(load_targets(small.targets(25.0)));
    small.write_scenario(1.0, 1.0, made[0], made[1]);
    const LoadedTargets targets = load_targets(small.targets(made[2]));
    Evaluations evaluations(small.folder.path() / "runs.csv");
    const auto fits = calibrate(targets, evaluations, model::Parallel(1), silent);
    ASSERT_EQ(fits.size(), 2U);
    const BackgroundFit& whole = fits[0];
    ASSERT_TRUE(whole.found);
    EXPECT_NEAR(whole.targets[0].factor, 1.6, 0.05);
    EXPECT_NEAR(whole.targets[1].factor, 0.7, 0.05);
    EXPECT_TRUE(whole.targets[0].half_width.has_value());
    EXPECT_LT(whole.targets[0].attributable, made[0] + 10.0);
    const BackgroundFit& half = fits[1];
    ASSERT_TRUE(half.found);
    EXPECT_NEAR(half.targets[0].goal, made[0] / 2.0, 1e-9);
    EXPECT_LT(half.targets[0].factor, whole.targets[0].factor);
    EXPECT_NEAR(half.targets[2].goal, made[2], 1e-9) << "a caseness is no change: nothing of it is background";
}

TEST(Calibration, DoesNoRunTwiceWhenItIsResumed) {
    const tests::SmallTargets small;
    small.write_scenario(1.0, 1.0, 9.0, 8.0);
    const LoadedTargets targets = load_targets(small.targets(27.0, 3));
    const auto file = small.folder.path() / "runs.csv";
    std::size_t runs = 0;
    CalibrationListener counting = silent;
    counting.begin_runs = [&](std::size_t begun) { runs += begun; };
    Evaluations whole(file);
    const auto first = calibrate(targets, whole, model::Parallel(1), counting);
    EXPECT_GT(runs, 6U);
    runs = 0;
    Evaluations again(file);
    const auto second = calibrate(targets, again, model::Parallel(1), counting);
    EXPECT_EQ(runs, 0U);
    ASSERT_EQ(first.size(), second.size());
    EXPECT_EQ(first[1].targets[0].factor, second[1].targets[0].factor);
}

TEST(Calibration, SaysThatNoFitWasFoundWhereAFigureIsOutOfReach) {
    const tests::SmallTargets small;
    small.write_scenario(1.0, 1.0, 400.0, 8.0);
    Evaluations evaluations(small.folder.path() / "runs.csv");
    const auto fits = calibrate(load_targets(small.targets(27.0, 4)), evaluations, model::Parallel(1), silent);
    ASSERT_FALSE(fits.empty());
    EXPECT_FALSE(fits[0].found);
    EXPECT_FALSE(fits[0].targets[0].met);
}

}  // namespace
}  // namespace ubumwe::sim

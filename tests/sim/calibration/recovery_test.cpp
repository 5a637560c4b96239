#include <atomic>
#include <string>

#include <gtest/gtest.h>

#include "sim/calibration/calibration.hpp"
#include "sim/calibration/fragment.hpp"
#include "tests/sim/calibration/small_targets.hpp"

namespace ubumwe::sim {
namespace {

const CalibrationListener silent{[] { return false; }, [](std::size_t) {}, [](std::size_t) {}, [](std::size_t) {},
                                 [](const std::string&) {}};

/// What these values of the factors give, as mean of so many draws.
std::vector<double> made_by(const LoadedTargets& targets, const std::vector<double>& factors, std::int64_t draws) {
    const model::Scenario scenario = scenario_at(targets, factors).scenario;
    std::vector<double> sums(factors.size(), 0.0);
    for (std::int64_t replicate = 1; replicate <= draws; ++replicate) {
        const auto run = measure(scenario, replicate, false, model::Parallel(1), [] { return false; });
        const auto outputs = outputs_of(*run, targets);
        for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += outputs[i] / static_cast<double>(draws);
    }
    return sums;
}

TEST(Calibration, FindsTheParametersAgainThatMadeTheTargets) {
    const tests::SmallTargets small;
    small.write_scenario(1.0, 1.0, 10.0, 10.0);
    const std::vector<double> made = made_by(load_targets(small.targets(25.0)), {1.6, 0.7, 0.515}, 2);
    small.write_scenario(1.0, 1.0, made[0], made[1]);
    const LoadedTargets targets = load_targets(small.targets(made[2]));
    Evaluations evaluations(small.folder.path() / "runs.csv");
    const auto fits = calibrate(targets, evaluations, 1, silent);
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
    const auto first = calibrate(targets, whole, 1, counting);
    EXPECT_GT(runs, 6U);
    runs = 0;
    Evaluations again(file);
    const auto second = calibrate(targets, again, 1, counting);
    EXPECT_EQ(runs, 0U);
    ASSERT_EQ(first.size(), second.size());
    EXPECT_EQ(first[1].targets[0].factor, second[1].targets[0].factor);
}

/// A fit with a pilot of a plan that states other scales than those at which the fit starts.
struct PilotedFit {
    explicit PilotedFit(int threads, double shipped = 1.0) {
        small.write_scenario(shipped, shipped, 9.0, 8.0);
        CalibrationListener counting = silent;
        counting.expect = [&](std::size_t expected) { runs += expected; };
        Evaluations evaluations(small.folder.path() / "runs.csv");
        targets = load_targets(small.targets_with_pilot(27.0));
        fits = calibrate(targets, evaluations, threads, counting);
    }

    std::string fragment() const { return fragment_json(targets, fits.at(0)); }

    tests::SmallTargets small;
    LoadedTargets targets;
    std::size_t runs = 0;
    std::vector<BackgroundFit> fits;
};

TEST(Calibration, FindsTheWayWithThePilotAndEndsWithAllDraws) {
    const PilotedFit piloted(1);
    ASSERT_EQ(piloted.fits.size(), 2U);
    std::size_t runs = 0;
    for (const BackgroundFit& fit : piloted.fits) {
        ASSERT_TRUE(fit.found);
        EXPECT_GE(fit.pilot_rounds.size(), 1U);
        EXPECT_LE(fit.rounds.size(), 3U) << "the pilot has brought it near";
        // The first set of values that all draws try is the pilot's last, whose two draws are there.
        runs += 2 * fit.pilot_rounds.size() + 6 * fit.rounds.size() - 2;
        constexpr std::size_t pairs = 2;
        runs += 2 * pairs;
    }
    EXPECT_EQ(piloted.runs, runs);
    const LoadedTargets& targets = piloted.targets;
    const BackgroundFit& fit = piloted.fits[0];
    const std::vector<double> factors{fit.targets[0].factor, fit.targets[1].factor, fit.targets[2].factor};
    const auto made = made_by(targets, factors, 6);
    const auto first_two = made_by(targets, factors, 2);
    for (std::size_t i = 0; i < 2; ++i)
        EXPECT_NEAR(fit.targets[i].attributable + fit.targets[i].anyway, first_two[i], 1e-9) << "of the pairs";
    for (std::size_t i = 0; i < made.size(); ++i) EXPECT_NEAR(fit.targets[i].output, made[i], 1e-9) << "of all draws";
}

TEST(Calibration, DoesNotDependOnTheThreadsNorOnWhatTheScenarioHadBefore) {
    const PilotedFit one(1);
    const PilotedFit three(3);
    EXPECT_EQ(one.small.text_of("runs.csv"), three.small.text_of("runs.csv"));
    EXPECT_EQ(one.fragment(), three.fragment());
    const PilotedFit fitted_before(2, 1.7);
    EXPECT_EQ(one.fragment(), fitted_before.fragment());
}

TEST(Calibration, KeepsWhatHadEndedWhereItIsStoppedAndGoesOnToTheSameFit) {
    const PilotedFit whole(1);
    const tests::SmallTargets small;
    small.write_scenario(1.0, 1.0, 9.0, 8.0);
    const LoadedTargets targets = load_targets(small.targets_with_pilot(27.0));
    const auto file = small.folder.path() / "runs.csv";
    std::atomic<int> left{7};
    CalibrationListener stopping = silent;
    stopping.end_runs = [&](std::size_t) { --left; };
    stopping.stop = [&] { return left <= 0; };
    Evaluations first(file);
    EXPECT_TRUE(calibrate(targets, first, 2, stopping).empty());
    EXPECT_GE(Evaluations(file).size(), 7U);
    Evaluations second(file);
    const auto fits = calibrate(targets, second, 2, silent);
    ASSERT_EQ(fits.size(), 2U);
    EXPECT_EQ(fragment_json(targets, fits[0]), whole.fragment());
    EXPECT_EQ(small.text_of("runs.csv"), whole.small.text_of("runs.csv"));
}

TEST(Calibration, SaysThatNoFitWasFoundWhereAFigureIsOutOfReach) {
    const tests::SmallTargets small;
    small.write_scenario(1.0, 1.0, 400.0, 8.0);
    Evaluations evaluations(small.folder.path() / "runs.csv");
    const auto fits = calibrate(load_targets(small.targets(27.0, 4)), evaluations, 1, silent);
    ASSERT_FALSE(fits.empty());
    EXPECT_FALSE(fits[0].found);
    EXPECT_FALSE(fits[0].targets[0].met);
}

}  // namespace
}  // namespace ubumwe::sim

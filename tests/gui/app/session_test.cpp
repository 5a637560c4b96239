#include "gui/app/session.hpp"

#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/gui/app/small_results.hpp"

namespace ubumwe::gui {
namespace {

sim::ScenarioRunRequest request_of(const SmallCountry& country, const char* folder) {
    sim::ScenarioRunRequest request;
    request.scenario = country.scenario().string();
    request.out = (country.folder() / folder).string();
    return request;
}

/// Waits until a condition on the snapshot holds, at most a minute.
template <class Condition>
bool reaches(const Session& session, const Condition& condition) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (std::chrono::steady_clock::now() < end) {
        if (condition(*session.snapshot())) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
}

TEST(Session, RunsTheSameAsTheCommandToTheBit) {
    const SmallCountry country;
    run_small(country, "command");
    Session session;
    session.start(request_of(country, "window"), 2);
    session.wait();
    const auto run = session.snapshot();
    ASSERT_EQ(run->phase, RunPhase::finished) << run->problem;
    ASSERT_TRUE(run->results);
    const auto expected = OpenResults(country.folder() / "command").data().runs;
    ASSERT_EQ(run->results->data().runs.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(run->results->data().runs[i].digest, expected[i].digest);
    EXPECT_EQ(run->steps_done, run->steps);
}

TEST(Session, CurvesOfBothVariantsGrowToTheLastMonth) {
    const SmallCountry country;
    Session session;
    session.start(request_of(country, "window"), 1);
    session.wait();
    const LiveCurves& curves = session.snapshot()->curves;
    for (const auto variant : {sim::Variant::with, sim::Variant::counterfactual}) {
        const auto& cohesion = curves.of(variant, LiveCurve::cohesion);
        ASSERT_EQ(cohesion.size(), 36U);
        ASSERT_TRUE(cohesion.back());
        EXPECT_GT(*cohesion.back(), 0.0);
        EXPECT_LT(*cohesion.back(), 100.0);
    }
    EXPECT_TRUE(curves.of(sim::Variant::with, LiveCurve::participant_distress).back());
}

TEST(Session, ARunThatIsStoppedKeepsItsMonths) {
    const SmallCountry country;
    Session session;
    session.start(request_of(country, "window"), 1);
    ASSERT_TRUE(reaches(session, [](const RunSnapshot& run) { return run.steps_done >= 2; }));
    session.cancel();
    session.wait();
    const auto run = session.snapshot();
    EXPECT_EQ(run->phase, RunPhase::stopped);
    EXPECT_LT(run->steps_done, run->steps);
    ASSERT_TRUE(run->results);
    EXPECT_FALSE(run->results->data().summary.finished);
}

TEST(Session, ARunThatIsPausedStandsStillAndThenEndsAsIfItHadNot) {
    const SmallCountry country;
    Session session;
    session.start(request_of(country, "window"), 1);
    session.pause();
    ASSERT_TRUE(reaches(session, [](const RunSnapshot& run) { return run.phase == RunPhase::paused; }));
    const auto steps = session.snapshot()->steps_done;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_EQ(session.snapshot()->steps_done, steps);
    EXPECT_TRUE(session.busy());
    session.go_on();
    session.wait();
    EXPECT_EQ(session.snapshot()->phase, RunPhase::finished);
}

TEST(Session, AScenarioThatIsWrongFailsWithItsIssuesAndWritesNothing) {
    const SmallCountry country;
    auto request = request_of(country, "window");
    request.set = {"/programmes/healing_dialogue/retention=7"};
    Session session;
    session.start(request, 1);
    session.wait();
    const auto run = session.snapshot();
    EXPECT_EQ(run->phase, RunPhase::failed);
    EXPECT_TRUE(run->input_is_wrong);
    EXPECT_THAT(run->problem, testing::HasSubstr("retention"));
    EXPECT_FALSE(std::filesystem::exists(country.folder() / "window"));
}

TEST(Session, EndsARunWhenItIsGone) {
    const SmallCountry country;
    {
        Session session;
        session.start(request_of(country, "window"), 1);
        ASSERT_TRUE(reaches(session, [](const RunSnapshot& run) { return run.steps_done >= 1; }));
    }
    EXPECT_EQ(sim::read_manifest(country.folder() / "window").status, sim::RunStatus::stopped);
}

}  // namespace
}  // namespace ubumwe::gui

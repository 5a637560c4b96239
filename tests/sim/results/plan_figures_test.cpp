#include "sim/results/plan_figures.hpp"

#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

/// A study of two scenarios with one aim, one plan, two draws that choose and one that tells.
class PlanFigures : public testing::Test {
protected:
    PlanFigures() {
        study.scenarios.resize(2);
        study.samples.resize(1);
        study.study.aims = {{"cohesion", Aim::most}};
        study.study.design.replicates = 2;
        study.study.design.confirm = 1;
        figures = {{"cohesion", "", false, {}}};
        // By scenario, then what is delivered (0) and the plan (1), then draw by draw.
        figures.front().values = {{{0, {{1, 0.50}, {2, 0.60}, {3, 0.5}}}, {1, {{1, 0.52}, {2, 0.62}, {3, 0.51}}}},
                                  {{0, {{1, 0.40}, {2, 0.50}, {3, 0.4}}}, {1, {{1, 0.41}, {2, 0.53}, {3, 0.43}}}}};
    }

    LoadedStudy study;
    std::vector<PlanFigure> figures;
};

TEST_F(PlanFigures, JudgeAPlanByTheScenarioThatIsAsked) {
    study.study.judged_by = JudgedBy::first;
    EXPECT_NEAR(judged(figures, study, 1, search_draws(study))->front(), -0.57, 1e-12);
    study.study.judged_by = JudgedBy::worst;
    EXPECT_NEAR(judged(figures, study, 1, search_draws(study))->front(), -0.47, 1e-12);
    EXPECT_NEAR(judged(figures, study, 1, told_draws(study))->front(), -0.43, 1e-12) << "by draws of its own";
    figures.front().values[1].erase(1);
    EXPECT_FALSE(judged(figures, study, 1, search_draws(study))) << "a scenario has not run it";
}

TEST_F(PlanFigures, TakeTheErrorFromTheScenarioThatJudges) {
    study.study.judged_by = JudgedBy::first;
    EXPECT_NEAR(judged_noise(figures, study, search_draws(study)).front(), 0.0, 1e-12) << "0.02 in both draws";
    study.study.judged_by = JudgedBy::worst;
    // 0.01 and 0.03: a variance of 0.0002, of the mean of two draws half of it.
    EXPECT_NEAR(judged_noise(figures, study, search_draws(study)).front(), 0.0001, 1e-12);
    EXPECT_EQ(judged_noise(figures, study, told_draws(study)).front(), 0.0) << "one draw tells no error";
}

TEST_F(PlanFigures, PairDrawByDraw) {
    EXPECT_EQ(differences_of(figures.front(), 1, 1, told_draws(study)).size(), 1U);
    EXPECT_NEAR(differences_of(figures.front(), 1, 1, told_draws(study)).front(), 0.03, 1e-12);
    figures.front().values[1][0].erase(3);
    EXPECT_TRUE(differences_of(figures.front(), 1, 1, told_draws(study)).empty()) << "without its pair";
    EXPECT_EQ(draws_of(figures.front(), 1, 1, told_draws(study)).size(), 1U);
}

}  // namespace
}  // namespace ubumwe::sim

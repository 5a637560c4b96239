#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/results/reader.hpp"
#include "sim/study/load_study.hpp"
#include "sim/study/one_factor.hpp"
#include "sim/study/pareto/front.hpp"

namespace ubumwe::sim {

/// Draws of luck from `first` to `last`.
struct DrawRange {
    std::int64_t first = 1;
    std::int64_t last = 1;
};

/// A number that every plan of a study gives: one of its answers, what it costs as planned at scale 1, or people who
/// enrolled or dropped out.
struct PlanFigure {
    std::string id;
    std::string words;
    bool hidden = false;                                          ///< of too few people in some run: no values
    std::vector<std::map<std::int64_t, ReplicateValues>> values;  ///< by scenario, then by sample; 0 is as delivered
};

/// The figures of the finished runs of a study with the design pareto: its answers, then
/// `planned_cost`, `enrolled`, `dropped_out`.
std::vector<PlanFigure> plan_figures(const ResultReader& results, const LoadedStudy& study);

/// Values of a plan in a range of draws.
std::vector<double> draws_of(const PlanFigure& figure, std::size_t scenario, std::int64_t sample, DrawRange range);

/// A plan's differences from what is delivered, draw by draw.
std::vector<double> differences_of(const PlanFigure& figure, std::size_t scenario, std::int64_t sample,
                                   DrawRange range);

/// The draws by which plans are chosen.
DrawRange search_draws(const LoadedStudy& study);
/// The draws by which chosen plans are told: those that the choice did not see, where the study has them.
DrawRange told_draws(const LoadedStudy& study);

/// A plan by all aims of the study, each so that less is better: means over draws of the scenario that judges. Nothing
/// where runs are missing.
std::optional<AimValues> judged(const std::vector<PlanFigure>& figures, const LoadedStudy& study, std::int64_t sample,
                                DrawRange range);

/// Variance of the error of judged values, by aim: that of the means of differences over draws, since draws are shared.
std::vector<double> judged_noise(const std::vector<PlanFigure>& figures, const LoadedStudy& study, DrawRange range);

/// The scenario in which a plan does worst in an aim; nothing where runs are missing.
std::optional<std::size_t> worst_scenario(const PlanFigure& figure, const LoadedStudy& study, const StudyAim& aim,
                                          std::int64_t sample, DrawRange range);

/// The figure of an aim.
const PlanFigure& figure_of(const std::vector<PlanFigure>& figures, const StudyAim& aim);

}  // namespace ubumwe::sim

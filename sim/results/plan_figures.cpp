#include "sim/results/plan_figures.hpp"

#include <algorithm>
#include <limits>

#include "sim/results/answer_runs.hpp"
#include "sim/study/paired.hpp"

namespace ubumwe::sim {

namespace {

std::map<std::int64_t, ReplicateValues> delivery_of(const ResultReader& results, const std::string& scenario,
                                                    const std::string& column) {
    std::map<std::int64_t, ReplicateValues> values;
    const auto rows = results.rows("SELECT sample, replicate, CAST(ifnull(sum(" + column +
                                       "), 0) AS REAL) FROM run LEFT JOIN delivery USING (run) WHERE scenario = ? AND "
                                       "variant = 'with' AND status = 'finished' GROUP BY run",
                                   {scenario});
    for (const auto& row : rows)
        values[std::get<std::int64_t>(row[0])][std::get<std::int64_t>(row[1])] = std::get<double>(row[2]);
    return values;
}

/// What a plan comes to by arithmetic, in every draw of a figure that was run.
PlanFigure planned_cost(const LoadedStudy& study, const PlanFigure& run) {
    PlanFigure figure{planned_cost_name, "cost of the planned groups and years, at scale 1", false, run.values};
    std::vector<double> costs{study.space->delivered.cost};
    for (std::size_t sample = 1; sample <= study.samples.size(); ++sample)
        costs.push_back(allocation_of(study, static_cast<std::int64_t>(sample)).cost);
    for (auto& samples : figure.values) {
        for (auto& [sample, replicates] : samples) {
            for (auto& [replicate, value] : replicates) value = costs.at(static_cast<std::size_t>(sample));
        }
    }
    return figure;
}

double sign_of(Aim aim) {
    return aim == Aim::most ? -1.0 : 1.0;
}

/// The scenario whose runs give a plan its value; nothing where a scenario has none.
std::optional<std::size_t> judging_scenario(const PlanFigure& figure, const LoadedStudy& study, const StudyAim& aim,
                                            std::int64_t sample, DrawRange range) {
    if (study.study.judged_by == JudgedBy::worst) return worst_scenario(figure, study, aim, sample, range);
    return 0;
}

double variance_of_mean(const std::vector<double>& values) {
    const double mean = mean_of(values);
    double squares = 0.0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const auto count = static_cast<double>(values.size());
    return squares / (count - 1.0) / count;
}

}  // namespace

std::vector<PlanFigure> plan_figures(const ResultReader& results, const LoadedStudy& study) {
    std::vector<PlanFigure> figures;
    for (const AnswerRuns& runs : answer_runs(results, study)) {
        if (figures.empty() || figures.back().id != runs.answer)
            figures.push_back({runs.answer, runs.words, false, {}});
        figures.back().hidden = figures.back().hidden || runs.hidden;
        figures.back().values.push_back(runs.values);
    }
    figures.push_back(planned_cost(study, figures.front()));
    for (const auto& [id, meaning] : {std::pair{"enrolled", "people admitted, once a programme"},
                                      std::pair{"dropped_out", "people who did not complete"}}) {
        PlanFigure& figure = figures.emplace_back(PlanFigure{id, meaning, false, {}});
        for (const LoadedStudyScenario& scenario : study.scenarios)
            figure.values.push_back(delivery_of(results, scenario.id, id));
    }
    return figures;
}

std::vector<double> draws_of(const PlanFigure& figure, std::size_t scenario, std::int64_t sample, DrawRange range) {
    std::vector<double> values;
    const auto found = figure.values.at(scenario).find(sample);
    if (found == figure.values[scenario].end()) return values;
    for (const auto& [replicate, value] : found->second) {
        if (replicate >= range.first && replicate <= range.last) values.push_back(value);
    }
    return values;
}

std::vector<double> differences_of(const PlanFigure& figure, std::size_t scenario, std::int64_t sample,
                                   DrawRange range) {
    std::vector<double> differences;
    const auto& samples = figure.values.at(scenario);
    const auto plan = samples.find(sample);
    const auto delivered = samples.find(0);
    if (plan == samples.end() || delivered == samples.end()) return differences;
    for (const auto& [replicate, value] : plan->second) {
        const auto same = delivered->second.find(replicate);
        if (replicate >= range.first && replicate <= range.last && same != delivered->second.end())
            differences.push_back(value - same->second);
    }
    return differences;
}

DrawRange search_draws(const LoadedStudy& study) {
    return {1, study.study.design.replicates};
}

DrawRange told_draws(const LoadedStudy& study) {
    const DesignParameters& design = study.study.design;
    if (design.confirm == 0) return search_draws(study);
    return {design.replicates + 1, design.replicates + design.confirm};
}

const PlanFigure& figure_of(const std::vector<PlanFigure>& figures, const StudyAim& aim) {
    return *std::ranges::find(figures, aim.id, &PlanFigure::id);
}

std::optional<std::size_t> worst_scenario(const PlanFigure& figure, const LoadedStudy& study, const StudyAim& aim,
                                          std::int64_t sample, DrawRange range) {
    std::size_t worst = 0;
    double most = -std::numeric_limits<double>::infinity();
    for (std::size_t scenario = 0; scenario < study.scenarios.size(); ++scenario) {
        const std::vector<double> values = draws_of(figure, scenario, sample, range);
        if (values.empty()) return std::nullopt;
        const double mean = sign_of(aim.aim) * mean_of(values);
        if (mean <= most) continue;
        most = mean;
        worst = scenario;
    }
    return worst;
}

std::optional<AimValues> judged(const std::vector<PlanFigure>& figures, const LoadedStudy& study, std::int64_t sample,
                                DrawRange range) {
    AimValues values;
    for (const StudyAim& aim : study.study.aims) {
        const PlanFigure& figure = figure_of(figures, aim);
        const auto judge = judging_scenario(figure, study, aim, sample, range);
        const auto draws = judge ? draws_of(figure, *judge, sample, range) : std::vector<double>{};
        if (draws.empty()) return std::nullopt;
        values.push_back(sign_of(aim.aim) * mean_of(draws));
    }
    return values;
}

std::vector<double> judged_noise(const std::vector<PlanFigure>& figures, const LoadedStudy& study, DrawRange range) {
    std::vector<double> noise;
    for (const StudyAim& aim : study.study.aims) {
        const PlanFigure& figure = figure_of(figures, aim);
        std::vector<double> variances;
        for (std::int64_t sample = 1; sample <= static_cast<std::int64_t>(study.samples.size()); ++sample) {
            const auto judge = judging_scenario(figure, study, aim, sample, range);
            const auto differences = judge ? differences_of(figure, *judge, sample, range) : std::vector<double>{};
            if (differences.size() >= 2) variances.push_back(variance_of_mean(differences));
        }
        noise.push_back(variances.empty() ? 0.0 : mean_of(variances));
    }
    return noise;
}

}  // namespace ubumwe::sim

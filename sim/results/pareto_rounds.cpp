#include "sim/results/pareto_rounds.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/study/paired.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::size_t most_shown = 10;

UnitPoint point_of(const LoadedStudy& study, std::int64_t sample) {
    UnitPoint point;
    for (const auto& value : study.samples.at(static_cast<std::size_t>(sample - 1)))
        point.push_back(value.value_or(0.5));
    return point;
}

SearchProblem problem_of(const LoadedStudy& study) {
    const AllocationSpace& space = *study.space;
    return {study.parameters.size(), study.study.aims.size(),
            [&space](std::span<const double> point) { return features_of(space, allocate(space, point)); }};
}

/// Plans up to a sample whose runs have finished.
std::vector<ObservedPoint> observed(const std::vector<PlanFigure>& figures, const LoadedStudy& study,
                                    std::int64_t last) {
    std::vector<ObservedPoint> points;
    for (std::int64_t sample = 1; sample <= last; ++sample) {
        if (auto values = judged(figures, study, sample, search_draws(study)))
            points.push_back({point_of(study, sample), *std::move(values)});
    }
    return points;
}

/// Plans by all aims.
struct JudgedPlans {
    std::vector<std::int64_t> samples;
    std::vector<AimValues> values;
};

/// The plans that no other of these beats, by a range of draws.
JudgedPlans front_among(const std::vector<PlanFigure>& figures, const LoadedStudy& study,
                        const std::vector<std::int64_t>& samples, DrawRange range) {
    JudgedPlans all;
    for (const std::int64_t sample : samples) {
        auto values = judged(figures, study, sample, range);
        if (!values) continue;
        all.samples.push_back(sample);
        all.values.push_back(*std::move(values));
    }
    JudgedPlans front;
    for (const std::size_t row : front_of(all.values)) {
        front.samples.push_back(all.samples[row]);
        front.values.push_back(all.values[row]);
    }
    return front;
}

}  // namespace

std::vector<Sample> next_round(const ResultReader& results, const LoadedStudy& study) {
    const DesignParameters& design = study.study.design;
    const auto known = static_cast<std::int64_t>(study.samples.size());
    if (known >= design.samples + design.rounds * design.round_samples) return {};
    const std::vector<PlanFigure> figures = plan_figures(results, study);
    auto points = observed(figures, study, known);
    if (points.empty()) return {};
    const SurrogateSearch search(problem_of(study), std::move(points),
                                 judged_noise(figures, study, search_draws(study)));
    std::vector<Sample> samples;
    for (const UnitPoint& point :
         search.next_points(static_cast<std::size_t>(design.round_samples), design.seed + known))
        samples.emplace_back(point.begin(), point.end());
    return samples;
}

std::vector<std::int64_t> front_samples(const std::vector<PlanFigure>& figures, const LoadedStudy& study) {
    std::vector<std::int64_t> all(study.samples.size());
    std::iota(all.begin(), all.end(), std::int64_t{1});
    const JudgedPlans front = front_among(figures, study, all, search_draws(study));
    std::vector<std::int64_t> shown;
    for (const std::size_t row : spread_over(front.values, {}, most_shown)) shown.push_back(front.samples[row]);
    std::ranges::sort(shown);
    return shown;
}

std::vector<std::int64_t> unbeaten_of(const std::vector<PlanFigure>& figures, const LoadedStudy& study,
                                      const std::vector<std::int64_t>& samples) {
    return front_among(figures, study, samples, told_draws(study)).samples;
}

std::vector<SurrogateError> surrogate_errors(const std::vector<PlanFigure>& figures, const LoadedStudy& study) {
    const DesignParameters& design = study.study.design;
    const std::vector<double> noise = judged_noise(figures, study, search_draws(study));
    const std::size_t aims = study.study.aims.size();
    std::vector<std::vector<double>> misses(aims);
    std::vector<std::vector<double>> run(aims);
    const auto last = static_cast<std::int64_t>(study.samples.size());
    for (std::int64_t before = design.samples; before < last; before += design.round_samples) {
        auto points = observed(figures, study, before);
        if (points.empty()) continue;
        const SurrogateSearch search(problem_of(study), std::move(points), noise);
        for (std::int64_t sample = before + 1; sample <= std::min(last, before + design.round_samples); ++sample) {
            const auto values = judged(figures, study, sample, search_draws(study));
            if (!values) continue;
            const AimValues predicted = search.predict(point_of(study, sample));
            for (std::size_t aim = 0; aim < aims; ++aim) {
                misses[aim].push_back(predicted[aim] - (*values)[aim]);
                run[aim].push_back((*values)[aim]);
            }
        }
    }
    std::vector<SurrogateError> errors;
    const auto root_mean_square = [](const std::vector<double>& values, double from) {
        double sum = 0.0;
        for (const double value : values) sum += (value - from) * (value - from);
        return std::sqrt(sum / static_cast<double>(values.size()));
    };
    for (std::size_t aim = 0; aim < aims && !run.front().empty(); ++aim)
        errors.push_back({root_mean_square(misses[aim], 0.0), root_mean_square(run[aim], mean_of(run[aim])),
                          std::sqrt(noise[aim]), run[aim].size()});
    return errors;
}

}  // namespace ubumwe::sim

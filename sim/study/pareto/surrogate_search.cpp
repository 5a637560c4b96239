#include "sim/study/pareto/surrogate_search.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/study/design.hpp"
#include "sim/study/study_draws.hpp"

namespace ubumwe::sim {

namespace {

UnitPoint random_point(std::size_t dimension, StudyDraws& draws) {
    constexpr std::size_t steps = 1'000'000'000;
    UnitPoint point(dimension);
    for (double& coordinate : point)
        coordinate = sample_value(static_cast<double>(draws.below(steps)) / static_cast<double>(steps));
    return point;
}

}  // namespace

SurrogateSearch::SurrogateSearch(SearchProblem problem, std::vector<ObservedPoint> observed,
                                 std::span<const double> noise)
    : problem_(std::move(problem)), observed_(std::move(observed)) {
    for (const ObservedPoint& each : observed_) features_.push_back(problem_.features(each.point));
    for (std::size_t aim = 0; aim < problem_.aims; ++aim) {
        std::vector<double> values;
        for (const ObservedPoint& each : observed_) values.push_back(each.values[aim]);
        surrogates_.emplace_back(features_, values, noise[aim]);
    }
}

AimValues SurrogateSearch::predict(std::span<const double> point) const {
    const std::vector<double> features = problem_.features(point);
    AimValues values;
    for (const Surrogate& surrogate : surrogates_) values.push_back(surrogate.at(features));
    return values;
}

bool SurrogateSearch::is_new(const std::vector<double>& features, const std::vector<std::vector<double>>& known) const {
    constexpr double same = 1e-9;
    return std::ranges::none_of(known, [&](const std::vector<double>& other) {
        return std::ranges::equal(features, other, [](double a, double b) { return std::abs(a - b) < same; });
    });
}

std::vector<UnitPoint> SurrogateSearch::next_points(std::size_t count, std::int64_t seed) const {
    std::vector<AimValues> taken;
    std::vector<UnitPoint> start;
    for (const ObservedPoint& each : observed_) taken.push_back(each.values);
    for (const std::size_t row : front_of(taken)) start.push_back(observed_[row].point);
    const FoundFront found = search_front([this](std::span<const double> point) { return predict(point); },
                                          problem_.dimension, problem_.aims, start, static_cast<std::uint32_t>(seed));
    std::vector<std::vector<double>> known = features_;
    std::vector<UnitPoint> next;
    const auto add_if_new = [&](UnitPoint point) {
        for (double& coordinate : point) coordinate = sample_value(coordinate);
        std::vector<double> features = problem_.features(point);
        if (!is_new(features, known)) return;
        known.push_back(std::move(features));
        next.push_back(std::move(point));
    };
    for (const std::size_t row : spread_over(found.values, taken, found.values.size())) {
        if (next.size() == count) return next;
        add_if_new(found.points[row]);
    }
    StudyDraws draws(seed);
    // A problem may have fewer plans than are asked for: then some are run again.
    for (std::size_t tries = 0; next.size() < count; ++tries) {
        UnitPoint point = random_point(problem_.dimension, draws);
        if (tries < 20 * count)
            add_if_new(std::move(point));
        else
            next.push_back(std::move(point));
    }
    return next;
}

}  // namespace ubumwe::sim

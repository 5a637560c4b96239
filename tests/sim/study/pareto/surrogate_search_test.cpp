#include "sim/study/pareto/surrogate_search.hpp"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/study/design.hpp"

namespace ubumwe::sim {
namespace {

/// ZDT1 (Zitzler, Deb and Thiele 2000): the front is 1 - sqrt(first) where all coordinates but the first are 0.
AimValues zdt1(std::span<const double> x) {
    double sum = 0.0;
    for (std::size_t i = 1; i < x.size(); ++i) sum += x[i];
    const double g = 1.0 + 9.0 * sum / static_cast<double>(x.size() - 1);
    return {x[0], g * (1.0 - std::sqrt(x[0] / g))};
}

/// Squared distances from two points of a cube: the front is the line between them, where the roots add up to 0.6.
AimValues two_distances(std::span<const double> x) {
    AimValues values{0.0, 0.0};
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double second = i == 0 ? 0.8 : 0.5;
        const double first = i == 0 ? 0.2 : 0.5;
        values[0] += (x[i] - first) * (x[i] - first);
        values[1] += (x[i] - second) * (x[i] - second);
    }
    return values;
}

double beyond_front(const AimValues& values) {
    return std::sqrt(values[0]) + std::sqrt(values[1]) - 0.6;
}

SearchProblem plain(std::size_t dimension) {
    return {dimension, 2, [](std::span<const double> point) { return std::vector(point.begin(), point.end()); }};
}

std::vector<ObservedPoint> observe(const std::vector<Sample>& samples) {
    std::vector<ObservedPoint> observed;
    for (const Sample& sample : samples) {
        UnitPoint point;
        for (const auto& value : sample) point.push_back(*value);
        observed.push_back({point, two_distances(point)});
    }
    return observed;
}

std::vector<Sample> first_round(std::int64_t samples, std::size_t dimension) {
    DesignParameters design;
    design.method = DesignMethod::pareto;
    design.samples = samples;
    return unit_samples(design, dimension);
}

TEST(Search, FindsTheWholeFrontOfZdt1) {
    const FoundFront found = search_front(zdt1, 5, 2, {}, 3);
    ASSERT_GT(found.values.size(), 20U);
    double least = 1.0;
    double most = 0.0;
    for (const AimValues& values : found.values) {
        EXPECT_NEAR(values[1], 1.0 - std::sqrt(values[0]), 0.05);
        least = std::min(least, values[0]);
        most = std::max(most, values[0]);
    }
    EXPECT_LT(least, 0.05);
    EXPECT_GT(most, 0.9);
}

TEST(Search, BeginsFromWhatIsKnown) {
    // Better than all else in a place that nobody finds by chance.
    const UnitPoint known{0.123, 0.456, 0.789};
    const auto needle = [&](std::span<const double> x) {
        const bool there = std::ranges::equal(x, known, [](double a, double b) { return std::abs(a - b) < 1e-4; });
        return there ? AimValues{-1.0, -1.0} : zdt1(x);
    };
    EXPECT_EQ(search_front(needle, 3, 2, {known}, 3).values.front(), (AimValues{-1.0, -1.0}));
    EXPECT_NE(search_front(needle, 3, 2, {}, 3).values.front(), (AimValues{-1.0, -1.0}));
}

TEST(Search, IsRepeatedByItsSeed) {
    EXPECT_EQ(search_front(zdt1, 3, 2, {}, 7).points, search_front(zdt1, 3, 2, {}, 7).points);
    EXPECT_NE(search_front(zdt1, 3, 2, {}, 7).points, search_front(zdt1, 3, 2, {}, 8).points);
}

TEST(SurrogateSearch, ComesToAKnownFrontInAFewRounds) {
    constexpr std::size_t dimension = 4;
    auto observed = observe(first_round(20, dimension));
    const std::vector<double> exact{0.0, 0.0};
    std::vector<double> last;
    for (std::int64_t round = 0; round < 3; ++round) {
        const SurrogateSearch search(plain(dimension), observed, exact);
        last.clear();
        for (const UnitPoint& point : search.next_points(6, round)) {
            observed.push_back({point, two_distances(point)});
            last.push_back(beyond_front(observed.back().values));
        }
    }
    const auto on_front = std::ranges::count_if(last, [](double beyond) { return beyond < 0.03; });
    EXPECT_GE(on_front, 5) << testing::PrintToString(last);
    double first = 1.0;
    for (std::size_t i = 0; i < 20; ++i) first = std::min(first, beyond_front(observed[i].values));
    EXPECT_GT(first, 0.03) << "the first round found the front by itself";
}

TEST(SurrogateSearch, PredictsWhatItHasNotSeen) {
    const SurrogateSearch search(plain(3), observe(first_round(40, 3)), std::vector{0.0, 0.0});
    const UnitPoint point{0.31, 0.47, 0.66};
    EXPECT_NEAR(search.predict(point)[0], two_distances(point)[0], 0.01);
    EXPECT_NEAR(search.predict(point)[1], two_distances(point)[1], 0.01);
}

TEST(SurrogateSearch, AsksForNothingThatItKnowsAndForAsManyAsItIsTold) {
    // Features that tell four quarters apart: the fifth point cannot be new.
    SearchProblem problem = plain(2);
    problem.features = [](std::span<const double> point) {
        return std::vector{point[0] < 0.5 ? 0.0 : 1.0, point[1] < 0.5 ? 0.0 : 1.0};
    };
    const std::vector<ObservedPoint> observed{{{0.1, 0.1}, {1.0, 2.0}}, {{0.9, 0.1}, {2.0, 1.0}}};
    // With errors, the surrogate expects other values than those that were observed.
    const SurrogateSearch search(problem, observed, std::vector{0.2, 0.2});
    for (std::int64_t seed = 1; seed <= 5; ++seed) {
        const auto points = search.next_points(2, seed);
        ASSERT_EQ(points.size(), 2U);
        EXPECT_GE(points[0][1], 0.5);
        EXPECT_GE(points[1][1], 0.5);
        EXPECT_NE(problem.features(points[0]), problem.features(points[1]));
    }
    EXPECT_EQ(search.next_points(5, 1).size(), 5U);
}

TEST(FirstRound, FillsTheCubeBetterThanAPlainHypercube) {
    const auto nearest = [](const std::vector<Sample>& samples) {
        double least = 10.0;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                double sum = 0.0;
                for (std::size_t k = 0; k < samples[i].size(); ++k)
                    sum += (*samples[i][k] - *samples[j][k]) * (*samples[i][k] - *samples[j][k]);
                least = std::min(least, std::sqrt(sum));
            }
        }
        return least;
    };
    DesignParameters plain_design;
    plain_design.samples = 20;
    EXPECT_GT(nearest(first_round(20, 3)), 1.2 * nearest(unit_samples(plain_design, 3)));
}

}  // namespace
}  // namespace ubumwe::sim

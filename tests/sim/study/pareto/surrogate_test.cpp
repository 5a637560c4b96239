#include "sim/study/pareto/surrogate.hpp"

#include <cmath>
#include <memory>
#include <thread>

#include <gtest/gtest.h>

#include "sim/study/design.hpp"
#include "sim/study/study_draws.hpp"

namespace ubumwe::sim {
namespace {

using Points = std::vector<std::vector<double>>;

Points spread_points(std::int64_t count, std::size_t dimension) {
    DesignParameters design;
    design.method = DesignMethod::sobol_sequence;
    design.samples = count;
    Points points;
    for (const Sample& sample : unit_samples(design, dimension)) {
        auto& point = points.emplace_back();
        for (const auto& value : sample) point.push_back(*value);
    }
    return points;
}

double wave(const std::vector<double>& x) {
    return std::sin(3.0 * x[0]) + x[1] * x[1] - 0.5 * x[0] * x[1];
}

template <class Function>
std::vector<double> values_of(const Points& points, Function function) {
    std::vector<double> values;
    for (const auto& point : points) values.push_back(function(point));
    return values;
}

TEST(Surrogate, PredictsASmoothFunctionBetweenItsPoints) {
    const Points known = spread_points(40, 2);
    const Surrogate surrogate(known, values_of(known, wave), 0.0);
    for (const auto& point : spread_points(97, 2)) EXPECT_NEAR(surrogate.at(point), wave(point), 0.02);
}

TEST(Surrogate, SmoothsWhatIsErrorAndKeepsWhatIsNot) {
    const Points known = spread_points(60, 2);
    const auto straight = [](const std::vector<double>& x) { return 5.0 + 2.0 * x[0]; };
    std::vector<double> noisy = values_of(known, straight);
    StudyDraws draws(3);
    for (double& value : noisy) value += draws.below(2) == 0 ? 0.2 : -0.2;
    const Surrogate knows_its_error(known, noisy, 0.04);
    const Surrogate takes_it_for_truth(known, noisy, 0.0);
    double smoothed = 0.0;
    double followed = 0.0;
    for (std::size_t i = 0; i < known.size(); ++i) {
        smoothed += std::abs(knows_its_error.at(known[i]) - straight(known[i])) / 60.0;
        followed += std::abs(takes_it_for_truth.at(known[i]) - straight(known[i])) / 60.0;
    }
    EXPECT_LT(smoothed, 0.08);
    EXPECT_GT(followed, 0.15);
}

TEST(Surrogate, OfWhatDoesNotVaryIsItsMean) {
    const Points known = spread_points(10, 3);
    EXPECT_DOUBLE_EQ(Surrogate(known, std::vector<double>(10, 7.0), 0.0).at(std::vector{0.3, 0.3, 0.3}), 7.0);
    EXPECT_DOUBLE_EQ(Surrogate({{0.5, 0.5}}, std::vector{2.0}, 0.0).at(std::vector{0.9, 0.1}), 2.0);
}

TEST(Surrogate, TakesCoordinatesThatNeverVary) {
    Points known = spread_points(30, 2);
    for (auto& point : known) point.push_back(4.0);
    const Surrogate surrogate(known, values_of(known, wave), 0.0);
    EXPECT_NEAR(surrogate.at(std::vector{0.4, 0.6, 4.0}), wave({0.4, 0.6}), 0.03);
}

/// Sixty points of fourteen coordinates.
Points many_points() {
    return spread_points(60, 14);
}

double polynomial(const std::vector<double>& x) {
    return x[0] * x[0] - 0.5 * x[1] + x[2] * x[0];
}

TEST(Surrogate, GivesTheSameButForLastDigitsOnAnyThreadAndWhereverItLies) {
    const Points known = many_points();
    const std::vector<double> values = values_of(known, polynomial);
    const std::vector<double> somewhere(14, 0.4);
    std::vector<double> found(6);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < found.size(); ++i) {
            threads.emplace_back([&, i] {
                // Moves what is allocated next by other distances from the lines of the cache.
                std::vector<std::unique_ptr<char[]>> before;
                for (std::size_t k = 0; k <= i; ++k) before.push_back(std::make_unique<char[]>(16 * (k + 1)));
                found[i] = Surrogate(known, values, 1e-4).at(somewhere);
            });
        }
    }
    for (const double value : found) EXPECT_NEAR(value, found.front(), 1e-9);
    EXPECT_NEAR(found.front(), polynomial(somewhere), 0.01);
}

}  // namespace
}  // namespace ubumwe::sim

#include "sim/calibration/bounded_step.hpp"

#include <openturns/OptimizationProblem.hxx>
#include <openturns/QuadraticFunction.hxx>
#include <openturns/TNC.hxx>

#include "model/base/require.hpp"

namespace ubumwe::sim {

namespace {

OT::Point point_of(const std::vector<double>& values) {
    OT::Point point(static_cast<OT::UnsignedInteger>(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) point[i] = values[i];
    return point;
}

/// The sum of squares as a function of the move, with its exact gradient.
OT::Function sum_of_squares(const Slopes& slopes, const std::vector<double>& wanted,
                            const std::vector<double>& weights) {
    const std::size_t inputs = slopes.front().size();
    OT::Point constant(1);
    OT::Matrix linear(inputs, 1);
    OT::SymmetricTensor quadratic(inputs, 1);
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        const double weight = weights[i] * weights[i];
        constant[0] += weight * wanted[i] * wanted[i];
        for (std::size_t j = 0; j < inputs; ++j) {
            linear(j, 0) -= 2.0 * weight * wanted[i] * slopes[i][j];
            for (std::size_t k = 0; k <= j; ++k) quadratic(j, k, 0) += 2.0 * weight * slopes[i][j] * slopes[i][k];
        }
    }
    return OT::QuadraticFunction(OT::Point(inputs), constant, linear, quadratic);
}

}  // namespace

std::vector<double> bounded_step(const Slopes& slopes, const std::vector<double>& wanted,
                                 const std::vector<double>& weights, const std::vector<double>& low,
                                 const std::vector<double>& high) {
    model::require(!slopes.empty() && slopes.size() == wanted.size() && slopes.size() == weights.size(),
                   "a step has slopes for each output");
    OT::OptimizationProblem problem(sum_of_squares(slopes, wanted, weights));
    problem.setBounds(OT::Interval(point_of(low), point_of(high)));
    OT::TNC solver(problem);
    solver.setStartingPoint(OT::Point(slopes.front().size()));
    solver.setIgnoreFailure(true);
    constexpr OT::UnsignedInteger most_calls = 20000;
    solver.setMaximumEvaluationNumber(most_calls);
    solver.run();
    const OT::Point best = solver.getResult().getOptimalPoint();
    return {best.begin(), best.end()};
}

}  // namespace ubumwe::sim

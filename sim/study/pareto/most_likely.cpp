#include <memory>

#include <openturns/EvaluationImplementation.hxx>
#include <openturns/GradientImplementation.hxx>
#include <openturns/OptimizationProblem.hxx>
#include <openturns/TNC.hxx>

#include "model/base/math.hpp"
#include "sim/study/pareto/kriging.hpp"

namespace ubumwe::sim {

namespace {

/// Logarithms of scales and variance, as the search moves them.
Covariance covariance_at(const OT::Point& logarithms) {
    Covariance covariance;
    for (const double each : logarithms) covariance.scales.push_back(model::exponential(each));
    covariance.variance = covariance.scales.back();
    covariance.scales.pop_back();
    return covariance;
}

using SharedObservations = std::shared_ptr<const Observations>;

OT::UnsignedInteger searched(const Observations& observations) {
    return observations.points.front().size() + 1;
}

class LikelihoodValue : public OT::EvaluationImplementation {
public:
    explicit LikelihoodValue(SharedObservations observations) : observations_(std::move(observations)) {}

    LikelihoodValue* clone() const override { return new LikelihoodValue(*this); }
    OT::UnsignedInteger getInputDimension() const override { return searched(*observations_); }
    OT::UnsignedInteger getOutputDimension() const override { return 1; }
    OT::Point operator()(const OT::Point& at) const override {
        return OT::Point(1, likelihood_of(*observations_, covariance_at(at)).value);
    }

private:
    SharedObservations observations_;
};

class LikelihoodGradient : public OT::GradientImplementation {
public:
    explicit LikelihoodGradient(SharedObservations observations) : observations_(std::move(observations)) {}

    LikelihoodGradient* clone() const override { return new LikelihoodGradient(*this); }
    OT::UnsignedInteger getInputDimension() const override { return searched(*observations_); }
    OT::UnsignedInteger getOutputDimension() const override { return 1; }
    OT::Matrix gradient(const OT::Point& at) const override {
        const std::vector<double> slopes = likelihood_of(*observations_, covariance_at(at)).gradient;
        OT::Matrix matrix(slopes.size(), 1);
        for (std::size_t i = 0; i < slopes.size(); ++i) matrix(i, 0) = slopes[i];
        return matrix;
    }

private:
    SharedObservations observations_;
};

}  // namespace

Covariance most_likely(const Observations& observations) {
    const auto shared = std::make_shared<const Observations>(observations);
    OT::Function likelihood{LikelihoodValue(shared)};
    likelihood.setGradient(LikelihoodGradient(shared));
    OT::OptimizationProblem problem(likelihood);
    problem.setMinimization(false);
    const OT::UnsignedInteger dimension = searched(observations);
    // About a twentieth and twenty times.
    constexpr double widest = 3.0;
    problem.setBounds(OT::Interval(OT::Point(dimension, -widest), OT::Point(dimension, widest)));
    OT::TNC solver(problem);
    solver.setStartingPoint(OT::Point(dimension));
    solver.setIgnoreFailure(true);
    constexpr OT::UnsignedInteger most_calls = 500;
    solver.setMaximumEvaluationNumber(most_calls);
    solver.run();
    return covariance_at(solver.getResult().getOptimalPoint());
}

}  // namespace ubumwe::sim

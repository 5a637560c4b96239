#include "sim/study/design.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <openturns/ComposedDistribution.hxx>
#include <openturns/LHSExperiment.hxx>
#include <openturns/LogUniform.hxx>
#include <openturns/LowDiscrepancyExperiment.hxx>
#include <openturns/Normal.hxx>
#include <openturns/RandomGenerator.hxx>
#include <openturns/SobolSequence.hxx>
#include <openturns/Triangular.hxx>
#include <openturns/TruncatedDistribution.hxx>
#include <openturns/Uniform.hxx>

#include "model/base/math.hpp"

namespace ubumwe::sim {

namespace {

OT::Distribution distribution_of(const Marginal& marginal) {
    switch (marginal.shape) {
        case MarginalShape::uniform:
            break;
        case MarginalShape::log_uniform:
            return OT::LogUniform(model::logarithm(marginal.low), model::logarithm(marginal.high));
        case MarginalShape::triangular:
            return OT::Triangular(marginal.low, marginal.centre, marginal.high);
        case MarginalShape::normal:
            return OT::TruncatedDistribution(OT::Normal(marginal.centre, marginal.sd), marginal.low, marginal.high);
    }
    return OT::Uniform(marginal.low, marginal.high);
}

/// Points of the unit cube.
OT::Sample points_of(const DesignParameters& design, std::size_t dimension) {
    const OT::ComposedDistribution cube(OT::ComposedDistribution::DistributionCollection(
        static_cast<OT::UnsignedInteger>(dimension), OT::Uniform(0.0, 1.0)));
    const auto size = static_cast<OT::UnsignedInteger>(design.samples);
    if (design.method == DesignMethod::sobol_sequence) {
        const OT::SobolSequence sequence(static_cast<OT::UnsignedInteger>(dimension));
        return OT::LowDiscrepancyExperiment(sequence, cube, size).generate();
    }
    OT::RandomGenerator::SetSeed(static_cast<OT::UnsignedInteger>(design.seed));
    return OT::LHSExperiment(cube, size).generate();
}

double rounded(double value) {
    return std::stod(fmt::format("{:.9g}", value));
}

double value_at(const OT::Distribution& distribution, const Marginal& marginal, double share) {
    return std::clamp(rounded(distribution.computeQuantile(share)[0]), marginal.low, marginal.high);
}

}  // namespace

double quantile(const Marginal& marginal, double share) {
    return value_at(distribution_of(marginal), marginal, share);
}

std::vector<Sample> design_samples(const DesignParameters& design, std::span<const Marginal> marginals) {
    if (marginals.empty()) return {};
    std::vector<OT::Distribution> distributions;
    for (const Marginal& marginal : marginals) distributions.push_back(distribution_of(marginal));
    const OT::Sample points = points_of(design, marginals.size());
    std::vector<Sample> samples(points.getSize());
    for (std::size_t i = 0; i < samples.size(); ++i) {
        for (std::size_t j = 0; j < marginals.size(); ++j)
            samples[i].push_back(value_at(distributions[j], marginals[j], points(i, j)));
    }
    return samples;
}

}  // namespace ubumwe::sim

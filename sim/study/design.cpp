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
#include <openturns/SimulatedAnnealingLHS.hxx>
#include <openturns/SobolSequence.hxx>
#include <openturns/SpaceFillingC2.hxx>
#include <openturns/Triangular.hxx>
#include <openturns/TruncatedDistribution.hxx>
#include <openturns/Uniform.hxx>

#include "model/base/math.hpp"
#include "sim/study/morris.hpp"
#include "sim/study/one_factor.hpp"
#include "sim/study/sobol_indices.hpp"
#include "sim/study/threshold.hpp"

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

OT::ComposedDistribution cube_of(std::size_t dimension) {
    return OT::ComposedDistribution(OT::ComposedDistribution::DistributionCollection(
        static_cast<OT::UnsignedInteger>(dimension), OT::Uniform(0.0, 1.0)));
}

std::vector<Sample> samples_of(const OT::Sample& points) {
    std::vector<Sample> samples(points.getSize());
    for (std::size_t i = 0; i < samples.size(); ++i) {
        for (std::size_t j = 0; j < points.getDimension(); ++j) samples[i].push_back(points(i, j));
    }
    return samples;
}

std::vector<Sample> latin_hypercube(const DesignParameters& design, std::size_t dimension) {
    OT::RandomGenerator::SetSeed(static_cast<OT::UnsignedInteger>(design.seed));
    return samples_of(
        OT::LHSExperiment(cube_of(dimension), static_cast<OT::UnsignedInteger>(design.samples)).generate());
}

/// A Latin hypercube whose points are far from each other: annealed for the centred L2 discrepancy.
std::vector<Sample> space_filling(const DesignParameters& design, std::size_t dimension) {
    OT::RandomGenerator::SetSeed(static_cast<OT::UnsignedInteger>(design.seed));
    const OT::LHSExperiment plain(cube_of(dimension), static_cast<OT::UnsignedInteger>(design.samples));
    return samples_of(OT::SimulatedAnnealingLHS(plain, OT::SpaceFillingC2()).generate());
}

std::vector<Sample> sobol_sequence(const DesignParameters& design, std::size_t dimension) {
    const OT::SobolSequence sequence(static_cast<OT::UnsignedInteger>(dimension));
    return samples_of(
        OT::LowDiscrepancyExperiment(sequence, cube_of(dimension), static_cast<OT::UnsignedInteger>(design.samples))
            .generate());
}

std::vector<Sample> sets_of_others(const DesignParameters& design, std::size_t others) {
    if (others == 0 || design.sets == 0) return {};
    DesignParameters sets = design;
    sets.samples = design.sets;
    return latin_hypercube(sets, others);
}

double value_at(const OT::Distribution& distribution, const Marginal& marginal, double share) {
    return std::clamp(sample_value(distribution.computeQuantile(share)[0]), marginal.low, marginal.high);
}

}  // namespace

double sample_value(double value) {
    return std::stod(fmt::format("{:.9g}", value));
}

double quantile(const Marginal& marginal, double share) {
    return value_at(distribution_of(marginal), marginal, share);
}

std::vector<Sample> unit_samples(const DesignParameters& design, std::size_t parameters) {
    if (parameters == 0) return {};
    switch (design.method) {
        case DesignMethod::latin_hypercube:
            break;
        case DesignMethod::sobol_sequence:
            return sobol_sequence(design, parameters);
        case DesignMethod::one_factor:
            return one_factor_samples(parameters, static_cast<std::size_t>(design.samples));
        case DesignMethod::morris:
            return morris_samples(design, parameters);
        case DesignMethod::sobol_indices:
            return crossed_samples(sobol_sequence(design, 2 * parameters));
        case DesignMethod::lever:
            return lever_samples(static_cast<std::size_t>(design.samples), sets_of_others(design, parameters - 1),
                                 parameters);
        case DesignMethod::pareto:
            return space_filling(design, parameters);
    }
    return latin_hypercube(design, parameters);
}

std::vector<Sample> design_samples(const DesignParameters& design, std::span<const Marginal> marginals) {
    std::vector<OT::Distribution> distributions;
    for (const Marginal& marginal : marginals) distributions.push_back(distribution_of(marginal));
    std::vector<Sample> samples = unit_samples(design, marginals.size());
    for (Sample& sample : samples) {
        for (std::size_t j = 0; j < marginals.size(); ++j) {
            if (sample[j]) sample[j] = value_at(distributions[j], marginals[j], *sample[j]);
        }
    }
    return samples;
}

}  // namespace ubumwe::sim

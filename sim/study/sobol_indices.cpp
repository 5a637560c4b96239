#include "sim/study/sobol_indices.hpp"

#include <algorithm>
#include <cmath>

#include <openturns/JansenSensitivityAlgorithm.hxx>
#include <openturns/RandomGenerator.hxx>

namespace ubumwe::sim {

namespace {

constexpr std::size_t fewest = 10;
constexpr OT::UnsignedInteger resamples = 500;

/// Base samples of which every response is there.
std::vector<std::size_t> complete_rows(const Responses& responses, std::size_t blocks) {
    const std::size_t size = responses.size() / blocks;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < size; ++row) {
        bool complete = true;
        for (std::size_t block = 0; block < blocks; ++block) complete = complete && responses[block * size + row];
        if (complete) rows.push_back(row);
    }
    return rows;
}

/// Responses of those rows, block after block.
OT::Sample output_of(const Responses& responses, std::size_t blocks, const std::vector<std::size_t>& rows) {
    const std::size_t size = responses.size() / blocks;
    OT::Sample output(blocks * rows.size(), 1);
    for (std::size_t block = 0; block < blocks; ++block) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            output(block * rows.size() + i, 0) = *responses[block * size + rows[i]];
    }
    return output;
}

Estimate estimate_of(const OT::Point& values, const OT::Interval& interval, std::size_t i) {
    return {values[i], (interval.getUpperBound()[i] - interval.getLowerBound()[i]) / 2.0};
}

}  // namespace

std::vector<Sample> crossed_samples(std::span<const Sample> doubled) {
    const std::size_t parameters = doubled.empty() ? 0 : doubled.front().size() / 2;
    const auto half = [&](const Sample& sample, std::size_t from) {
        const auto first = sample.begin() + static_cast<std::ptrdiff_t>(from);
        return Sample(first, first + static_cast<std::ptrdiff_t>(parameters));
    };
    std::vector<Sample> samples;
    for (const Sample& sample : doubled) samples.push_back(half(sample, 0));
    for (const Sample& sample : doubled) samples.push_back(half(sample, parameters));
    for (std::size_t parameter = 0; parameter < parameters; ++parameter) {
        for (const Sample& sample : doubled) {
            samples.push_back(half(sample, 0));
            samples.back()[parameter] = sample[parameters + parameter];
        }
    }
    return samples;
}

std::vector<Effect> sobol_effects(const DesignParameters& design, std::size_t parameters, const Responses& responses,
                                  double confidence) {
    const std::size_t blocks = parameters + 2;
    const std::vector<std::size_t> rows = complete_rows(responses, blocks);
    if (rows.size() < fewest) return std::vector<Effect>(parameters);
    const OT::Sample output = output_of(responses, blocks, rows);
    if (!(output.getMax()[0] > output.getMin()[0])) return std::vector<Effect>(parameters, {{0.0, 0.0}, {0.0, 0.0}});
    OT::RandomGenerator::SetSeed(static_cast<OT::UnsignedInteger>(design.seed));
    // The algorithm takes the number of parameters from the samples and nothing else.
    OT::JansenSensitivityAlgorithm algorithm(OT::Sample(output.getSize(), parameters), output, rows.size());
    algorithm.setUseAsymptoticDistribution(false);
    algorithm.setBootstrapSize(resamples);
    algorithm.setConfidenceLevel(confidence);
    const OT::Point first = algorithm.getFirstOrderIndices();
    const OT::Point total = algorithm.getTotalOrderIndices();
    const OT::Interval first_interval = algorithm.getFirstOrderIndicesInterval();
    const OT::Interval total_interval = algorithm.getTotalOrderIndicesInterval();
    std::vector<Effect> effects;
    for (std::size_t i = 0; i < parameters; ++i)
        effects.push_back({estimate_of(first, first_interval, i), estimate_of(total, total_interval, i)});
    return effects;
}

}  // namespace ubumwe::sim

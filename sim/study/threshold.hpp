#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/study/design.hpp"
#include "sim/study/one_factor.hpp"
#include "sim/study/study.hpp"

namespace ubumwe::sim {

/// Where a response first meets a goal: at a value of the lever, already at its lowest, or nowhere in its range.
enum class Crossing : std::uint8_t { at_lowest, within, nowhere };

/// The least value of a lever with which a goal is met.
struct LeastLever {
    Crossing crossing = Crossing::nowhere;
    double value = 0.0;  ///< of the lever; its highest where the goal is met nowhere
    bool operator==(const LeastLever&) const = default;
};

/// A threshold with the interval that luck gives it.
struct Threshold {
    LeastLever least;
    LeastLever low;
    LeastLever high;
    std::size_t replicates = 0;  ///< that have every value of the lever
    double departure = 0.0;      ///< of the means from a monotone curve, at most; in units of the response
    std::vector<double> means;   ///< of the response at each value of the lever
};

/// The lever at equal steps over its range, all other parameters at the scenario's own; then the same with each set of
/// the others.
std::vector<Sample> lever_samples(std::size_t steps, std::span<const Sample> others, std::size_t parameters);

/// The threshold of a lever, from a response at increasing values of it in each replicate, all of the same luck. The
/// means are made monotone in the direction of the goal by isotonic regression (pool adjacent violators; Barlow et al.
/// 1972) and crossed in a straight line between values; the interval is the percentiles of the same over resampled
/// replicates. Replicates that lack a value are left out; without two, there are no replicates and nothing is told.
Threshold threshold_of(std::span<const double> lever, std::span<const ReplicateValues> responses, Goal goal,
                       double target, double confidence, std::int64_t seed);

/// The nearest curve that never falls, by least squares.
std::vector<double> isotonic(std::span<const double> values);

}  // namespace ubumwe::sim

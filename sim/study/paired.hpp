#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace ubumwe::sim {

/// A mean difference of runs that share their luck, pair by pair.
struct PairedDifference {
    std::size_t pairs = 0;
    double mean = 0.0;
    std::optional<double> half_width;           ///< of its interval by Student's t; nothing for one pair
    std::optional<double> unpaired_half_width;  ///< by Welch's t, had the runs not shared their luck
};

/// The difference first - second, with both half-widths for a confidence in (0, 1). Both have a value for each pair, at
/// least one.
PairedDifference paired_difference(std::span<const double> first, std::span<const double> second, double confidence);

/// The difference of means of runs that share nothing; `pairs` is 0, and only `unpaired_half_width` may be given.
PairedDifference unpaired_difference(std::span<const double> first, std::span<const double> second, double confidence);

/// Half-width of the interval of a mean by Student's t; nothing for fewer than two values.
std::optional<double> half_width_of(std::span<const double> values, double confidence);

/// How many values a mean needs for a half-width, from the spread of a pilot of two or more (Stein's two-stage
/// procedure, 1945: the interval holds whatever the spread). At least the size of the pilot.
std::int64_t replicates_needed(std::span<const double> pilot, double half_width, double confidence);

/// Value that Student's t exceeds in size with probability 1 - confidence; `degrees` > 0, also no whole number.
double student_quantile(double confidence, double degrees);

/// Mean of at least one value.
double mean_of(std::span<const double> values);

/// The value below which a share in [0, 1] of the values lies, between neighbours in proportion; at least one value.
double sample_quantile(std::span<const double> values, double share);

}  // namespace ubumwe::sim

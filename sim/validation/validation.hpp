#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/validation/kept_readings.hpp"
#include "sim/validation/load_patterns.hpp"

namespace ubumwe::sim {

enum class Verdict : std::uint8_t { pass, fail, no_figure };
inline constexpr std::array<std::string_view, 3> verdict_names{"pass", "fail", "no figure"};

/// What the runs say of one pattern.
struct PatternOutcome {
    Pattern pattern;
    std::vector<double> values;        ///< of the pattern's unit, one a replicate in which it could be read
    double mean = 0.0;                 ///< of the values; 0 without any
    std::optional<double> half_width;  ///< of the 95 % interval of the mean by luck; nothing for one draw
    Verdict verdict = Verdict::no_figure;
    double scale = 1.0;  ///< of the population of the scenario that is read
};

/// What a validation asks of those who watch it.
struct ValidationListener {
    std::function<bool()> stop;
    std::function<void(std::size_t)> expect;      ///< so many runs are to come
    std::function<void(std::size_t)> begin_runs;  ///< runs begin; any thread may say so
    std::function<void(std::size_t)> end_runs;    ///< runs have ended; any thread may say so
};

/// Makes every run that is not kept yet, several at once, and keeps it. False where it was stopped. 0 threads take
/// every core.
bool read_runs(const LoadedPatterns& patterns, int threads, KeptReadings& kept, const ValidationListener& listener);

/// What was read so far, as an outcome of each pattern in the order of the file. The mean over replicates agrees when
/// it lies in the band of the pattern.
std::vector<PatternOutcome> outcomes(const LoadedPatterns& patterns, KeptReadings& kept);

/// How many outcomes there are of a verdict.
std::size_t count_of(const std::vector<PatternOutcome>& outcomes, Verdict verdict);

}  // namespace ubumwe::sim

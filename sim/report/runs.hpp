#pragma once

#include <cstdint>
#include <string>

#include "sim/results/reader.hpp"
#include "sim/results/run.hpp"

namespace ubumwe::sim {

/// The runs of a store that a summary covers, as lists for SQL: finished ones, or those that were begun where none
/// finished.
struct CoveredRuns {
    std::string with;
    std::string without;  ///< counterfactuals; empty where there are none
    std::int64_t replicates = 0;
    bool finished = true;

    const std::string& of(Variant variant) const { return variant == Variant::with ? with : without; }
    /// Of both variants.
    std::string all() const { return without.empty() ? with : with + ", " + without; }
};

CoveredRuns find_runs(const ResultReader& results, const std::string& scenario);

}  // namespace ubumwe::sim

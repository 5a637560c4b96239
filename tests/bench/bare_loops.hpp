#pragma once

#include "model/base/parallel.hpp"
#include "model/state/world.hpp"

namespace ubumwe::tests {

/// Loops written by hand that do the arithmetic of a stage, or move its bytes, and nothing else: no rows, no rules of
/// who takes part, no bookkeeping. What a stage takes above its bare loop is the price of the model. Seconds for one
/// pass over the world, the best of some passes.
struct BareLoops {
    double triad_bytes_a_second = 0.0;  ///< a = b + 3 c over three arrays of 200 MB
    double trust_rule = 0.0;            ///< the rule of trust, flat over all ties
    double sums_of_ties = 0.0;          ///< row by row: trust received, and trust-weighted values of the alters
    double person_indicators = 0.0;     ///< nine indicators that return to a set point, eight with noise
    double household_indicators = 0.0;  ///< nine, all with noise
    double tally = 0.0;                 ///< mean of each person indicator over everybody
    double copy = 0.0;                  ///< each column of people and ties once
};

BareLoops measure_bare_loops(const model::World& world, const model::Parallel& parallel);

}  // namespace ubumwe::tests

#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace ubumwe::sim {

/// Futures: the values of each varied parameter, and whether the plan misses its goal in them.
struct Futures {
    std::vector<std::vector<double>> values;  ///< by future, then parameter
    std::vector<bool> missed;                 ///< by future
};

/// Values of one parameter that lie in a box.
struct Restriction {
    std::size_t parameter = 0;
    double low = 0.0;
    double high = 0.0;
    bool cuts_low = false;   ///< whether `low` leaves futures out
    bool cuts_high = false;  ///< whether `high` does
    double quasi_p = 1.0;    ///< chance of so many misses in the box if this restriction told nothing
};

/// How good a box is: the share of all misses that it holds, the share of its futures that miss, and the share of all
/// futures in it.
struct BoxQuality {
    double coverage = 0.0;
    double density = 0.0;
    double support = 0.0;
    std::size_t restricted = 0;  ///< parameters that are restricted
};

/// A box of futures in which a plan misses its goal.
struct Box {
    std::vector<Restriction> restrictions;  ///< least chance first
    BoxQuality quality;
    std::vector<BoxQuality> trajectory;  ///< of the peeling, from all futures on
};

/// How boxes are looked for.
struct PrimOptions {
    double peel = 0.05;     ///< share of a box that a step of peeling or pasting moves
    double least = 0.05;    ///< share of all futures that a box keeps at least
    double quasi_p = 0.05;  ///< restrictions of a larger chance are taken back
    std::size_t boxes = 3;  ///< at most
};

/// Boxes by the patient rule induction method (Friedman and Fisher 1999) as in scenario discovery (Bryant and Lempert
/// 2010): peel, choose the box of the trajectory with the highest harmonic mean of coverage and density, paste, take
/// back restrictions by quasi-p-values (one-sided binomial), then look again in what is left. A box in which misses are
/// no denser than in what it was looked for in is not told. Nothing where no future or every future misses.
std::vector<Box> find_boxes(const Futures& futures, const PrimOptions& options = {});

}  // namespace ubumwe::sim

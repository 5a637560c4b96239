#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "model/network/trust_network.hpp"

namespace ubumwe::model {

/// The standing of each person: that of the household.
struct StandingOfPeople {
    std::span<const std::uint32_t> household;  ///< of each person
    std::span<const std::uint8_t> standing;    ///< of each household, below `standings`
    std::size_t standings = 0;

    std::uint8_t operator()(std::uint32_t person) const { return standing[household[person]]; }
};

/// Sums over the ties of a block of egos, from which the measures of a network are made; sums of blocks add up. Ties
/// without contact are left out.
struct TieTally {
    std::size_t standings = 0;
    std::int64_t ties = 0;
    std::int64_t out_ties = 0;  ///< out-group ties
    double trust = 0.0;
    double out_trust = 0.0;
    double mutual_trust = 0.0;   ///< the smaller of the trust of a tie and of its reverse, 0 where there is none
    std::vector<double> mixing;  ///< trust by standing of ego and alter, ego-major

    explicit TieTally(std::size_t of_standings) : standings(of_standings), mixing(of_standings * of_standings) {}
    void add(const TieTally& other);
};

/// Adds up the ties of the egos in [begin, end).
TieTally tally_ties(const TrustNetwork& network, const StandingOfPeople& standing_of, std::uint32_t begin,
                    std::uint32_t end);

/// Measures of a directed network weighted by trust. A measure is not a number where nothing defines it: a mean without
/// ties, a share of no trust, assortativity where all trust is within or between the same standings.
struct NetworkMeasures {
    std::int64_t ties = 0;
    double mean_trust = std::numeric_limits<double>::quiet_NaN();
    double outgroup_mean_trust = std::numeric_limits<double>::quiet_NaN();
    double reciprocity = std::numeric_limits<double>::quiet_NaN();     ///< share of trust returned (Squartini 2013)
    double assortativity = std::numeric_limits<double>::quiet_NaN();   ///< of trust by standing (Newman 2003)
    double bridging_share = std::numeric_limits<double>::quiet_NaN();  ///< share of trust over out-group ties
};

/// The measures of the egos that were added up.
NetworkMeasures measure(const TieTally& tally);

}  // namespace ubumwe::model

#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/observation/cells.hpp"
#include "model/state/indicators.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Sums over people alive, from which means are made; sums of parts add up.
struct Tally {
    std::int64_t alive = 0;
    std::int64_t five_and_over = 0;
    std::int64_t adults = 0;          ///< of 14 and over, in custody too
    std::int64_t adults_at_home = 0;  ///< of 14 and over and with their household
    std::int64_t cases = 0;
    std::int64_t with_trust_in = 0;  ///< adults who have ties that are not out-group
    std::int64_t with_trust_out = 0;
    double trust_in = 0.0;
    double trust_out = 0.0;
    std::array<double, person_indicators> person{};  ///< distress over five_and_over, others over adults
    std::array<double, household_indicators>
        household{};  ///< over adults at home, each with the value of the household

    void add(const Tally& other);
};

/// Tallies of every sector by cell, sector-major. A person is a case from a distress of `caseness_cutoff` on.
std::vector<Tally> tally_people(const World& world, const Arms& arms, const Cells& cells, double caseness_cutoff,
                                const Parallel& parallel);

}  // namespace ubumwe::model

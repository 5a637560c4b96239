#pragma once

#include <vector>

#include "model/state/margins.hpp"
#include "sim/scenario/csv.hpp"
#include "sim/scenario/population_margins.hpp"

namespace ubumwe::sim {

/// Correctional facilities (`facility`, `district`, `other_inmates`, `women_share`, `min_age`, `max_age`). Those of
/// districts that are not simulated hold no other inmates: only people of the simulated districts are in custody there.
std::vector<model::FacilityMargin> read_facilities(const CsvReader& table, Districts& districts);

/// People of the simulated districts in custody at the start (`district`, `facility`, `in_custody`, `women`).
std::vector<model::CustodyMargin> read_custody(const CsvReader& table, Districts& districts,
                                               const std::vector<model::FacilityMargin>& facilities);

/// Waves of releases and the row of each.
struct ReleaseRows {
    std::vector<model::ReleaseWave> waves;
    std::vector<Place> places;
};

/// Releases to the simulated districts (`from`, `to`, `district`, `low` <= `central` <= `high`).
ReleaseRows read_releases(const CsvReader& table, Districts& districts);

}  // namespace ubumwe::sim

#pragma once

#include <vector>

#include "model/state/margins.hpp"
#include "sim/scenario/csv.hpp"

namespace ubumwe::sim {

/// Starts of a schedule file and the row of each.
struct ScheduleRows {
    std::vector<model::ScheduledStart> starts;
    std::vector<Place> places;
};

/// Starts of programmes (`programme`, `stream`, `date`, `district`, `facility`, `groups`, `participants` and, where
/// participants count graduates, `count_basis`). The id of a start is made of what it says, so that it does not depend
/// on its row.
ScheduleRows read_schedule(const CsvReader& table);

}  // namespace ubumwe::sim

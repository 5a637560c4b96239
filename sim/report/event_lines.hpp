#pragma once

#include <string>
#include <vector>

#include "sim/report/summary.hpp"
#include "sim/results/reader.hpp"

namespace ubumwe::sim {

/// Reintegration over all districts by months since the release, with programmes before without; `with` and `without`
/// are lists of runs for SQL.
std::vector<ReintegrationLine> reintegration_lines(const ResultReader& results, const std::string& with,
                                                   const std::string& without);

/// Anxiety in receiving villages over all districts, by months since the return.
std::vector<ReceivingLine> receiving_lines(const ResultReader& results, const std::string& with,
                                           const std::string& without);

/// Incidents over all districts by year, in the same order.
std::vector<IncidentLine> incident_lines(const ResultReader& results, const std::string& with,
                                         const std::string& without);

}  // namespace ubumwe::sim

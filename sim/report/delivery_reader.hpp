#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "sim/report/delivery_summary.hpp"
#include "sim/results/reader.hpp"

namespace ubumwe::sim {

/// Reads the summary of delivery for the runs `with` and their counterfactuals, given as lists for SQL; `scenario` is
/// the resolved one.
DeliverySummary read_delivery(const ResultReader& results, const nlohmann::json& scenario, const std::string& with,
                              const std::string& without);

}  // namespace ubumwe::sim

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/observation/receiving_villages.hpp"
#include "model/observation/rows.hpp"
#include "model/state/ledger.hpp"
#include "sim/results/names.hpp"
#include "sim/results/run.hpp"

namespace ubumwe::sim {

/// Everything that a store keeps of one run that has ended. What is of the variant with only is empty for the
/// counterfactual.
struct RunRecord {
    RunKey key;
    RunStatus status = RunStatus::finished;
    std::string failure;                                     ///< why it failed
    std::vector<std::pair<std::string, double>> parameters;  ///< values that differ from the scenario's own
    Names names;
    std::optional<model::Calendar> calendar;
    std::vector<model::MonthRows> months;
    std::vector<model::ReintegrationCounts> reintegration;
    std::vector<model::ReceivingCounts> receiving;
    std::vector<model::Shortfall> shortfalls;
    std::vector<model::ChangeRow> changes;
    std::vector<model::ReachRow> reach;
    std::vector<model::CostRow> costs;
    std::vector<model::PlanRow> plans;
    std::optional<std::uint64_t> digest;
    double seconds = 0.0;
};

}  // namespace ubumwe::sim

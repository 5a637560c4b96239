#pragma once

#include <vector>

#include "model/interventions/plans.hpp"
#include "model/observation/rows.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::sim {

/// The plans of a run in all three ways of telling them, with the names of the scenario.
std::vector<model::PlanRow> plan_rows(const model::Scenario& scenario, const std::vector<model::ResolvedPlan>& plans);

}  // namespace ubumwe::sim

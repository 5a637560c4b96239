#pragma once

#include <cstdint>
#include <vector>

#include "model/interventions/plan_rule.hpp"
#include "model/interventions/starts.hpp"

namespace ubumwe::model {

/// A plan of the scenario with what it comes to in a world.
struct ResolvedPlan {
    std::uint16_t programme = 0;
    std::uint16_t plan = 0;
    std::uint16_t organisation = no_organisation;
    std::int64_t eligible = 0;  ///< people who could join at the start of the run
    PlanTotals totals;
};

/// The plans of all programmes in file order, and their starts by month, stream and that order.
struct ResolvedPlans {
    std::vector<ResolvedPlan> plans;
    std::vector<StartPlan> starts;
};

/// Works out every plan: groups go to districts (or facilities) in proportion to the people there who could join, by
/// largest remainder, and over the months as the plan scales up, spread by rounded cumulative shares. People go evenly
/// into the groups of a place.
ResolvedPlans resolve_plans(const Scenario& scenario, const StreamPlans& streams, const World& world);

}  // namespace ubumwe::model

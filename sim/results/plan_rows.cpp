#include "sim/results/plan_rows.hpp"

namespace ubumwe::sim {

std::vector<model::PlanRow> plan_rows(const model::Scenario& scenario, const std::vector<model::ResolvedPlan>& plans) {
    std::vector<model::PlanRow> rows;
    for (const model::ResolvedPlan& resolved : plans) {
        const model::ProgrammeParameters& programme = scenario.programmes[resolved.programme];
        const model::ProgrammePlan& plan = programme.plans[resolved.plan];
        const bool is_named = resolved.organisation != model::no_organisation;
        rows.push_back({programme.id, plan.id, plan.stream,
                        is_named ? scenario.organisations[resolved.organisation].id : std::string{}, plan.from, plan.to,
                        resolved.eligible, resolved.totals.groups, resolved.totals.participants,
                        resolved.totals.coverage, resolved.totals.cost, scenario.costing.currency,
                        scenario.costing.price_year});
    }
    return rows;
}

}  // namespace ubumwe::sim

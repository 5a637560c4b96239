#include "model/observation/cost_rows.hpp"

namespace ubumwe::model {

namespace {

double quantity_of(CostUnit unit, const YearCounts& counts, double scale) {
    switch (unit) {
        case CostUnit::per_group:
            return static_cast<double>(counts.groups);
        case CostUnit::per_session:
            return static_cast<double>(counts.sessions);
        case CostUnit::per_participant:
            return static_cast<double>(counts.enrolled);
        case CostUnit::per_facilitator_month:
            return static_cast<double>(counts.facilitator_months);
        case CostUnit::per_training:
            return static_cast<double>(counts.trained);
        case CostUnit::fixed_per_year:
            return scale;
    }
    return 0.0;
}

}  // namespace

std::vector<CostRow> cost_rows(const Scenario& scenario, const Ledger& ledger) {
    const CostingParameters& costing = scenario.costing;
    std::vector<CostRow> rows;
    for (const YearCounts& counts : ledger.years) {
        const ProgrammeParameters& programme = scenario.programmes[counts.programme];
        for (const CostParameters& cost : programme.costs) {
            const double quantity = quantity_of(cost.unit, counts, scenario.population.scale);
            rows.push_back({counts.year, programme.id, cost.id, quantity, cost.unit_cost, quantity * cost.unit_cost,
                            costing.currency, costing.price_year, cost.source});
        }
    }
    return rows;
}

}  // namespace ubumwe::model

#include <algorithm>
#include <set>

#include "sim/scenario/check.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

void check_budgets(const Check& check, const std::string& pointer, const model::OrganisationParameters& organisation) {
    std::set<std::int64_t> years;
    for (const model::BudgetParameters& budget : organisation.budgets) {
        const std::string place = pointer + "/budgets/" + budget.id;
        if (!years.insert(budget.year).second)
            check.refuse(place + "/year", std::to_string(budget.year) + " a second time", "one budget a year");
        if (check.scenario.costing.currency.empty())
            check.refuse(place + "/amount", "money without a currency", "a currency in /costing/currency");
    }
}

void check_organisations(const Check& check, const std::vector<std::string>& districts) {
    for (const model::OrganisationParameters& organisation : check.scenario.organisations) {
        const std::string pointer = "/organisations/" + organisation.id;
        if (!districts.empty())
            check.expect_all_known(pointer + "/districts", organisation.districts, districts,
                                   "a district that is simulated");
        const model::FacilitatorParameters& facilitators = organisation.facilitators;
        if (facilitators.most_load < facilitators.load)
            check.refuse(pointer + "/facilitators/most_load", to_text(facilitators.most_load),
                         "at least load, " + to_text(facilitators.load));
        check_budgets(check, pointer, organisation);
    }
}

void check_need(const Check& check) {
    const model::NeedParameters& need = check.scenario.need;
    const std::vector<std::string> indicators(model::person_indicator_names.begin(),
                                              model::person_indicator_names.end());
    if (!need.indicator.empty())
        check.expect_known("/need/indicator", need.indicator, indicators, "an indicator of a person");
    check.expect_all_known("/need/positions", need.positions, ids_of(check.scenario.positions), "a position");
}

/// A horizon after the end of the run is the end of the run, so that a shorter variant stays valid.
void check_horizon(const Check& check) {
    const std::int64_t horizon = check.scenario.costing.horizon;
    const std::int64_t first = check.scenario.time.start.year();
    if (horizon != 0 && horizon < first)
        check.refuse("/costing/horizon", std::to_string(horizon),
                     "a year not before the first of the run, " + std::to_string(first) + ", or 0");
}

/// There are no exchange rates and no price indices: all money is in one currency and of one year.
void check_money(const Check& check, const std::string& pointer, const model::CostParameters& cost) {
    const model::CostingParameters& costing = check.scenario.costing;
    if (costing.currency.empty())
        check.refuse(pointer + "/unit_cost", "money without a currency", "a currency in /costing/currency");
    if (costing.price_year == 0)
        check.refuse(pointer + "/unit_cost", "money without a price year", "a year in /costing/price_year");
    if (!cost.currency.empty() && cost.currency != costing.currency)
        check.refuse(pointer + "/currency", in_quotes(cost.currency),
                     "the currency of costing, " + in_quotes(costing.currency) + ": convert it first");
    if (cost.price_year != 0 && cost.price_year != costing.price_year)
        check.refuse(pointer + "/price_year", std::to_string(cost.price_year),
                     "the price year of costing, " + std::to_string(costing.price_year) + ": convert prices first");
}

void check_costs(const Check& check, const std::string& pointer, const model::ProgrammeParameters& programme) {
    for (const model::CostParameters& cost : programme.costs) {
        const std::string place = pointer + "/costs/" + cost.id;
        check_money(check, place, cost);
        if (cost.unit == model::CostUnit::per_training && programme.trains_facilitators_of.empty())
            check.refuse(place + "/unit", "per_training",
                         "another unit: the programme trains no facilitators (trains_facilitators_of)");
    }
}

}  // namespace

void check_delivery(const Check& check) {
    std::vector<std::string> districts;
    for (const model::DistrictMargin& district : check.scenario.margins.districts) districts.push_back(district.name);
    check_organisations(check, districts);
    check_need(check);
    check_horizon(check);
    const std::vector<std::string> organisations = ids_of(check.scenario.organisations);
    for (const model::ProgrammeParameters& programme : check.scenario.programmes) {
        const std::string pointer = "/programmes/" + programme.id;
        check.expect_all_known(pointer + "/trains_facilitators_of", programme.trains_facilitators_of, organisations,
                               "an organisation");
        check_costs(check, pointer, programme);
    }
}

}  // namespace ubumwe::sim

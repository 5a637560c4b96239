#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "model/base/describe.hpp"

namespace ubumwe::model {

/// What an ingredient's unit cost is multiplied by.
enum class CostUnit : std::uint8_t {
    per_group,
    per_session,
    per_participant,
    per_facilitator_month,
    per_training,
    fixed_per_year
};
inline constexpr std::array<std::string_view, 6> cost_unit_names{
    "per_group", "per_session", "per_participant", "per_facilitator_month", "per_training", "fixed_per_year"};

/// One ingredient of what a programme costs.
struct CostParameters {
    std::string id;
    CostUnit unit = CostUnit::per_group;
    double unit_cost = 0.0;
    std::string currency;
    std::int64_t price_year = 0;
    std::string source = "assumed";
};

template <DescriptionOf<CostParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"ingredient"});
    visit.choice("unit", p.unit, cost_unit_names,
                 Words{"group that starts, session held, person enrolled, month of a facilitator at work, facilitator "
                       "who completes a training, or year in which the programme runs"});
    visit.number("unit_cost", p.unit_cost,
                 Number{"money", 0.0, 1e9, "cost of one unit", "assumed: no cost a participant was published"});
    visit.text("currency", p.currency, Words{"currency of the unit cost; empty for that of costing"});
    visit.integer("price_year", p.price_year,
                  Number{"year", 0.0, 2199.0, "year of the prices; 0 for that of costing", "stated"});
    visit.text("source", p.source, Words{"where the unit cost comes from; assumed where from nowhere"});
}

/// How costs are added up and discounted. What is empty or 0 is not stated, and then no cost-effectiveness is told.
struct CostingParameters {
    std::string currency;
    std::int64_t price_year = 0;
    std::string perspective;
    double discount_rate = 0.03;
    std::int64_t base_year = 0;
    std::int64_t horizon = 0;
};

template <DescriptionOf<CostingParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("currency", p.currency, Words{"currency of every cost and budget"});
    visit.integer("price_year", p.price_year,
                  Number{"year", 0.0, 2199.0, "year of all prices; 0 where it is not stated", "stated"});
    visit.text("perspective", p.perspective, Words{"whose costs are counted; empty where it is not stated"});
    visit.number("discount_rate", p.discount_rate,
                 Number{"1/year", 0.0, 0.5, "rate at which later costs and effects are discounted in summaries",
                        "assumed: 3 % is the convention of cost-effectiveness analysis in health"});
    visit.integer("base_year", p.base_year,
                  Number{"year", 0.0, 2199.0, "year to which is discounted; 0 for the first of the run", "stated"});
    visit.integer("horizon", p.horizon,
                  Number{"year", 0.0, 2199.0,
                         "last year that is counted, at most the last of the run; 0 where it is not stated", "stated"});
}

}  // namespace ubumwe::model

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/describe.hpp"

namespace ubumwe::sim {

/// Fewest and most groups, over the whole time, of a programme or a district.
struct GroupBounds {
    std::string id;
    std::int64_t least = 0;
    std::int64_t most = 1000000;
};

template <model::DescriptionOf<GroupBounds> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    constexpr double any = 1e6;
    visit.text("id", p.id, model::Words{"name of the programme or district"});
    visit.integer("least", p.least, Number{"groups", 0, any, "groups that every plan has at least: a floor", "any"});
    visit.integer("most", p.most, Number{"groups", 0, any, "groups that no plan has more of: a cap", "any"});
}

/// What plans of groups by programme, year and district may use.
struct AllocationParameters {
    std::vector<GroupBounds> programmes;
    std::vector<GroupBounds> districts;
    std::optional<model::Month> from;
    std::optional<model::Month> to;
    double budget = 0.0;
    double least_spent = 0.5;
    std::int64_t facilitators = 0;
};

template <model::DescriptionOf<AllocationParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    using model::Words;
    visit.list("programmes", p.programmes,
               Words{"programmes whose groups are planned anew; the others stay as they are delivered"});
    visit.list("districts", p.districts, Words{"districts that get groups; empty for all that are simulated"});
    visit.optional_month("from", p.from,
                         Words{"first month of starts; that of the delivered groups where there is "
                               "none"});
    visit.optional_month("to", p.to, Words{"last month of starts; that of the delivered groups where there is none"});
    visit.number("budget", p.budget,
                 Number{"money", 0.0, 1e12,
                        "money for the groups of these programmes and for the years in which they run, in the currency "
                        "of costing; 0 for what the delivered groups cost",
                        "a plan"});
    visit.number("least_spent", p.least_spent,
                 Number{"share", 0.0, 1.0, "least share of the budget that a plan may use", "a plan"});
    visit.integer("facilitators", p.facilitators,
                  Number{"persons", 0, 1e6,
                         "facilitators whom the groups of these programmes may need at once; 0 for as many as the "
                         "delivered groups need in their busiest month",
                         "a plan"});
}

}  // namespace ubumwe::sim

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/base/describe.hpp"

namespace ubumwe::model {

/// How organisations choose villages and people: each for itself; away from villages where anybody has been; or where
/// the unmet need is largest, people whom nobody has served first.
enum class Coordination : std::uint8_t { independent, shared_map, joint };
inline constexpr std::array<std::string_view, 3> coordination_names{"independent", "shared_map", "joint"};

/// Facilitators of an organisation, counted by district.
struct FacilitatorParameters {
    bool limited = false;
    std::int64_t at_start = 0;
    double load = 1.0;
    double most_load = 2.0;
    double overload_cost = 1.0;
    double attrition = 0.1;
};

template <DescriptionOf<FacilitatorParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.flag("limited", p.limited, Words{"whether groups start only with facilitators whom the organisation has"});
    visit.integer("at_start", p.at_start,
                  Number{"persons", 0.0, 1000000.0,
                         "facilitators at the start of the run, shared equally by the organisation's districts"});
    visit.number("load", p.load,
                 Number{"groups/person", 0.1, 20.0, "groups that a facilitator runs at once without loss",
                        "assumed: 1,769 groups of 15 weeks with two of 540 facilitators in three years make 0.63 at "
                        "once on average (sociotherapy.org, 2013-2016)"});
    visit.number("most_load", p.most_load,
                 Number{"groups/person", 0.1, 20.0, "groups at once beyond which no further group starts"});
    visit.number("overload_cost", p.overload_cost,
                 Number{"1", 0.0, 10.0,
                        "how much an overload lowers the dose of a session; 1 shares the same care among more groups"});
    visit.number("attrition", p.attrition, Number{"1/year", 0.0, 10.0, "rate at which facilitators leave"});
}

/// What an organisation needs in order to hold groups. By default nothing is short.
struct EquipmentParameters {
    std::int64_t motorcycles = 0;
    double near_villages = 1.0;
    double groups_per_motorcycle = 4.0;
    std::int64_t tablets = 0;
    double tablets_per_group = 0.0;
};

template <DescriptionOf<EquipmentParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.integer("motorcycles", p.motorcycles,
                  Number{"items", 0.0, 100000.0, "motorcycles, without which outlying villages are not reached"});
    visit.number("near_villages", p.near_villages,
                 Number{"share", 0.0, 1.0,
                        "share of the villages of a sector, nearest to its centre first, that need no motorcycle"});
    visit.number("groups_per_motorcycle", p.groups_per_motorcycle,
                 Number{"groups/item", 0.1, 100.0, "groups in outlying villages that a motorcycle serves at once"});
    visit.integer("tablets", p.tablets, Number{"items", 0.0, 100000.0, "tablets for work with groups"});
    visit.number("tablets_per_group", p.tablets_per_group,
                 Number{"items/group", 0.0, 20.0, "tablets that a running group needs"});
}

/// What an organisation may commit in a year.
struct BudgetParameters {
    std::string id;
    std::int64_t year = 2020;
    double amount = 0.0;
};

template <DescriptionOf<BudgetParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the budget"});
    visit.integer("year", p.year, Number{"year", 1900.0, 2199.0, "calendar year in which groups start"});
    visit.number("amount", p.amount,
                 Number{"money", 0.0, 1e12,
                        "money for the whole courses of groups that start in the year, in the currency of costing"});
}

/// An organisation that delivers programmes.
struct OrganisationParameters {
    std::string id;
    std::string title;
    std::vector<std::string> districts;
    FacilitatorParameters facilitators;
    EquipmentParameters equipment;
    std::vector<BudgetParameters> budgets;
};

template <DescriptionOf<OrganisationParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the organisation in every table"});
    visit.text("title", p.title, Words{"name for readers"});
    visit.texts("districts", p.districts, Words{"districts in which it works; empty for all that are simulated"});
    visit.object("facilitators", p.facilitators, Words{"facilitators in each district"});
    visit.object("equipment", p.equipment, Words{"motorcycles and tablets"});
    visit.list("budgets", p.budgets,
               Words{"money by year; with none money is not short, else a year that is not named has nothing"});
}

/// Who counts as being in need of a programme, wherever need is planned for or reported.
struct NeedParameters {
    std::string indicator = "distress";
    double from = 0.5;
    std::vector<std::string> positions;
};

template <DescriptionOf<NeedParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("indicator", p.indicator, Words{"indicator of a person by which need is told; empty for none"});
    visit.number("from", p.from,
                 Number{"0-1", 0.0, 1.0, "people of 14 years and over with at least this much of it are in need",
                        "assumed: the screening threshold of the therapy"});
    visit.texts("positions", p.positions, Words{"positions that may be in need; empty for all"});
}

}  // namespace ubumwe::model

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/state/parameters/set_points.hpp"

namespace ubumwe::model {

/// A part of every year in which food is short.
struct LeanSeason {
    std::string id;
    std::int64_t from = 1;
    std::int64_t to = 12;
    double depth = 0.0;
};

template <DescriptionOf<LeanSeason> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the season"});
    visit.integer("from", p.from,
                  Number{"month of the year", 1.0, 12.0, "first month, every year", "see the scenario"});
    visit.integer("to", p.to,
                  Number{"month of the year", 1.0, 12.0, "last month; before `from` it is that of the next year",
                         "see the scenario"});
    visit.number("depth", p.depth,
                 Number{"0-1", 0.0, 0.5, "by how much food security is lower than in the rest of the year"});
}

/// A shock that a district's households share: drought, flood, a fall of prices.
struct DistrictShock {
    std::string id;
    double rate = 0.0;
    std::int64_t from = 1;
    std::int64_t to = 12;
    LivelihoodValues loss;
};

template <DescriptionOf<DistrictShock> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the shock"});
    visit.number("rate", p.rate,
                 Number{"1/year", 0.0, 12.0, "how often it comes to a district, on average over whole years"});
    visit.integer("from", p.from,
                  Number{"month of the year", 1.0, 12.0, "first month in which it can come", "see the scenario"});
    visit.integer(
        "to", p.to,
        Number{"month of the year", 1.0, 12.0,
               "last month in which it can come; before `from` it is that of the next year", "see the scenario"});
    visit.values("loss", p.loss,
                 Number{"share", 0.0, 0.9, "share of the indicator that every household of the district loses"});
}

/// Parameters of the livelihood indicators of a household: food, housing, saving, climate-resilient agriculture.
struct LivelihoodParameters {
    SetPointParameters<LivelihoodValues> set_points{.baseline = {{0.42, 0.45, 0.28, 0.35}}};
    double food_security_on_cooperation = 0.15;
    double saving_on_cooperation = 0.15;
    std::vector<LeanSeason> lean_seasons;
    std::vector<DistrictShock> shocks;
};

template <DescriptionOf<LivelihoodParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    describe_set_points(p.set_points, visit);
    visit.number("food_security_on_cooperation", p.food_security_on_cooperation,
                 Number{"long-run", -1.0, 1.0, "effect of the adults' cooperation on food security"});
    visit.number("saving_on_cooperation", p.saving_on_cooperation,
                 Number{"long-run", -1.0, 1.0, "effect of the adults' cooperation on saving"});
    visit.list("lean_seasons", p.lean_seasons, Words{"parts of every year in which food is short"});
    visit.list("shocks", p.shocks, Words{"shocks that the households of a district share"});
}

}  // namespace ubumwe::model

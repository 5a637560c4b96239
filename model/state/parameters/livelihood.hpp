#pragma once

#include "model/state/parameters/set_points.hpp"

namespace ubumwe::model {

/// Parameters of the livelihood indicators of a household: food, housing, saving, climate-resilient agriculture.
struct LivelihoodParameters {
    SetPointParameters<LivelihoodValues> set_points{.baseline = {{0.42, 0.45, 0.28, 0.35}}};
    double food_security_on_cooperation = 0.15;
    double saving_on_cooperation = 0.15;
};

template <DescriptionOf<LivelihoodParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    describe_set_points(p.set_points, visit);
    visit.number("food_security_on_cooperation", p.food_security_on_cooperation,
                 Number{"long-run", -1.0, 1.0, "effect of the adults' cooperation on food security"});
    visit.number("saving_on_cooperation", p.saving_on_cooperation,
                 Number{"long-run", -1.0, 1.0, "effect of the adults' cooperation on saving"});
}

}  // namespace ubumwe::model

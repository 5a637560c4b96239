#pragma once

#include "model/state/parameters/set_points.hpp"

namespace ubumwe::model {

/// Parameters of the family indicators of a household: beliefs, communication, parenting, violence.
struct FamilyParameters {
    SetPointParameters<FamilyValues> set_points{.baseline = {{0.58, 0.55, 0.40, 0.52, 0.20}}};
    double communication_on_self_management = 0.2;
    double communication_on_distress = -0.2;
    double beliefs_on_communication = 0.15;
    double parenting_on_wellbeing = 0.2;
    double parenting_on_self_management = 0.2;
    double violence_on_distress = 0.2;
    double violence_on_food_security = -0.15;
    double violence_on_communication = -0.15;
};

template <DescriptionOf<FamilyParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    describe_set_points(p.set_points, visit);
    visit.number("communication_on_self_management", p.communication_on_self_management,
                 Number{"long-run", -1.0, 1.0, "effect of the adults' self-management on communication"});
    visit.number("communication_on_distress", p.communication_on_distress,
                 Number{"long-run", -1.0, 1.0, "effect of the adults' distress on communication"});
    visit.number("beliefs_on_communication", p.beliefs_on_communication,
                 Number{"long-run", -1.0, 1.0, "effect of communication on the family's beliefs"});
    visit.number(
        "parenting_on_wellbeing", p.parenting_on_wellbeing,
        Number{"long-run", -1.0, 1.0, "effect of the adults' emotional wellbeing on warm and participatory parenting"});
    visit.number(
        "parenting_on_self_management", p.parenting_on_self_management,
        Number{"long-run", -1.0, 1.0, "effect of the adults' self-management on warm and participatory parenting"});
    visit.number("violence_on_distress", p.violence_on_distress,
                 Number{"long-run", -1.0, 1.0, "effect of the adults' distress on violence in the family"});
    visit.number("violence_on_food_security", p.violence_on_food_security,
                 Number{"long-run", -1.0, 1.0, "effect of food security on violence in the family"});
    visit.number("violence_on_communication", p.violence_on_communication,
                 Number{"long-run", -1.0, 1.0, "effect of communication on violence in the family"});
}

}  // namespace ubumwe::model

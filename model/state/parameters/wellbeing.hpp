#pragma once

#include "model/base/describe.hpp"
#include "model/state/indicators.hpp"

namespace ubumwe::model {

/// Parameters of the indicators of a person: how fast each returns to its set point, how much people differ, and what
/// drives it.
struct WellbeingParameters {
    PersonValues reversion = uniform_values<PersonValues>(0.6);
    PersonValues between = uniform_values<PersonValues>(0.12);
    PersonValues spread = uniform_values<PersonValues>(0.08);
    double anxiety_half_life = 0.5;
    double caseness_cutoff = 0.60;
    double women_distress_offset = 0.017;
    double custody_distress_offset = -0.125;
    double distress_on_anxiety = 0.4;
    double distress_on_violence = 0.15;
    double children_distress_on_violence = 0.35;
    double wellbeing_on_resilience = 0.15;
    double wellbeing_on_distress = -0.3;
    double wellbeing_on_communication = 0.15;
    double wellbeing_on_food_security = 0.15;
    double resilience_on_trust = 0.3;
    double reference_degree = 12.0;
    double outgroup_trust_on_ties = 0.35;
    double influence_of_alters = 0.25;
    double influence_of_sector = 0.15;
    double authority_trust_on_harmony = 0.2;
};

template <DescriptionOf<WellbeingParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.values(
        "reversion", p.reversion,
        Number{"1/year", 0.0, 12.0, "rate of return to the set point; that of anxiety follows from its half-life"});
    visit.values(
        "between", p.between,
        Number{"0-1", 0.0, 0.3, "standard deviation of the set points of people of one position; anxiety has none"});
    visit.values(
        "spread", p.spread,
        Number{"0-1", 0.0, 0.3, "stationary standard deviation of a person around the set point; anxiety has none"});
    visit.number("anxiety_half_life", p.anxiety_half_life,
                 Number{"year", 0.02, 5.0, "time in which half of a rise of anxiety is gone"});
    visit.number("caseness_cutoff", p.caseness_cutoff,
                 Number{"0-1", 0.05, 0.99, "distress at and above which a person counts as a case",
                        "derived: 3.6 % and 27.9 %, Rwanda Mental Health Survey 2018"});
    visit.number("women_distress_offset", p.women_distress_offset,
                 Number{"0-1", -0.1, 0.1, "added to the set point of distress of women and taken from that of men",
                        "derived: 23.2 % and 16.6 % with any disorder, Rwanda Mental Health Survey 2018"});
    visit.number("custody_distress_offset", p.custody_distress_offset,
                 Number{"0-1", -0.5, 0.5, "added to the set point of distress of a convicted person while in custody",
                        "derived: Schaal et al. 2012 (in custody), Rieder and Elbert 2013 (released)"});
    visit.number("distress_on_anxiety", p.distress_on_anxiety,
                 Number{"long-run", -1.0, 1.0, "effect of anxiety on distress"});
    visit.number("distress_on_violence", p.distress_on_violence,
                 Number{"long-run", -1.0, 1.0, "effect of violence in the family on the distress of adults"});
    visit.number("children_distress_on_violence", p.children_distress_on_violence,
                 Number{"long-run", -1.0, 1.0, "effect of violence in the family on the distress of children",
                        "assumed; direction: Roth, Neuner and Elbert 2014"});
    visit.number("wellbeing_on_resilience", p.wellbeing_on_resilience,
                 Number{"long-run", -1.0, 1.0, "effect of resilience on emotional wellbeing"});
    visit.number("wellbeing_on_distress", p.wellbeing_on_distress,
                 Number{"long-run", -1.0, 1.0, "effect of distress on emotional wellbeing"});
    visit.number("wellbeing_on_communication", p.wellbeing_on_communication,
                 Number{"long-run", -1.0, 1.0, "effect of family communication on emotional wellbeing"});
    visit.number("wellbeing_on_food_security", p.wellbeing_on_food_security,
                 Number{"long-run", -1.0, 1.0, "effect of food security on emotional wellbeing"});
    visit.number("resilience_on_trust", p.resilience_on_trust,
                 Number{"long-run", -1.0, 1.0,
                        "effect on resilience of the trust received in the village, over the reference degree"});
    visit.number("reference_degree", p.reference_degree,
                 Number{"ties", 1.0, 100.0, "number of ties over which the trust received is counted"});
    visit.number("outgroup_trust_on_ties", p.outgroup_trust_on_ties,
                 Number{"long-run", -1.0, 1.0, "effect of the mean trust over out-group ties on out-group trust"});
    visit.number("influence_of_alters", p.influence_of_alters,
                 Number{"long-run", 0.0, 0.5, "pull of the trust-weighted mean of alters on harmony and cooperation",
                        "assumed; Friedkin and Johnsen"});
    visit.number("influence_of_sector", p.influence_of_sector,
                 Number{"long-run", 0.0, 0.4, "pull of the sector's mean on harmony and cooperation",
                        "assumed; context effect: Christ et al. 2014"});
    visit.number("authority_trust_on_harmony", p.authority_trust_on_harmony,
                 Number{"long-run", -1.0, 1.0, "effect of social harmony on trust in authorities"});
}

}  // namespace ubumwe::model

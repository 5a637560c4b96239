#pragma once

#include "model/base/describe.hpp"

namespace ubumwe::model {

/// When a released person counts as settled or isolated (model/ODD.md, submodel reintegration). Nothing in the model
/// depends on it.
struct ReintegrationParameters {
    double community_ties = 6.5;
    double family_threshold = 0.6;
    double community_threshold = 0.4;
    double livelihood_threshold = 0.35;
    double distress_threshold = 0.6;
    double settled_after = 3.0;
    double isolated_after = 12.0;
};

template <DescriptionOf<ReintegrationParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.number(
        "community_ties", p.community_ties,
        Number{"ties", 1.0, 100.0,
               "number of ties over which the trust received from the village outside of the family is counted",
               "assumed; mean of 4 neighbours and 85 % of 3 associations (network)"});
    visit.number("family_threshold", p.family_threshold,
                 Number{"0-1", 0.0, 1.0, "acceptance by the family from which a released person is settled"});
    visit.number("community_threshold", p.community_threshold,
                 Number{"0-1", 0.0, 1.0,
                        "acceptance by the community from which a released person is settled; isolated below it"});
    visit.number("livelihood_threshold", p.livelihood_threshold,
                 Number{"0-1", 0.0, 1.0,
                        "mean of the four livelihood indicators of the household from which a released person is "
                        "settled"});
    visit.number("distress_threshold", p.distress_threshold,
                 Number{"0-1", 0.0, 1.0, "distress below which a released person is settled",
                        "assumed: the cut-off of caseness"});
    visit.number("settled_after", p.settled_after,
                 Number{"month", 0.0, 60.0, "time without a break after which a released person counts as settled"});
    visit.number("isolated_after", p.isolated_after,
                 Number{"month", 0.0, 60.0, "time without a break after which a released person counts as isolated"});
}

}  // namespace ubumwe::model

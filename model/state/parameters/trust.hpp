#pragma once

#include "model/base/describe.hpp"
#include "model/state/indicators.hpp"

namespace ubumwe::model {

/// Parameters of the trust of a tie (model/ODD.md, submodel trust).
struct TrustParameters {
    KindValues meetings{{150.0, 24.0, 52.0, 40.0, 26.0}};
    KindValues good_in{{0.92, 0.88, 0.82, 0.84, 0.85}};
    KindValues good_out{{0.92, 0.80, 0.72, 0.76, 0.82}};
    double gain = 0.02;
    double loss = 0.05;
    double cooperation_weight = 0.15;
    double harmony_weight = 0.15;
    double outgroup_weight = 0.15;
    double distress_weight = 0.15;
    double anxiety_weight = 0.25;
    double custody_visits = 6.0;
};

template <DescriptionOf<TrustParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.values("meetings", p.meetings,
                 Number{"1/year", 0.0, 1000.0, "meetings of two people with a tie of this kind"});
    visit.values("good_in", p.good_in,
                 Number{"probability", 0.0, 1.0,
                        "chance that a meeting within the standing, or of undeclared standings, goes well"});
    visit.values("good_out", p.good_out,
                 Number{"probability", 0.0, 1.0, "chance that a meeting across a declared out-group pair goes well"});
    visit.number("gain", p.gain,
                 Number{"1/meeting", 0.0001, 0.5, "share of the room above that a good meeting closes"});
    visit.number("loss", p.loss,
                 Number{"1/meeting", 0.0, 0.5, "share of the trust held that a bad meeting takes",
                        "assumed; loss above gain: Slovic 1993, direction only"});
    visit.number("cooperation_weight", p.cooperation_weight,
                 Number{"1", 0.0, 1.0, "effect of both people's cooperation on the chance of a good meeting"});
    visit.number("harmony_weight", p.harmony_weight,
                 Number{"1", 0.0, 1.0, "effect of both people's social harmony on the chance of a good meeting"});
    visit.number("outgroup_weight", p.outgroup_weight,
                 Number{"1", 0.0, 1.0, "effect of the ego's out-group trust on meetings with the out-group"});
    visit.number(
        "distress_weight", p.distress_weight,
        Number{"1", 0.0, 1.0, "effect of the ego's distress on meetings with a stigmatised alter of the out-group"});
    visit.number(
        "anxiety_weight", p.anxiety_weight,
        Number{"1", 0.0, 1.0, "effect of the ego's anxiety on meetings with a stigmatised alter of the out-group"});
    visit.number("custody_visits", p.custody_visits,
                 Number{"1/year", 0.0, 365.0, "meetings of a person in custody with each member of the family"});
}

}  // namespace ubumwe::model

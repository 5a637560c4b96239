#pragma once

#include "model/base/describe.hpp"
#include "model/state/indicators.hpp"

namespace ubumwe::model {

/// Where the indicators of a household rest, how fast they return there and how much households differ.
template <class Values>
struct SetPointParameters {
    Values baseline;
    Values reversion = uniform_values<Values>(0.6);
    Values between = uniform_values<Values>(0.12);
    Values spread = uniform_values<Values>(0.08);
};

/// Describes the four lists beside the couplings of the submodel that owns them.
template <class SetPoints, class Visitor>
void describe_set_points(SetPoints& p, Visitor& visit) {
    visit.values("baseline", p.baseline, Number{"0-1", 0.02, 0.98, "mean set point of households"});
    visit.values("reversion", p.reversion, Number{"1/year", 0.0, 12.0, "rate of return to the set point"});
    visit.values("between", p.between, Number{"0-1", 0.0, 0.3, "standard deviation of the set points of households"});
    visit.values("spread", p.spread,
                 Number{"0-1", 0.0, 0.3, "stationary standard deviation of a household around its set point"});
}

}  // namespace ubumwe::model

#pragma once

#include "model/state/parameters/family.hpp"

namespace ubumwe::model {

/// What drives a family's indicators in a step, each as a difference from the same driver at the baseline.
struct FamilyDrivers {
    float self_management = 0.0F;      ///< mean of the adults at home
    float distress = 0.0F;             ///< mean of the adults at home
    float emotional_wellbeing = 0.0F;  ///< mean of the adults at home
    float communication = 0.0F;
    float food_security = 0.0F;
};

/// Long-run pulls on beliefs, communication, warm and participatory parenting, and violence, in this order.
inline std::array<float, family_indicators> family_pulls(const FamilyParameters& p, const FamilyDrivers& d) {
    const auto f = [](double x) { return static_cast<float>(x); };
    const float parenting =
        f(p.parenting_on_wellbeing) * d.emotional_wellbeing + f(p.parenting_on_self_management) * d.self_management;
    return {
        f(p.beliefs_on_communication) * d.communication,
        f(p.communication_on_self_management) * d.self_management + f(p.communication_on_distress) * d.distress,
        parenting,
        parenting,
        f(p.violence_on_distress) * d.distress + f(p.violence_on_food_security) * d.food_security +
            f(p.violence_on_communication) * d.communication,
    };
}

}  // namespace ubumwe::model

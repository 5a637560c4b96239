#pragma once

#include "model/base/math.hpp"
#include "model/state/parameters/wellbeing.hpp"

namespace ubumwe::model {

/// What drives a person's indicators in a step, each as a difference from the same driver at the baseline; 0 where
/// there is none.
struct PersonDrivers {
    float anxiety = 0.0F;
    float distress = 0.0F;
    float resilience = 0.0F;
    float harmony = 0.0F;
    float communication = 0.0F;     ///< of the household
    float food_security = 0.0F;     ///< of the household
    float violence = 0.0F;          ///< of the household
    float support = 0.0F;           ///< trust received, over the reference degree
    float outgroup_contact = 0.0F;  ///< mean trust over out-group ties
    float alters_harmony = 0.0F;
    float alters_cooperation = 0.0F;
    float sector_harmony = 0.0F;
    float sector_cooperation = 0.0F;
    float child = 0.0F;  ///< 1 for a child, 0 for an adult
};

/// Long-run pulls of the drivers, one function an indicator that has drivers.
struct PersonPulls {
    float distress_on_anxiety;
    float distress_on_violence;
    float children_distress_on_violence;
    float wellbeing_on_resilience;
    float wellbeing_on_distress;
    float wellbeing_on_communication;
    float wellbeing_on_food_security;
    float resilience_on_trust;
    float outgroup_trust_on_ties;
    float influence_of_alters;
    float influence_of_sector;
    float authority_trust_on_harmony;

    explicit PersonPulls(const WellbeingParameters& p);

    float distress(const PersonDrivers& d) const {
        const float on_violence = d.child * children_distress_on_violence + (1.0F - d.child) * distress_on_violence;
        return distress_on_anxiety * d.anxiety + on_violence * d.violence;
    }
    float resilience(const PersonDrivers& d) const { return resilience_on_trust * d.support; }
    float emotional_wellbeing(const PersonDrivers& d) const {
        return wellbeing_on_resilience * d.resilience + wellbeing_on_distress * d.distress +
               wellbeing_on_communication * d.communication + wellbeing_on_food_security * d.food_security;
    }
    float outgroup_trust(const PersonDrivers& d) const { return outgroup_trust_on_ties * d.outgroup_contact; }
    float social_harmony(const PersonDrivers& d) const {
        return influence_of_alters * d.alters_harmony + influence_of_sector * d.sector_harmony;
    }
    float cooperation(const PersonDrivers& d) const {
        return influence_of_alters * d.alters_cooperation + influence_of_sector * d.sector_cooperation;
    }
    float authority_trust(const PersonDrivers& d) const { return authority_trust_on_harmony * d.harmony; }

    /// The pull on an indicator; 0 for those that nothing drives.
    float on(PersonIndicator indicator, const PersonDrivers& d) const;
};

inline PersonPulls::PersonPulls(const WellbeingParameters& p)
    : distress_on_anxiety(static_cast<float>(p.distress_on_anxiety)),
      distress_on_violence(static_cast<float>(p.distress_on_violence)),
      children_distress_on_violence(static_cast<float>(p.children_distress_on_violence)),
      wellbeing_on_resilience(static_cast<float>(p.wellbeing_on_resilience)),
      wellbeing_on_distress(static_cast<float>(p.wellbeing_on_distress)),
      wellbeing_on_communication(static_cast<float>(p.wellbeing_on_communication)),
      wellbeing_on_food_security(static_cast<float>(p.wellbeing_on_food_security)),
      resilience_on_trust(static_cast<float>(p.resilience_on_trust)),
      outgroup_trust_on_ties(static_cast<float>(p.outgroup_trust_on_ties)),
      influence_of_alters(static_cast<float>(p.influence_of_alters)),
      influence_of_sector(static_cast<float>(p.influence_of_sector)),
      authority_trust_on_harmony(static_cast<float>(p.authority_trust_on_harmony)) {}

inline float PersonPulls::on(PersonIndicator indicator, const PersonDrivers& d) const {
    switch (indicator) {
        case PersonIndicator::distress:
            return distress(d);
        case PersonIndicator::resilience:
            return resilience(d);
        case PersonIndicator::emotional_wellbeing:
            return emotional_wellbeing(d);
        case PersonIndicator::outgroup_trust:
            return outgroup_trust(d);
        case PersonIndicator::social_harmony:
            return social_harmony(d);
        case PersonIndicator::cooperation:
            return cooperation(d);
        case PersonIndicator::authority_trust:
            return authority_trust(d);
        case PersonIndicator::anxiety:
        case PersonIndicator::self_management:
            return 0.0F;
    }
    return 0.0F;
}

}  // namespace ubumwe::model

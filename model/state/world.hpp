#pragma once

#include <string>
#include <vector>

#include "model/network/trust_network.hpp"
#include "model/state/arrivals.hpp"
#include "model/state/custody.hpp"
#include "model/state/delivery_capacity.hpp"
#include "model/state/exchange.hpp"
#include "model/state/ledger.hpp"
#include "model/state/places.hpp"
#include "model/state/population.hpp"
#include "model/state/programme_history.hpp"
#include "model/state/return_progress.hpp"

namespace ubumwe::model {

/// What a person's ties add up to at the end of a step, and so at the start of the next: for the rules of wellbeing and
/// for observation. Ties in which nobody meets do not count.
struct TieSums {
    std::vector<float> alters_harmony;      ///< trust-weighted mean over alters of harmony above baseline
    std::vector<float> alters_cooperation;  ///< the same of cooperation
    std::vector<float> outgroup_contact;    ///< mean trust over out-group ties above its start, or no_outgroup_ties
    std::vector<float> support;  ///< trust received in the village above its start, over the reference degree
    std::vector<float> outgroup_reference;  ///< mean trust over out-group ties at the baseline
    std::vector<float> support_reference;   ///< trust received in the village at the start
    std::vector<float> mean_trust_in;       ///< over ties that are not out-group, or no_ties
    std::vector<float> mean_trust_out;      ///< over out-group ties, or no_ties
    std::vector<float> sector_harmony;      ///< mean over the sector's adults of harmony above baseline
    std::vector<float> sector_cooperation;
    float mean_outgroup_contact = 0.0F;  ///< mean over people who have out-group ties
};
constexpr float no_outgroup_ties = 2.0F;
constexpr float no_ties = -1.0F;

/// What members are above their baseline, as means over the household's adults at home at the start of the step; 0
/// where there are none.
struct MemberMeans {
    std::vector<float> distress;
    std::vector<float> self_management;
    std::vector<float> emotional_wellbeing;
    std::vector<float> cooperation;
};

/// Population means of set points of people of 14 and over at the start: where the trust rule is neutral.
struct References {
    float cooperation = 0.0F;
    float social_harmony = 0.0F;
    float outgroup_trust = 0.0F;
    float distress = 0.0F;
};

/// Everything that a step reads and writes. Each column has one submodel that writes it.
struct World {
    Places places;
    std::vector<std::string> standings;
    std::vector<std::uint8_t> outgroup;  ///< standings x standings, 1 where the pair is declared
    std::vector<float> stigma_levels;    ///< distinct values of stigma, from 0 up; at most 4
    Population people;
    Households households;
    TrustNetwork network;
    TieSums tie_sums;
    MemberMeans member_means;
    References references;
    Custody custody;
    std::vector<ReturnProgress> returns;  ///< one for each of custody.convicts
    ProgrammeHistory history;
    DeliveryCapacity capacity;
    LastingShifts<person_indicators> person_shifts;
    LastingShifts<household_indicators> household_shifts;
    Arrivals arrivals;
    Exchange exchange;
    Ledger ledger;

    bool is_outgroup(std::uint8_t a, std::uint8_t b) const { return outgroup[a * standings.size() + b] != 0; }
    std::uint8_t standing_of(PersonRow person) const { return households.standing[people.household[person]]; }
};

}  // namespace ubumwe::model

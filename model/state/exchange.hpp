#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "model/network/trust_network.hpp"
#include "model/state/places.hpp"

namespace ubumwe::model {

/// What makes an impulse: what a programme is meant to do, what its sessions do to those who go back over the past, or
/// something that happens, like a return or an incident.
enum class ImpulseCause : std::uint8_t { gain, harm, event };

/// A gain or a harm that a stage hands to the owner of a column: x moves by `share` of the room above (up) or by
/// `share` of x (down), and the set point by `lasting` of its own room.
struct Impulse {
    std::uint32_t subject = 0;
    std::uint8_t indicator = 0;
    bool up = true;
    float share = 0.0F;
    float lasting = 0.0F;
    ImpulseCause cause = ImpulseCause::gain;
};

/// A person whose status has changed in this step.
struct Moved {
    PersonRow person = nobody;
    float starting_trust = 0.0F;  ///< with which neighbours of the out-group meet the person, if back home
};

/// A change of a tie that a release or a death makes; the owner of trust applies it.
struct TieChange {
    std::uint32_t tie = 0;
    TieClass tie_class;
    bool sets_trust = false;
    float trust = 0.0F;
};

/// The sum of weights of returns and announcements that reach a place or a household in this step. The weight of one
/// return is 1 - preparation_effect * prepared, times the share of the shock that comes now.
struct Pressure {
    std::uint32_t place = 0;
    float weight = 0.0F;
};

/// What stages hand to each other within one step; emptied by the engine before the next. All lists are ordered by
/// subject.
struct Exchange {
    std::vector<Impulse> person_impulses;
    std::vector<Impulse> household_impulses;
    std::vector<Moved> moved;  ///< whoever died, left custody or settled elsewhere in this step
    std::vector<TieChange> tie_changes;
    std::vector<PersonRow> grown_up;  ///< people who entered another stage of life in this step, by row
    std::vector<PersonRow> released;  ///< people who left custody in this step
    std::vector<Pressure> village_pressure;
    std::vector<Pressure> sector_pressure;
    std::vector<Pressure> harmed_pressure;    ///< by household
    std::vector<Pressure> incident_pressure;  ///< by village: number of incidents
    float season_shock = 0.0F;     ///< to the anxiety of everybody at whom incidents are directed, in this step
    std::vector<NewTie> new_ties;  ///< kept until the network merges them

    /// Brings the impulses of all stages into the order of their subjects; those of one subject stay in the order in
    /// which the stages gave them.
    void order_impulses() {
        const auto by_subject = [](const Impulse& a, const Impulse& b) { return a.subject < b.subject; };
        std::stable_sort(person_impulses.begin(), person_impulses.end(), by_subject);
        std::stable_sort(household_impulses.begin(), household_impulses.end(), by_subject);
    }

    /// Forgets everything but the ties that wait for the merge.
    void clear() {
        person_impulses.clear();
        household_impulses.clear();
        moved.clear();
        tie_changes.clear();
        grown_up.clear();
        released.clear();
        village_pressure.clear();
        sector_pressure.clear();
        harmed_pressure.clear();
        incident_pressure.clear();
        season_shock = 0.0F;
    }
};

}  // namespace ubumwe::model

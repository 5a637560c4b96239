#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "model/base/random.hpp"
#include "model/interventions/roster.hpp"
#include "model/interventions/streams.hpp"
#include "model/state/need.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Members of a household who would join together.
using Family = std::vector<PersonRow>;

/// Who may join a stream, in the order in which places are offered. The order is by rank and does not depend on how
/// many places there are, so that a larger programme contains the smaller one; where organisations act jointly, people
/// in need whom nobody has served come first. An area is searched once: whoever meets
/// the conditions of a step does so until its end.
class Candidates {
public:
    /// The values that candidates are screened on are those at the start of the step, their ages those of its month;
    /// without vital events nobody grows older.
    Candidates(const Scenario& scenario, const World& world, const Roster& roster, const Luck& luck,
               const StreamPlan& stream, std::uint32_t step);

    /// Candidates who are still free among the people of an area who live at home.
    const std::vector<PersonRow>& of_area(Rows people);

    /// Households of a range of people in which two or more members of 5 years and over are at home and free to join,
    /// one of whom meets every condition. Members of 5 years and over who are at home all join.
    const std::vector<Family>& families_of_area(Rows people);

    /// Candidates among the graduates of the district whom the stream follows, with neighbours together: by sector,
    /// village and rank. Sectors are in the order of their luck as sites.
    std::vector<PersonRow> graduates_of(std::uint32_t district) const;

    /// How many people of a range who live at home could join, whatever they have completed; members of families that
    /// join as a whole. Nobody's place in other programmes matters.
    std::int64_t eligible_at_home(Rows people) const;
    /// The same of people in custody in a facility.
    std::int64_t eligible_in(std::uint16_t facility) const;

    /// Candidates in custody in a facility: people convicted who are foreseen to return at `stays_until` or later,
    /// soonest first; other inmates; people convicted who return before, latest first.
    std::vector<PersonRow> of_facility(std::uint16_t facility, std::uint32_t stays_until) const;

private:
    bool fits(PersonRow person) const;
    bool meets_conditions(PersonRow person) const;
    bool is_free(PersonRow person) const;
    bool is_candidate(PersonRow person) const { return meets_conditions(person) && is_free(person); }
    std::uint64_t rank(PersonRow person) const;
    /// In whose turn a person is offered a place: where organisations act jointly, people in need whom nobody has
    /// served come before others whom nobody has served, and these before people who have been.
    int turn(PersonRow person) const;
    std::vector<PersonRow> ranked_people(Rows people) const;
    std::vector<Family> ranked_families(Rows people) const;
    Family joining(HouseholdRow household) const;

    const World& world_;
    const Roster& roster_;
    const Luck& luck_;
    const StreamPlan& stream_;
    const Eligibility& eligibility_;
    Overlap overlap_;
    Coordination coordination_;
    Need need_;
    Month ages_at_;
    std::unordered_map<PersonRow, std::vector<PersonRow>> people_of_areas_;
    std::unordered_map<PersonRow, std::vector<Family>> families_of_areas_;
};

}  // namespace ubumwe::model

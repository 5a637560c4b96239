#include "model/interventions/homecoming.hpp"

#include <algorithm>
#include <vector>

#include "model/interventions/gains.hpp"

namespace ubumwe::model {

namespace {

/// Sessions of a course in custody that somebody attended who is home now.
struct Learnt {
    PersonRow person = nobody;
    std::uint16_t programme = 0;
    double dose = 0.0;
};

std::vector<Learnt> learnt_in_custody(const Scenario& scenario, const StreamPlans& streams, const World& world) {
    std::vector<Learnt> learnt;
    const std::vector<PersonRow>& released = world.exchange.released;
    if (released.empty()) return learnt;
    for (const Membership& member : world.history.memberships) {
        const Group& group = world.history.groups[member.group];
        const StreamPlan& stream = streams.of(group.programme, group.stream);
        const bool inside = parameters_of(scenario, stream).venue == Venue::correctional_facility;
        // Looked up first: members who have died have no row any more.
        if (!inside || !std::binary_search(released.begin(), released.end(), member.person)) continue;
        if (!world.people.at_home(member.person)) continue;
        learnt.push_back({member.person, group.programme,
                          static_cast<double>(member.attended) / static_cast<double>(stream.sessions)});
    }
    std::stable_sort(learnt.begin(), learnt.end(),
                     [](const Learnt& a, const Learnt& b) { return a.person < b.person; });
    return learnt;
}

}  // namespace

void bring_home_what_was_learnt(const Scenario& scenario, const StreamPlans& streams, World& world) {
    const std::vector<Learnt> learnt = learnt_in_custody(scenario, streams, world);
    std::vector<HouseholdRow> moved;
    const std::size_t before = world.exchange.household_impulses.size();
    for (const Learnt& one : learnt)
        move_household(scenario, scenario.programmes[one.programme], world.people.household[one.person], one.dose,
                       world);
    for (std::size_t i = before; i < world.exchange.household_impulses.size(); ++i) {
        const HouseholdRow home = world.exchange.household_impulses[i].subject;
        if (moved.empty() || moved.back() != home) moved.push_back(home);
    }
    std::sort(moved.begin(), moved.end());
    world.household_shifts.add(moved);
}

}  // namespace ubumwe::model

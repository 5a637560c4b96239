#include "sim/engine/invariants.hpp"

#include <algorithm>

#include "model/base/require.hpp"

namespace ubumwe::sim {

using model::require;

namespace {

void check_households(const model::World& world) {
    for (model::HouseholdRow home = 0; home < world.households.size(); ++home) {
        const model::Rows members = world.households.members(home);
        for (model::PersonRow person = members.begin; person < members.end; ++person) {
            require(world.people.household[person] == home, "everyone is in one household");
        }
    }
    require(world.households.first_person.front() == 0 && world.households.first_person.back() == world.people.size(),
            "households hold everyone");
}

void check_custody(const model::World& world) {
    for (const model::Convict& convict : world.custody.convicts) {
        const model::Status status = world.people.status[convict.person];
        const bool left = convict.release_step != model::nobody;
        const bool free = status == model::Status::released || status == model::Status::elsewhere;
        require(left == free || status == model::Status::dead,
                "whoever was in custody at the start is there still, was released once, or died");
    }
}

void check_population(const model::World& world) {
    const auto& newborns = world.arrivals.newborns;
    const auto& status = world.people.status;
    const auto dead = std::count(status.begin(), status.end(), model::Status::dead);
    const auto waiting = std::count_if(newborns.begin(), newborns.end(), [](const auto& born) { return born.alive; });
    const model::VitalCounts& vital = world.ledger.vital;
    require(
        static_cast<std::int64_t>(world.people.size()) - dead + waiting == vital.at_start + vital.births - vital.deaths,
        "people alive are those of the start and the born without the dead");
}

void check_groups(const model::Scenario& scenario, const model::World& world) {
    for (const model::Group& group : world.history.groups) {
        const auto& stream = scenario.programmes[group.programme].streams[group.stream];
        require(group.members >= stream.group_minimum && group.members <= stream.group_maximum,
                "a group starts within the limits of its stream");
    }
    for (const model::Membership& member : world.history.memberships) {
        const bool running = world.history.groups[member.group].running;
        require(running || member.state != model::MemberState::attending, "nobody attends a group that has ended");
    }
}

template <class Column>
void check_range(const Column& column) {
    std::uint32_t outside = 0;  // counted to the end: a search would be a branch at each value
    for (const float x : column) outside += (x >= 0.0F ? 0U : 1U) | (x <= 1.0F ? 0U : 1U);
    require(outside == 0, "indicators and trust are in [0, 1]");
}

}  // namespace

void check_invariants(const model::Scenario& scenario, const model::World& world) {
    check_households(world);
    check_custody(world);
    check_population(world);
    check_groups(scenario, world);
    for (const auto& column : world.people.value) check_range(column);
    for (const auto& column : world.households.value) check_range(column);
    check_range(world.network.trust());
}

}  // namespace ubumwe::sim

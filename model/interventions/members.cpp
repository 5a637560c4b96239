#include "model/interventions/members.hpp"

#include <algorithm>

#include "model/base/require.hpp"
#include "model/interventions/facilitators.hpp"

namespace ubumwe::model {

namespace {

Participant& participant_of(ProgrammeHistory& history, PersonRow person) {
    const auto row = std::lower_bound(history.participants.begin(), history.participants.end(), person,
                                      [](const Participant& p, PersonRow sought) { return p.person < sought; });
    require(row != history.participants.end() && row->person == person, "a member of a group is a participant");
    return *row;
}

}  // namespace

DeliveryCounts& delivery_of(World& world, std::uint32_t district, std::uint16_t programme, std::uint16_t organisation) {
    auto& rows = world.ledger.delivery;
    const std::size_t a_district = rows.size() / world.places.districts.size();
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(district * a_district);
    const auto last = first + static_cast<std::ptrdiff_t>(a_district);
    const auto row = std::find_if(first, last, [&](const DeliveryCounts& counts) {
        return counts.programme == programme && counts.organisation == organisation;
    });
    require(row != last, "who delivers a programme is known from the start");
    return *row;
}

void drop_out(const StreamPlan& stream, const Group& group, Membership& member, World& world) {
    member.state = MemberState::dropped_out;
    participant_of(world.history, member.person).active &= ~stream.bit();
    ++delivery_of(world, group.district, group.programme, group.organisation).dropped_out;
}

void graduate(const Scenario& scenario, const StreamPlan& stream, const Group& group, Membership& member,
              World& world) {
    const ProgrammeParameters& programme = scenario.programmes[group.programme];
    member.state = MemberState::graduated;
    Participant& participant = participant_of(world.history, member.person);
    participant.active &= ~stream.bit();
    participant.completed |= stream.bit();
    if (world.people.status[member.person] == Status::in_custody) {
        participant.prepared = std::max(participant.prepared, static_cast<float>(programme.prepared));
    }
    participant.supported = std::max(participant.supported, static_cast<float>(programme.supported));
    ++delivery_of(world, group.district, group.programme, group.organisation).graduated;
    if (!programme.trains_facilitators_of.empty()) join_pool(scenario, programme, group.district, world);
}

}  // namespace ubumwe::model

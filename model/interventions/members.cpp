#include "model/interventions/members.hpp"

#include <algorithm>

#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

Participant& participant_of(ProgrammeHistory& history, PersonRow person) {
    const auto row = std::lower_bound(history.participants.begin(), history.participants.end(), person,
                                      [](const Participant& p, PersonRow sought) { return p.person < sought; });
    require(row != history.participants.end() && row->person == person, "a member of a group is a participant");
    return *row;
}

}  // namespace

DeliveryCounts& delivery_of(World& world, std::uint32_t district, std::uint16_t programme) {
    const std::size_t programmes = world.ledger.delivery.size() / world.places.districts.size();
    return world.ledger.delivery[district * programmes + programme];
}

void drop_out(const StreamPlan& stream, const Group& group, Membership& member, World& world) {
    member.state = MemberState::dropped_out;
    participant_of(world.history, member.person).active &= ~stream.bit();
    ++delivery_of(world, group.district, group.programme).dropped_out;
}

void graduate(const ProgrammeParameters& programme, const StreamPlan& stream, const Group& group, Membership& member,
              World& world) {
    member.state = MemberState::graduated;
    Participant& participant = participant_of(world.history, member.person);
    participant.active &= ~stream.bit();
    participant.completed |= stream.bit();
    if (world.people.status[member.person] == Status::in_custody) {
        participant.prepared = std::max(participant.prepared, static_cast<float>(programme.prepared));
    }
    participant.supported = std::max(participant.supported, static_cast<float>(programme.supported));
    ++delivery_of(world, group.district, group.programme).graduated;
}

}  // namespace ubumwe::model

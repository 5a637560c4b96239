#pragma once

#include <cstdint>
#include <span>

#include "model/interventions/streams.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

inline std::span<Membership> members_of(ProgrammeHistory& history, const Group& group) {
    return std::span(history.memberships).subspan(group.first_member, group.members);
}
inline std::span<const Membership> members_of(const ProgrammeHistory& history, const Group& group) {
    return std::span(history.memberships).subspan(group.first_member, group.members);
}

/// The month's counts of a programme that an organisation delivers in a district.
DeliveryCounts& delivery_of(World& world, std::uint32_t district, std::uint16_t programme, std::uint16_t organisation);

/// A member who attends does so no longer, without having completed the course.
void drop_out(const StreamPlan& stream, const Group& group, Membership& member, World& world);

/// A member who attends completes the course and has the preparation (in custody only) and support that it gives; a
/// course for facilitators gives one to an organisation.
void graduate(const Scenario& scenario, const StreamPlan& stream, const Group& group, Membership& member, World& world);

}  // namespace ubumwe::model

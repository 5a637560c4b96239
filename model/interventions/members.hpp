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

/// The month's counts of a programme in a district.
DeliveryCounts& delivery_of(World& world, std::uint32_t district, std::uint16_t programme);

/// A member who attends does so no longer, without having completed the course.
void drop_out(const StreamPlan& stream, const Group& group, Membership& member, World& world);

/// A member who attends completes the course and has the preparation (in custody only) and support that it gives.
void graduate(const ProgrammeParameters& programme, const StreamPlan& stream, const Group& group, Membership& member,
              World& world);

}  // namespace ubumwe::model

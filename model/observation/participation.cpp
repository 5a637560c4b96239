#include "model/observation/participation.hpp"

namespace ubumwe::model {

void extend(ParticipationLog& log, std::uint32_t step, const World& world) {
    const ProgrammeHistory& history = world.history;
    for (std::size_t i = log.size(); i < history.memberships.size(); ++i) {
        const Membership& member = history.memberships[i];
        const std::uint16_t programme = history.groups[member.group].programme;
        log.push_back({step, member.person, programme, world.people.household[member.person], member.key});
    }
}

}  // namespace ubumwe::model

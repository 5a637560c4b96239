#include "model/observation/participation.hpp"

#include <unordered_set>

namespace ubumwe::model {

void extend(ParticipationLog& log, std::uint32_t step, const World& world) {
    const ProgrammeHistory& history = world.history;
    for (std::size_t i = log.size(); i < history.memberships.size(); ++i) {
        const Membership& member = history.memberships[i];
        const std::uint16_t programme = history.groups[member.group].programme;
        log.push_back({step, member.person, programme, world.people.household[member.person], member.key});
    }
}

std::vector<std::size_t> first_enrolments(const ParticipationLog& log, std::span<const std::uint8_t> counts) {
    std::vector<std::size_t> chosen;
    std::unordered_set<std::uint64_t> met;
    for (std::size_t i = 0; i < log.size(); ++i) {
        if (counts[log[i].programme] != 0 && met.insert(log[i].key).second) chosen.push_back(i);
    }
    return chosen;
}

}  // namespace ubumwe::model

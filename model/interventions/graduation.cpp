#include "model/interventions/graduation.hpp"

#include "model/interventions/members.hpp"
#include "model/interventions/starts.hpp"
#include "model/interventions/ties.hpp"

namespace ubumwe::model {

namespace {

/// Whether a group in the community goes on after its course, by the luck of its first member.
bool keeps_meeting(const ProgrammeParameters& programme, const StreamPlan& stream, const Luck& luck, const Group& group,
                   const World& world) {
    if (group.facility != no_facility) return false;
    const std::uint64_t key = members_of(world.history, group).front().key;
    return luck.uniform(Purpose::group_ties, 1, key, stream.number) < programme.keep_meeting;
}

}  // namespace

void end_courses(const Scenario& scenario, const StreamPlans& streams, std::uint32_t step, const Luck& luck,
                 World& world) {
    for (Group& group : world.history.groups) {
        if (!group.running || group.end_step != step + 1) continue;
        const StreamPlan& stream = streams.of(group.programme, group.stream);
        const ProgrammeParameters& programme = scenario.programmes[group.programme];
        for (Membership& member : members_of(world.history, group)) {
            if (member.state != MemberState::attending) continue;
            if (member.leaves_at == nobody) {
                graduate(scenario, stream, group, member, world);
            } else {
                drop_out(stream, group, member, world);
            }
        }
        group.running = false;
        group.keeps_meeting = keeps_meeting(programme, stream, luck, group, world);
        queue_group_ties(scenario, stream, luck, group, world);
    }
}

}  // namespace ubumwe::model

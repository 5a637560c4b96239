#include "model/interventions/sessions.hpp"

#include <algorithm>

#include "model/interventions/drop_out.hpp"
#include "model/interventions/facilitators.hpp"
#include "model/interventions/members.hpp"
#include "model/interventions/rule.hpp"

namespace ubumwe::model {

namespace {

bool is_where_it_meets(const Population& people, const Group& group, PersonRow person) {
    if (group.facility != no_facility) return people.status[person] == Status::in_custody;
    return people.at_home(person);
}

bool counts_graduates(const std::vector<StartPlan>& starts, const StreamPlan& stream, const Group& group, Month month) {
    return std::any_of(starts.begin(), starts.end(), [&](const StartPlan& start) {
        return start.basis == CountBasis::graduated && start.stream == stream.number && start.month == month &&
               start.district == group.district && start.facility == group.facility &&
               start.organisation == group.organisation;
    });
}

std::uint32_t attended_sessions(const StreamPlan& stream, double attendance, std::uint64_t key, std::uint32_t held,
                                std::uint32_t due, const Luck& luck) {
    std::uint32_t attended = 0;
    for (std::uint32_t session = held; session < due; ++session) {
        if (luck.uniform(Purpose::attendance, session, key, stream.number) < attendance) ++attended;
    }
    return attended;
}

}  // namespace

void let_members_go(const StreamPlans& streams, const std::vector<StartPlan>& starts, const Calendar& calendar,
                    std::uint32_t step, World& world) {
    for (Group& group : world.history.groups) {
        if (!group.running) continue;
        const StreamPlan& stream = streams.of(group.programme, group.stream);
        bool attended = false;
        for (Membership& member : members_of(world.history, group)) {
            if (member.state != MemberState::attending) continue;
            const bool is_gone = !is_where_it_meets(world.people, group, member.person);
            if (is_gone || member.leaves_at <= step) drop_out(stream, group, member, world);
            const bool unforeseen = is_gone && member.leaves_at == nobody;
            if (unforeseen && counts_graduates(starts, stream, group, calendar.month_of(group.start_step))) {
                keep_number_of_graduates(group, world);
            }
            attended = attended || member.state == MemberState::attending;
        }
        group.running = attended;
    }
}

std::vector<Attendance> hold_sessions(const Scenario& scenario, const StreamPlans& streams, std::uint32_t step,
                                      const Luck& luck, World& world) {
    std::vector<Attendance> attendances;
    for (DeliveryCounts& counts : world.ledger.delivery) counts.groups_running = 0;
    count_posts(streams, scenario, world);
    report_facilitators(scenario, streams, world);
    for (Group& group : world.history.groups) {
        if (!group.running) continue;
        const StreamPlan& stream = streams.of(group.programme, group.stream);
        const StreamParameters& parameters = parameters_of(scenario, stream);
        DeliveryCounts& counts = delivery_of(world, group.district, group.programme, group.organisation);
        ++counts.groups_running;
        const double given = dose_of_facilitators(scenario, world, group);
        const std::uint32_t due = sessions_due(stream.sessions, step - group.start_step + 1, stream.steps);
        for (Membership& member : members_of(world.history, group)) {
            if (member.state != MemberState::attending) continue;
            const std::uint64_t key = world.people.key[member.person];
            const std::uint32_t attended =
                attended_sessions(stream, parameters.attendance, key, group.sessions_held, due, luck);
            member.attended += attended;
            counts.attended += attended;
            attendances.push_back({member.person, stream.number, attended, given});
        }
        counts.sessions += due - group.sessions_held;
        group.sessions_held = due;
    }
    return attendances;
}

}  // namespace ubumwe::model

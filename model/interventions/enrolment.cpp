#include "model/interventions/enrolment.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "model/interventions/drop_out.hpp"
#include "model/interventions/form_group.hpp"
#include "model/interventions/gains.hpp"
#include "model/interventions/members.hpp"
#include "model/interventions/rule.hpp"

namespace ubumwe::model {

namespace {

/// Sizes of the groups that can start with `people`: fewer groups than planned rather than groups below the minimum,
/// and nobody beyond the maximum.
std::vector<std::int64_t> group_sizes(const StreamParameters& stream, std::int64_t people, std::int64_t groups) {
    const std::int64_t possible = std::min(groups, people / stream.group_minimum);
    if (possible == 0) return {};
    return split_evenly(std::min(people, possible * stream.group_maximum), possible);
}

/// What kept a start from being as it was planned, with `wanted` people: who was there, or else the size of groups.
BindingLimit limit_of(std::int64_t wanted, std::int64_t groups, const std::vector<std::int64_t>& sizes,
                      std::int64_t enrolled) {
    const std::int64_t places = std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0});
    if (enrolled < places) return BindingLimit::eligible_people;
    const bool as_planned = places == wanted && static_cast<std::int64_t>(sizes.size()) == groups;
    return as_planned ? BindingLimit::none : BindingLimit::group_size;
}

void add_participants(std::vector<std::pair<PersonRow, std::uint64_t>> joined, std::vector<Participant>& participants) {
    std::sort(joined.begin(), joined.end());
    const auto by_person = [](const Participant& a, const Participant& b) { return a.person < b.person; };
    std::vector<Participant> added;
    for (const auto& [person, bit] : joined) {
        Participant row;
        row.person = person;
        const auto before = std::lower_bound(participants.begin(), participants.end(), row, by_person);
        if (before != participants.end() && before->person == person) {
            before->joined |= bit;
            before->active |= bit;
            continue;
        }
        if (added.empty() || added.back().person != person) added.push_back(row);
        added.back().joined |= bit;
        added.back().active |= bit;
    }
    const auto middle = static_cast<std::ptrdiff_t>(participants.size());
    participants.insert(participants.end(), added.begin(), added.end());
    std::inplace_merge(participants.begin(), participants.begin() + middle, participants.end(), by_person);
}

}  // namespace

Enrolment::Enrolment(const Scenario& scenario, const StreamPlans& streams, const Luck& luck, std::uint32_t step,
                     World& world)
    : scenario_(scenario),
      streams_(streams),
      luck_(luck),
      step_(step),
      world_(world),
      roster_(world.history),
      capacity_(scenario, streams, world),
      first_group_(static_cast<std::uint32_t>(world.history.groups.size())) {}

void Enrolment::open(const StartPlan& start) {
    const StreamPlan& stream = streams_.all[start.stream];
    const StreamParameters& parameters = parameters_of(scenario_, stream);
    const bool counts_graduates = start.basis == CountBasis::graduated;
    const std::int64_t wanted =
        counts_graduates ? starters_for(start.participants, parameters.drop_out) : start.participants;
    const std::vector<std::int64_t> sizes = group_sizes(parameters, wanted, start.groups);
    const auto first_group = static_cast<std::uint32_t>(world_.history.groups.size());
    const Outcome outcome = form_groups(start, sizes);
    plan_drop_outs(start, first_group);
    const BindingLimit of_people = limit_of(wanted, start.groups, sizes, outcome.enrolled);
    report(start, wanted - outcome.enrolled, outcome.limit == BindingLimit::none ? of_people : outcome.limit);
}

Enrolment::Outcome Enrolment::form_groups(const StartPlan& start, const std::vector<std::int64_t>& sizes) {
    GroupFormation formation(scenario_, streams_, world_, roster_, luck_, capacity_, start, step_);
    const std::int64_t fewest = parameters_of(scenario_, streams_.all[start.stream]).group_minimum;
    Outcome outcome;
    for (const std::int64_t size : sizes) {
        const BindingLimit bound = capacity_.limit_of_group(start, size);
        outcome.limit = stronger(outcome.limit, bound);
        if (bound != BindingLimit::none) break;
        const FormedGroup group = formation.next(size);
        outcome.limit = stronger(outcome.limit, group.limit);
        const auto members = static_cast<std::int64_t>(group.members.size());
        if (members < fewest) break;
        add_group(start, group.village, group.members);
        outcome.enrolled += members;
    }
    return outcome;
}

void Enrolment::add_group(const StartPlan& start, VillageRow village, const std::vector<PersonRow>& members) {
    const StreamPlan& stream = streams_.all[start.stream];
    ProgrammeHistory& history = world_.history;
    Group group;
    group.programme = stream.programme;
    group.stream = stream.stream;
    group.organisation = start.organisation;
    group.district = start.district;
    group.village = village;
    group.facility = start.facility;
    group.start_step = step_;
    group.end_step = step_ + stream.steps;
    group.first_member = static_cast<std::uint32_t>(history.memberships.size());
    group.members = static_cast<std::uint32_t>(members.size());
    for (const PersonRow person : members) {
        history.memberships.push_back(
            {person, static_cast<std::uint32_t>(history.groups.size()), world_.people.key[person]});
        roster_.join(person, stream.bit());
    }
    history.groups.push_back(group);
    capacity_.take(start, village, group.members, world_);
    DeliveryCounts& counts = delivery_of(world_, group.district, group.programme, group.organisation);
    ++counts.groups_started;
    counts.enrolled += group.members;
}

void Enrolment::plan_drop_outs(const StartPlan& start, std::uint32_t first_group) {
    const StreamPlan& stream = streams_.all[start.stream];
    const Rows groups{first_group, static_cast<std::uint32_t>(world_.history.groups.size())};
    if (start.basis == CountBasis::graduated) {
        choose_drop_outs(luck_, stream, start.participants, groups, world_);
    } else {
        draw_drop_outs(luck_, stream, parameters_of(scenario_, stream).drop_out, groups, world_);
    }
}

void Enrolment::report(const StartPlan& start, std::int64_t missing, BindingLimit limit) {
    const std::uint16_t programme = streams_.all[start.stream].programme;
    BindingLimit& reported = delivery_of(world_, start.district, programme, start.organisation).binding_limit;
    reported = stronger(reported, limit);
    if (missing > 0) world_.ledger.shortfalls.push_back({step_, start.district, programme, missing, limit});
}

void Enrolment::close() {
    std::vector<std::pair<PersonRow, std::uint64_t>> joined;
    const Rows groups{first_group_, static_cast<std::uint32_t>(world_.history.groups.size())};
    for (std::uint32_t g = groups.begin; g < groups.end; ++g) {
        const Group& group = world_.history.groups[g];
        const std::uint64_t bit = streams_.of(group.programme, group.stream).bit();
        for (const Membership& member : members_of(world_.history, group)) joined.emplace_back(member.person, bit);
    }
    add_participants(std::move(joined), world_.history.participants);
    add_lasting_rows(scenario_, groups, world_);
}

}  // namespace ubumwe::model

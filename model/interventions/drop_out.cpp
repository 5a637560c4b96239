#include "model/interventions/drop_out.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "model/interventions/members.hpp"
#include "model/interventions/rule.hpp"

namespace ubumwe::model {

namespace {

/// Luck of a person in a stream: whether it is small enough to drop out, and when.
double whether(const Luck& luck, const StreamPlan& stream, std::uint64_t key) {
    return luck.uniform(Purpose::drop_out, 0, key, stream.number);
}

std::uint32_t when(const Luck& luck, const StreamPlan& stream, std::uint64_t key, std::uint32_t start_step) {
    const double later_steps = static_cast<double>(stream.steps - 1);
    return start_step + 1 +
           static_cast<std::uint32_t>(luck.uniform(Purpose::drop_out, 1, key, stream.number) * later_steps);
}

std::vector<Membership*> least_lucky(const Luck& luck, const StreamPlan& stream, const Group& group, std::int64_t count,
                                     World& world) {
    std::vector<std::pair<double, Membership*>> ranked;
    for (Membership& member : members_of(world.history, group)) {
        ranked.emplace_back(whether(luck, stream, world.people.key[member.person]), &member);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<Membership*> members;
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) members.push_back(ranked[i].second);
    return members;
}

bool is_same_start(const Group& a, const Group& b) {
    return a.programme == b.programme && a.stream == b.stream && a.district == b.district && a.facility == b.facility &&
           a.organisation == b.organisation && a.start_step == b.start_step;
}

}  // namespace

void draw_drop_outs(const Luck& luck, const StreamPlan& stream, double probability, Rows groups, World& world) {
    for (std::uint32_t g = groups.begin; g < groups.end; ++g) {
        const Group& group = world.history.groups[g];
        for (Membership& member : members_of(world.history, group)) {
            const std::uint64_t key = world.people.key[member.person];
            if (whether(luck, stream, key) < probability) member.leaves_at = when(luck, stream, key, group.start_step);
        }
    }
}

void choose_drop_outs(const Luck& luck, const StreamPlan& stream, std::int64_t graduates, Rows groups, World& world) {
    std::vector<std::int64_t> sizes;
    for (std::uint32_t g = groups.begin; g < groups.end; ++g) sizes.push_back(world.history.groups[g].members);
    const std::int64_t started = std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0});
    const std::vector<std::int64_t> leaving = spread(std::max<std::int64_t>(0, started - graduates), sizes);
    Membership* last = nullptr;
    for (std::uint32_t g = groups.begin; g < groups.end; ++g) {
        const Group& group = world.history.groups[g];
        for (Membership* member : least_lucky(luck, stream, group, leaving[g - groups.begin], world)) {
            member->leaves_at = when(luck, stream, world.people.key[member->person], group.start_step);
            if (last == nullptr || member->leaves_at > last->leaves_at) last = member;
        }
    }
    if (last != nullptr) last->leaves_at = world.history.groups[last->group].end_step;
}

void keep_number_of_graduates(const Group& group, World& world) {
    Membership* last = nullptr;
    for (const Group& other : world.history.groups) {
        if (!other.running || !is_same_start(group, other)) continue;
        for (Membership& member : members_of(world.history, other)) {
            const bool still_to_leave = member.state == MemberState::attending && member.leaves_at != nobody;
            if (still_to_leave && (last == nullptr || member.leaves_at > last->leaves_at)) last = &member;
        }
    }
    if (last != nullptr) last->leaves_at = nobody;
}

}  // namespace ubumwe::model

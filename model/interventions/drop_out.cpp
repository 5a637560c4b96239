#include "model/interventions/drop_out.hpp"

#include <algorithm>
#include <span>
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

bool is_same_start(const Group& a, const Group& b) {
    return a.programme == b.programme && a.stream == b.stream && a.district == b.district && a.facility == b.facility &&
           a.start_step == b.start_step;
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
    std::int64_t started = 0;
    for (std::uint32_t g = groups.begin; g < groups.end; ++g) {
        sizes.push_back(world.history.groups[g].members);
        started += sizes.back();
    }
    const std::vector<std::int64_t> leaving = spread(std::max<std::int64_t>(0, started - graduates), sizes);
    for (std::uint32_t g = groups.begin; g < groups.end; ++g) {
        const Group& group = world.history.groups[g];
        const std::span<Membership> members = members_of(world.history, group);
        std::vector<std::pair<double, std::size_t>> ranked;
        for (std::size_t i = 0; i < members.size(); ++i) {
            ranked.emplace_back(whether(luck, stream, world.people.key[members[i].person]), i);
        }
        std::sort(ranked.begin(), ranked.end());
        ranked.resize(static_cast<std::size_t>(leaving[g - groups.begin]));
        for (const auto& [rank, i] : ranked) {
            members[i].leaves_at = when(luck, stream, world.people.key[members[i].person], group.start_step);
        }
    }
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

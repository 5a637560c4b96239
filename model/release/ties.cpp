#include "model/release/ties.hpp"

#include <algorithm>

namespace ubumwe::model {

namespace {

bool starts_anew(TieClass tie) {
    const auto kind = static_cast<TieKind>(tie.kind());
    return tie.out() && kind != TieKind::household && kind != TieKind::group;
}

TieChange change_of(const World& world, std::uint32_t tie, Status one, Status other) {
    const TieClass before = world.network.classes()[tie];
    return {tie, before.with(contact_between(static_cast<TieKind>(before.kind()), one, other)), false, 0.0F};
}

void append_changes_of(const World& world, const Moved& moved, std::vector<TieChange>& changes) {
    const TrustNetwork& network = world.network;
    const Status status = world.people.status[moved.person];
    for (std::uint32_t own = network.starts()[moved.person]; own < network.starts()[moved.person + 1]; ++own) {
        const PersonRow alter = network.alters()[own];
        changes.push_back(change_of(world, own, status, world.people.status[alter]));
        const std::uint32_t back = network.find(alter, moved.person);
        if (back == network.ties()) continue;
        TieChange change = change_of(world, back, status, world.people.status[alter]);
        change.sets_trust = status == Status::released && starts_anew(change.tie_class);
        change.trust = change.sets_trust ? moved.starting_trust : 0.0F;
        changes.push_back(change);
    }
}

}  // namespace

std::vector<TieChange> tie_changes_of(const World& world, std::span<const Moved> moved) {
    std::vector<TieChange> changes;
    for (const Moved& one : moved) append_changes_of(world, one, changes);
    // A tie between two people who moved is there twice; the change that sets its trust comes first and stays.
    std::sort(changes.begin(), changes.end(), [](const TieChange& a, const TieChange& b) {
        return a.tie != b.tie ? a.tie < b.tie : a.sets_trust > b.sets_trust;
    });
    const auto last = std::unique(changes.begin(), changes.end(),
                                  [](const TieChange& a, const TieChange& b) { return a.tie == b.tie; });
    changes.erase(last, changes.end());
    return changes;
}

}  // namespace ubumwe::model

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

/// What everyone who moved changes, in lots.
std::vector<std::vector<TieChange>> all_changes(const World& world, std::span<const Moved> moved,
                                                const Parallel& parallel) {
    constexpr std::size_t of_lot = 16;
    std::vector<std::vector<TieChange>> lots((moved.size() + of_lot - 1) / of_lot);
    parallel.for_each(lots.size(), [&](std::size_t lot) {
        const std::size_t first = lot * of_lot;
        for (const Moved& one : moved.subspan(first, std::min(of_lot, moved.size() - first)))
            append_changes_of(world, one, lots[lot]);
    });
    return lots;
}

/// A tie between two people who moved is there twice; the change that sets its trust comes first and stays.
void put_in_order(std::vector<TieChange>& changes) {
    std::sort(changes.begin(), changes.end(), [](const TieChange& a, const TieChange& b) {
        return a.tie != b.tie ? a.tie < b.tie : a.sets_trust > b.sets_trust;
    });
    const auto last = std::unique(changes.begin(), changes.end(),
                                  [](const TieChange& a, const TieChange& b) { return a.tie == b.tie; });
    changes.erase(last, changes.end());
}

}  // namespace

std::vector<TieChange> tie_changes_of(const World& world, std::span<const Moved> moved, const Parallel& parallel) {
    constexpr std::uint64_t parts = 64;  // of all ties, each put in order by one thread
    std::vector<std::vector<TieChange>> changes_of(parts);
    for (const auto& lot : all_changes(world, moved, parallel)) {
        for (const TieChange& change : lot) changes_of[change.tie * parts / world.network.ties()].push_back(change);
    }
    parallel.for_each(parts, [&](std::size_t part) { put_in_order(changes_of[part]); });
    std::vector<TieChange> changes;
    for (const auto& part : changes_of) changes.insert(changes.end(), part.begin(), part.end());
    return changes;
}

}  // namespace ubumwe::model

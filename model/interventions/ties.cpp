#include "model/interventions/ties.hpp"

#include <algorithm>

#include "model/base/require.hpp"
#include "model/interventions/members.hpp"
#include "model/interventions/starts.hpp"

namespace ubumwe::model {

namespace {

std::vector<PersonRow> ring_of_graduates(const StreamPlan& stream, const Luck& luck, const Group& group,
                                         const World& world) {
    std::vector<std::pair<std::uint64_t, PersonRow>> ranked;
    for (const Membership& member : members_of(world.history, group)) {
        const bool forms_ties =
            member.state == MemberState::graduated && world.people.stage[member.person] == LifeStage::adult;
        if (forms_ties)
            ranked.emplace_back(luck.rank(Purpose::group_ties, world.people.key[member.person], stream.number),
                                member.person);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<PersonRow> ring;
    for (const auto& [rank, person] : ranked) ring.push_back(person);
    return ring;
}

std::uint8_t stigma_level(const Scenario& scenario, const World& world, PersonRow person) {
    const auto stigma = static_cast<float>(scenario.positions[world.people.position[person]].stigma);
    const auto& levels = world.stigma_levels;
    const auto level = std::lower_bound(levels.begin(), levels.end(), stigma);
    require(level != levels.end() && *level == stigma, "the world has the stigma of every position");
    return static_cast<std::uint8_t>(level - levels.begin());
}

NewTie tie_between(const Scenario& scenario, const World& world, PersonRow ego, PersonRow alter, Contact contact) {
    const bool out = world.is_outgroup(world.standing_of(ego), world.standing_of(alter));
    const auto kind = static_cast<std::uint8_t>(index_of(TieKind::group));
    return {ego, alter, TieClass::of(kind, out, stigma_level(scenario, world, alter), contact), trust_of_ego};
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> ring_pairs(std::size_t people, double ties) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    auto left = static_cast<std::size_t>(static_cast<double>(people) * ties / 2.0 + 0.5);
    for (std::size_t distance = 1; 2 * distance <= people && left > 0; ++distance) {
        const std::size_t round = 2 * distance == people ? distance : people;
        const std::size_t taken = std::min(left, round);
        for (std::size_t i = 0; i < round; ++i) {
            const bool takes = (i + 1) * taken / round > i * taken / round;
            if (takes) pairs.emplace_back(i, (i + distance) % people);
        }
        left -= taken;
    }
    return pairs;
}

void queue_group_ties(const Scenario& scenario, const StreamPlan& stream, const Luck& luck, const Group& group,
                      World& world) {
    const double ties = scenario.programmes[stream.programme].ties;
    if (group.facility != no_facility || ties <= 0.0) return;
    const std::vector<PersonRow> ring = ring_of_graduates(stream, luck, group, world);
    const Contact contact = group.keeps_meeting ? Contact::usual : Contact::none;
    for (const auto& [i, j] : ring_pairs(ring.size(), ties)) {
        if (world.people.household[ring[i]] == world.people.household[ring[j]]) continue;
        world.exchange.new_ties.push_back(tie_between(scenario, world, ring[i], ring[j], contact));
        world.exchange.new_ties.push_back(tie_between(scenario, world, ring[j], ring[i], contact));
    }
}

}  // namespace ubumwe::model

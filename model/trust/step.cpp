#include "model/trust/step.hpp"

#include "model/base/pieces.hpp"
#include "model/trust/add_up.hpp"
#include "model/trust/move_ties.hpp"

namespace ubumwe::model {

void Trust::step(const Parallel& parallel, World& world) {
    apply(world.exchange.tie_changes, parallel, world);
    parallel.for_each(world.places.villages(),
                      [&](std::size_t village) { move_village(static_cast<VillageRow>(village), world); });
}

void Trust::apply(std::span<const TieChange> changes, const Parallel& parallel, World& world) {
    TrustNetwork& network = world.network;
    for (const TieChange& change : changes) {
        network.classes()[change.tie] = change.tie_class;
        if (change.sets_trust) network.trust()[change.tie] = change.trust;
    }
    for_pieces(changes, parallel, [&](std::span<const TieChange> piece) {
        // They are in the order of ties: of each ego the first one counts, which may belong to the piece before.
        std::uint32_t referred = 0;  // ties before this one have been seen to
        for (const TieChange& change : piece) {
            if (change.tie < referred) continue;
            const PersonRow ego = network.ego_of(change.tie);
            referred = network.starts()[ego + 1];
            const bool seen_to = &change != changes.data() && (&change - 1)->tie >= network.starts()[ego];
            if (!seen_to) refer_again(ego, world);
        }
    });
}

void Trust::move_village(VillageRow village, World& world) const {
    const Rows rows = world.places.people_of(village);
    const Population& people = world.people;
    const auto& distress = people[PersonIndicator::distress];
    const auto& openness = people[PersonIndicator::outgroup_trust];
    const auto& anxiety = people[PersonIndicator::anxiety];
    const auto& calm = people.baseline[index_of(PersonIndicator::anxiety)];
    const auto starts = world.network.starts();
    const auto trust = world.network.trust();
    fetch(&scratch_.approach[rows.begin], rows.size());
    for (const PersonRow far : scratch_.far_alters[village]) fetch(&scratch_.approach[far], 1);
    TieRun run(table_, scratch_.approach, world.network, starts[rows.begin],
               [trust](std::uint32_t first, const TiesToMeet& ties) {
                   move_ties(ties, trust.subspan(first, ties.alters.size()));
               });
    for (PersonRow ego = rows.begin; ego < rows.end; ++ego) {
        const std::uint32_t ties = starts[ego + 1] - starts[ego];
        if (!scratch_.row_kind[ego].has_out_group()) {
            run.add(ties, scratch_.approach[ego]);
        } else {
            const float open = outgroup_weight_ * (openness[ego] - world.references.outgroup_trust);
            const float fear = anxiety_weight_ * (anxiety[ego] - calm[ego]) +
                               distress_weight_ * (distress[ego] - world.references.distress);
            run.add(ties, scratch_.approach[ego], open, fear);
        }
    }
    run.finish();
}

void Trust::close_step(bool merge, const Parallel& parallel, World& world) {
    if (merge) merge_new_ties(parallel, world);
    look_at_alters(parameters_, parallel, scratch_, world);
    add_up_ties(reference_degree_, parallel, scratch_, world);
}

}  // namespace ubumwe::model

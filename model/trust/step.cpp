#include "model/trust/step.hpp"

#include "model/trust/add_up.hpp"
#include "model/trust/move_ties.hpp"

namespace ubumwe::model {

void Trust::step(const Parallel& parallel, World& world) {
    for (const TieChange& change : world.exchange.tie_changes) {
        world.network.classes()[change.tie] = change.tie_class;
        if (change.sets_trust) world.network.trust()[change.tie] = change.trust;
    }
    for (const TieChange& change : world.exchange.tie_changes) refer_again(world.network.ego_of(change.tie), world);
    parallel.for_each(world.places.villages(),
                      [&](std::size_t village) { move_village(static_cast<VillageRow>(village), world); });
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

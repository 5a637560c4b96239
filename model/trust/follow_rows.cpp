#include "model/state/new_tie.hpp"
#include "model/trust/add_up.hpp"
#include "model/trust/step.hpp"

namespace ubumwe::model {

void Trust::follow_rows(const Parallel& parallel, World& world) {
    size_sums(world);
    scratch_.fit(world);
    // Until the step closes, what people bring to meetings at their set points stands where it will be at their values.
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        const Rows rows = world.places.people_of(static_cast<VillageRow>(village));
        for (PersonRow person = rows.begin; person < rows.end; ++person)
            scratch_.approach[person] = approach_at_baseline(world, person);
    });
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        refer_village(world.places.people_of(static_cast<VillageRow>(village)), world);
    });
    close_step(false, parallel, world);
}

/// Compares the present ties of a village with where they rest at the baseline. What groups have added to the trust
/// received stays above it, so that a tie never lowers resilience by becoming part of the reference.
void Trust::refer_village(Rows rows, World& world) {
    for (PersonRow ego = rows.begin; ego < rows.end; ++ego) {
        const EgoAtBaseline at_baseline = ego_at_baseline(world, ego);
        float out = 0.0F;
        float out_ties = 0.0F;
        for (std::uint32_t tie = world.network.starts()[ego]; tie < world.network.starts()[ego + 1]; ++tie) {
            const TieClass tie_class = world.network.classes()[tie];
            const PersonRow alter = world.network.alters()[tie];
            const float rest = resting_trust_between(at_baseline, tie_class, scratch_.approach[alter]);
            if (world.network.trust()[tie] == trust_at_rest) world.network.trust()[tie] = rest;
            const bool of_group = tie_class.kind() == static_cast<std::uint8_t>(TieKind::group);
            if (rows.contains(alter) && !of_group) world.tie_sums.support_reference[alter] += rest;
            if (!tie_class.out() || tie_class.contact() == Contact::none) continue;
            out += rest;
            out_ties += 1.0F;
        }
        world.tie_sums.outgroup_reference[ego] = out_ties > 0.0F ? out / out_ties : no_ties;
        scratch_.plain_row[ego] = is_plain_row(world.network, ego) ? 1 : 0;
    }
}

}  // namespace ubumwe::model

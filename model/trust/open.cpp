#include <algorithm>

#include "model/base/room.hpp"
#include "model/state/new_tie.hpp"
#include "model/trust/move_ties.hpp"
#include "model/trust/rule.hpp"
#include "model/trust/step.hpp"

namespace ubumwe::model {

namespace {

/// Mean set points of people of 14 and over.
References references_of(const World& world) {
    const Population& people = world.people;
    const auto mean = [&](PersonIndicator indicator) {
        double sum = 0.0;
        double n = 0.0;
        for (PersonRow i = 0; i < people.size(); ++i) {
            if (people.stage[i] != LifeStage::adult) continue;
            sum += people.baseline[index_of(indicator)][i];
            n += 1.0;
        }
        return n > 0.0 ? static_cast<float>(sum / n) : 0.0F;
    };
    return {mean(PersonIndicator::cooperation), mean(PersonIndicator::social_harmony),
            mean(PersonIndicator::outgroup_trust), mean(PersonIndicator::distress)};
}

}  // namespace

void Trust::size_sums(World& world) {
    TieSums& sums = world.tie_sums;
    for (auto* column :
         {&sums.alters_harmony, &sums.alters_cooperation, &sums.outgroup_contact, &sums.support,
          &sums.outgroup_reference, &sums.support_reference, &sums.mean_trust_in, &sums.mean_trust_out}) {
        make_room(*column, world.people.size());
        column->resize(world.people.size());
    }
    sums.sector_harmony.assign(world.places.sectors(), 0.0F);
    sums.sector_cooperation.assign(world.places.sectors(), 0.0F);
}

Trust::Trust(const Scenario& scenario, const Parallel& parallel, World& world)
    : parameters_(scenario.dynamics.trust),
      reference_degree_(static_cast<float>(scenario.dynamics.wellbeing.reference_degree)),
      outgroup_weight_(static_cast<float>(parameters_.outgroup_weight)),
      anxiety_weight_(static_cast<float>(parameters_.anxiety_weight)),
      distress_weight_(static_cast<float>(parameters_.distress_weight)),
      table_(parameters_, world.stigma_levels, scenario.time.calendar().years()),
      scratch_(world) {
    world.references = references_of(world);
    size_sums(world);
    std::fill(world.network.trust().begin(), world.network.trust().end(), trust_at_rest);
    compare_with_rest(parallel, world);
}

}  // namespace ubumwe::model

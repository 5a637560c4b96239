#include <algorithm>
#include <array>
#include <span>

#include "model/base/pieces.hpp"
#include "model/base/room.hpp"
#include "model/state/new_tie.hpp"
#include "model/trust/move_ties.hpp"
#include "model/trust/rule.hpp"
#include "model/trust/step.hpp"

namespace ubumwe::model {

namespace {

/// Mean set points of people of 14 and over.
References references_of(const Parallel& parallel, const World& world) {
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
    constexpr std::array indicators{PersonIndicator::cooperation, PersonIndicator::social_harmony,
                                    PersonIndicator::outgroup_trust, PersonIndicator::distress};
    std::array<float, indicators.size()> means{};
    parallel.for_each(means.size(), [&](std::size_t i) { means[i] = mean(indicators[i]); });
    return {means[0], means[1], means[2], means[3]};
}

}  // namespace

void Trust::size_sums(const Parallel& parallel, World& world) {
    TieSums& sums = world.tie_sums;
    Resizing columns;
    for (auto* column : {&sums.alters_harmony, &sums.alters_cooperation, &sums.outgroup_contact, &sums.support,
                         &sums.outgroup_reference, &sums.support_reference, &sums.mean_trust_in, &sums.mean_trust_out})
        columns.add(*column, world.people.size());
    columns.perform(parallel);
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
      scratch_(parallel, world) {
    world.references = references_of(parallel, world);
    size_sums(parallel, world);
    for_pieces(world.network.trust(), parallel,
               [](std::span<float> trust) { std::fill(trust.begin(), trust.end(), trust_at_rest); });
    compare_with_rest(parallel, world);
}

}  // namespace ubumwe::model

#include "model/trust/add_up.hpp"
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
        column->assign(world.people.size(), 0.0F);
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
    rest_ties(parallel, world);
    take_references(parallel, world);
}

float Trust::approach_at_baseline(const World& world, PersonRow person) const {
    return approach(parameters_, world.references,
                    world.people.baseline[index_of(PersonIndicator::cooperation)][person],
                    world.people.baseline[index_of(PersonIndicator::social_harmony)][person]);
}

Trust::EgoAtBaseline Trust::ego_at_baseline(const World& world, PersonRow ego) const {
    const auto above = [&](PersonIndicator indicator, float reference) {
        return world.people.baseline[index_of(indicator)][ego] - reference;
    };
    return {approach_at_baseline(world, ego),
            outgroup_weight_ * above(PersonIndicator::outgroup_trust, world.references.outgroup_trust),
            distress_weight_ * above(PersonIndicator::distress, world.references.distress)};
}

float Trust::resting_trust_between(const EgoAtBaseline& ego, TieClass tie_class, float approach_of_alter) const {
    const float brought =
        ego_side(ego.approach, tie_class.out() ? 1.0F : 0.0F, ego.openness, table_.stigma_of(tie_class), ego.fear);
    return resting_trust(chance_of_good_meeting(table_.good_of(tie_class), brought, approach_of_alter),
                         static_cast<float>(parameters_.gain), static_cast<float>(parameters_.loss));
}

float Trust::resting_trust_of(const World& world, PersonRow ego, std::uint32_t tie) const {
    return resting_trust_between(ego_at_baseline(world, ego), world.network.classes()[tie],
                                 approach_at_baseline(world, world.network.alters()[tie]));
}

void Trust::rest_ties(const Parallel& parallel, World& world) const {
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        const Rows rows = world.places.people_of(static_cast<VillageRow>(village));
        for (PersonRow ego = rows.begin; ego < rows.end; ++ego) {
            for (std::uint32_t tie = world.network.starts()[ego]; tie < world.network.starts()[ego + 1]; ++tie)
                world.network.trust()[tie] = resting_trust_of(world, ego, tie);
        }
    });
}

void Trust::take_references(const Parallel& parallel, World& world) {
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        const Rows rows = world.places.people_of(static_cast<VillageRow>(village));
        receive_trust(world.network, rows, world.tie_sums.support_reference);
        for (PersonRow ego = rows.begin; ego < rows.end; ++ego) {
            world.tie_sums.outgroup_reference[ego] = row_means(world.network, ego).out;
            scratch_.plain_row[ego] = is_plain_row(world.network, ego) ? 1 : 0;
        }
    });
    close_step(false, parallel, world);
}

}  // namespace ubumwe::model

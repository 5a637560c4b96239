#include <algorithm>
#include <utility>

#include "model/state/new_tie.hpp"
#include "model/trust/add_up.hpp"
#include "model/trust/move_ties.hpp"
#include "model/trust/rule.hpp"
#include "model/trust/step.hpp"

namespace ubumwe::model {

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
        ego_side(ego.approach, table_.out_of(tie_class), ego.openness, table_.stigma_of(tie_class), ego.fear);
    return resting_trust(chance_of_good_meeting(table_.good_of(tie_class), brought, approach_of_alter),
                         static_cast<float>(parameters_.gain), static_cast<float>(parameters_.loss));
}

float Trust::resting_trust_of(const World& world, PersonRow ego, std::uint32_t tie) const {
    return resting_trust_between(ego_at_baseline(world, ego), world.network.classes()[tie],
                                 approach_at_baseline(world, world.network.alters()[tie]));
}

/// Where the ties of the people of a village rest when everybody is at the set points; `scratch_.approach` is what they
/// bring there.
std::vector<float> Trust::resting_trust_in(Rows rows, const World& world) const {
    const auto starts = world.network.starts();
    const std::uint32_t first_tie = starts[rows.begin];
    std::vector<float> rest(starts[rows.end] - first_tie);
    TieRun run(table_, scratch_.approach, world.network, first_tie, [&](std::uint32_t first, const TiesToMeet& ties) {
        rest_ties(ties, static_cast<float>(parameters_.gain), static_cast<float>(parameters_.loss),
                  std::span(rest).subspan(first - first_tie, ties.alters.size()));
    });
    for (PersonRow ego = rows.begin; ego < rows.end; ++ego) {
        const EgoAtBaseline at_baseline = ego_at_baseline(world, ego);
        run.add(starts[ego + 1] - starts[ego], at_baseline.approach, at_baseline.openness, at_baseline.fear);
    }
    run.finish();
    return rest;
}

/// Until the step closes, what people bring to meetings at their set points stands where it will be at their values.
void Trust::note_far_alters(VillageRow village, const World& world) {
    const Rows rows = world.places.people_of(village);
    const auto starts = world.network.starts();
    const std::span ties = world.network.alters().subspan(starts[rows.begin], starts[rows.end] - starts[rows.begin]);
    std::vector<PersonRow> far(ties.size() + 1);
    std::size_t count = 0;
    for (const PersonRow alter : ties) {
        far[count] = alter;  // without a branch that the processor mispredicts
        count += alter - rows.begin >= rows.size() ? 1U : 0U;
    }
    scratch_.far_alters[village].assign(far.begin(), far.begin() + static_cast<std::ptrdiff_t>(count));
}

void Trust::approach_at_baselines(const Parallel& parallel, const World& world) {
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        const Rows rows = world.places.people_of(static_cast<VillageRow>(village));
        for (PersonRow person = rows.begin; person < rows.end; ++person)
            scratch_.approach[person] = approach_at_baseline(world, person);
    });
}

/// The out-group ties of today are compared with where they rest at the baseline, rest_of(tie). Those who have none
/// keep that until their ties change.
template <class RestOf>
void Trust::refer(PersonRow ego, World& world, RestOf rest_of) {
    TieSums& sums = world.tie_sums;
    scratch_.row_kind[ego] = row_kind(world.network, ego);
    sums.outgroup_reference[ego] = no_ties;
    sums.mean_trust_out[ego] = no_ties;
    sums.outgroup_contact[ego] = no_outgroup_ties;
    if (!scratch_.row_kind[ego].has_out_group()) return;
    float sum = 0.0F;
    float n = 0.0F;
    for (std::uint32_t tie = world.network.starts()[ego]; tie < world.network.starts()[ego + 1]; ++tie) {
        const TieClass tie_class = world.network.classes()[tie];
        if (!tie_class.out() || tie_class.contact() == Contact::none) continue;
        sum += rest_of(tie);
        n += 1.0F;
    }
    if (n > 0.0F) sums.outgroup_reference[ego] = sum / n;
}

void Trust::refer_again(PersonRow ego, World& world) {
    refer(ego, world, [&](std::uint32_t tie) { return resting_trust_of(world, ego, tie); });
}

/// Compares the present ties of a village with where they rest at the baseline. What groups have added to the trust
/// received stays above it, so that a tie never lowers resilience by becoming part of the reference.
void Trust::refer_village(Rows rows, World& world) {
    constexpr auto of_group = static_cast<std::uint8_t>(TieKind::group);
    const std::vector<float> rest = resting_trust_in(rows, world);
    const std::uint32_t first_tie = world.network.starts()[rows.begin];
    const PersonRow* const alters = world.network.alters().data() + first_tie;
    const TieClass* const classes = std::as_const(world.network).classes().data() + first_tie;
    float* const trust = world.network.trust().data() + first_tie;
    std::vector<float> received(rows.size() + 1, 0.0F);
    for (std::size_t tie = 0; tie < rest.size(); ++tie) {
        trust[tie] = trust[tie] == trust_at_rest ? rest[tie] : trust[tie];
        const std::uint32_t place = classes[tie].kind() == of_group ? rows.size() : alters[tie] - rows.begin;
        received[std::min(place, rows.size())] += rest[tie];
    }
    std::copy_n(received.begin(), rows.size(), world.tie_sums.support_reference.begin() + rows.begin);
    for (PersonRow ego = rows.begin; ego < rows.end; ++ego)
        refer(ego, world, [&](std::uint32_t tie) { return rest[tie - first_tie]; });
}

void Trust::compare_with_rest(const Parallel& parallel, World& world) {
    approach_at_baselines(parallel, world);
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        note_far_alters(static_cast<VillageRow>(village), world);
        refer_village(world.places.people_of(static_cast<VillageRow>(village)), world);
    });
    close_step(false, parallel, world);
}

void Trust::follow_rows(const Parallel& parallel, World& world) {
    size_sums(world);
    scratch_.fit(world);
    compare_with_rest(parallel, world);
}

void Trust::follow_world(const Parallel& parallel, World& world) {
    scratch_.fit(world);
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        note_far_alters(static_cast<VillageRow>(village), world);
        const Rows rows = world.places.people_of(static_cast<VillageRow>(village));
        for (PersonRow ego = rows.begin; ego < rows.end; ++ego) scratch_.row_kind[ego] = row_kind(world.network, ego);
    });
    close_step(false, parallel, world);
}

}  // namespace ubumwe::model

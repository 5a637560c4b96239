#include <algorithm>

#include "model/base/fetch.hpp"
#include "model/trust/add_up.hpp"
#include "model/trust/move_ties.hpp"
#include "model/trust/rule.hpp"
#include "model/trust/step.hpp"

namespace ubumwe::model {

namespace {

/// Adds up by person what the people of a village receive of `trust`, which has a value for each of their ties.
void receive_in_village(Rows rows, std::span<const float> trust, const TrustNetwork& network,
                        std::vector<float>& received_by) {
    constexpr auto of_group = static_cast<std::uint8_t>(TieKind::group);
    const std::uint32_t outside = rows.size();
    const PersonRow first_person = rows.begin;
    const PersonRow* const alters = network.alters().data() + network.starts()[rows.begin];
    const TieClass* const classes = network.classes().data() + network.starts()[rows.begin];
    thread_local std::vector<float> of_village;
    of_village.assign(std::size_t{outside} + 1, 0.0F);
    float* const received = of_village.data();
    for (std::size_t tie = 0; tie < trust.size(); ++tie) {
        const std::uint32_t place = classes[tie].kind() == of_group ? outside : alters[tie] - first_person;
        received[std::min(place, outside)] += trust[tie];
    }
    std::copy_n(received, outside, received_by.begin() + first_person);
}

}  // namespace

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
/// bring there. Those that are new start at rest.
void Trust::rest_village(Rows rows, std::vector<float>& rest, World& world) const {
    const auto starts = world.network.starts();
    const std::uint32_t first_tie = starts[rows.begin];
    rest.resize(starts[rows.end] - first_tie);
    TieRun run(table_, scratch_.approach, world.network, first_tie, [&](std::uint32_t first, const TiesToMeet& ties) {
        rest_ties(ties, static_cast<float>(parameters_.gain), static_cast<float>(parameters_.loss),
                  rest.data() + (first - first_tie), world.network.trust().subspan(first, ties.alters.size()));
    });
    for (PersonRow ego = rows.begin; ego < rows.end; ++ego) {
        const std::uint32_t ties = starts[ego + 1] - starts[ego];
        if (!scratch_.row_kind[ego].has_out_group()) {
            run.add(ties, scratch_.approach[ego]);
        } else {
            const EgoAtBaseline at_baseline = ego_at_baseline(world, ego);
            run.add(ties, at_baseline.approach, at_baseline.openness, at_baseline.fear);
        }
    }
    run.finish();
}

/// Notes what kinds of rows a village has, and its alters in other villages.
void Trust::look_at_rows(VillageRow village, const World& world) {
    const Rows rows = world.places.people_of(village);
    for (PersonRow ego = rows.begin; ego < rows.end; ++ego) scratch_.row_kind[ego] = row_kind(world.network, ego);
    const auto starts = world.network.starts();
    const std::span ties = world.network.alters().subspan(starts[rows.begin], starts[rows.end] - starts[rows.begin]);
    thread_local std::vector<PersonRow> found;
    found.resize(ties.size() + 1);
    PersonRow* far = found.data();
    for (const PersonRow& alter : ties) {
        fetch_line(&alter + ties_ahead);
        *far = alter;  // without a branch that the processor mispredicts
        far += alter - rows.begin >= rows.size() ? 1 : 0;
    }
    scratch_.far_alters[village].assign(found.data(), far);
}

/// Until the step closes, what people bring to meetings at their set points stands where it will be at their values.
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
    scratch_.row_kind[ego] = row_kind(world.network, ego);
    refer(ego, world, [&](std::uint32_t tie) { return resting_trust_of(world, ego, tie); });
}

/// Compares the present ties of a village with where they rest at the baseline. What groups have added to the trust
/// received stays above it, so that a tie never lowers resilience by becoming part of the reference.
void Trust::refer_village(Rows rows, World& world) {
    thread_local std::vector<float> rest;  // allocated once
    rest_village(rows, rest, world);
    const std::uint32_t first_tie = world.network.starts()[rows.begin];
    receive_in_village(rows, rest, world.network, world.tie_sums.support_reference);
    for (PersonRow ego = rows.begin; ego < rows.end; ++ego)
        refer(ego, world, [&](std::uint32_t tie) { return rest[tie - first_tie]; });
}

void Trust::compare_with_rest(const Parallel& parallel, World& world) {
    approach_at_baselines(parallel, world);
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        look_at_rows(static_cast<VillageRow>(village), world);
        refer_village(world.places.people_of(static_cast<VillageRow>(village)), world);
    });
    close_step(false, parallel, world);
}

void Trust::follow_rows(const Parallel& parallel, World& world) {
    size_sums(parallel, world);
    scratch_.fit(parallel, world);
    compare_with_rest(parallel, world);
}

void Trust::follow_world(const Parallel& parallel, World& world) {
    scratch_.fit(parallel, world);
    parallel.for_each(world.places.villages(),
                      [&](std::size_t village) { look_at_rows(static_cast<VillageRow>(village), world); });
    close_step(false, parallel, world);
}

}  // namespace ubumwe::model

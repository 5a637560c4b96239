#include "model/trust/step.hpp"

#include <array>
#include <numeric>
#include <utility>

#include "model/trust/sweep.hpp"

namespace ubumwe::model {

namespace {

Ego ego_of(const TrustParameters& parameters, const World& world, const TrustScratch& scratch, PersonRow person) {
    const Population& people = world.people;
    const auto value = [&](PersonIndicator indicator) { return people[indicator][person]; };
    const float anxiety = value(PersonIndicator::anxiety) - people.baseline[index_of(PersonIndicator::anxiety)][person];
    return {scratch.view[person].approach,
            static_cast<float>(parameters.outgroup_weight) *
                (value(PersonIndicator::outgroup_trust) - world.references.outgroup_trust),
            static_cast<float>(parameters.anxiety_weight) * anxiety +
                static_cast<float>(parameters.distress_weight) *
                    (value(PersonIndicator::distress) - world.references.distress)};
}

/// Adds up a person's row as it is before trust moves. Influence comes from alters whom the person meets.
void add_up_row(const TrustScratch& scratch, PersonRow ego, World& world) {
    const TrustNetwork& network = world.network;
    float trust = 0.0F;
    float harmony = 0.0F;
    float cooperation = 0.0F;
    float out_trust = 0.0F;
    float out_ties = 0.0F;
    for (std::uint32_t tie = network.starts()[ego]; tie < network.starts()[ego + 1]; ++tie) {
        const TieClass tie_class = network.classes()[tie];
        const AlterView& alter = scratch.view[network.alters()[tie]];
        const float held = network.trust()[tie];
        const float met = tie_class.contact() == Contact::none ? 0.0F : held * alter.influences;
        const float out = tie_class.out() ? 1.0F : 0.0F;
        trust += met;
        harmony += met * alter.harmony;
        cooperation += met * alter.cooperation;
        out_trust += out * held;
        out_ties += out;
    }
    TieSums& sums = world.tie_sums;
    sums.alters_harmony[ego] = trust > 0.0F ? harmony / trust : 0.0F;
    sums.alters_cooperation[ego] = trust > 0.0F ? cooperation / trust : 0.0F;
    sums.outgroup_contact[ego] =
        out_ties > 0.0F ? out_trust / out_ties - sums.outgroup_reference[ego] : no_outgroup_ties;
}

}  // namespace

void Trust::step(const Parallel& parallel, World& world) {
    for (const TieChange& change : world.exchange.tie_changes) {
        world.network.classes()[change.tie] = change.tie_class;
        if (change.sets_trust) world.network.trust()[change.tie] = change.trust;
    }
    look_at_alters(parameters_, parallel, scratch_, world);
    parallel.for_each(world.places.villages(), [&](std::size_t block) {
        const auto village = static_cast<VillageRow>(block);
        add_up_village(village, world);
        move_village(village, world);
    });
    const auto contacts = static_cast<double>(
        std::accumulate(scratch_.village_contacts.begin(), scratch_.village_contacts.end(), std::uint64_t{0}));
    const double contact = std::accumulate(scratch_.village_contact.begin(), scratch_.village_contact.end(), 0.0);
    world.tie_sums.mean_outgroup_contact = contacts > 0.0 ? static_cast<float>(contact / contacts) : 0.0F;
}

void Trust::add_up_village(VillageRow village, World& world) {
    const Rows rows = world.places.people_of(village);
    TieSums& sums = world.tie_sums;
    receive_trust(world.network, rows, scratch_.received);
    double contact = 0.0;
    std::uint32_t contacts = 0;
    for (PersonRow ego = rows.begin; ego < rows.end; ++ego) {
        add_up_row(scratch_, ego, world);
        sums.support[ego] = (scratch_.received[ego] - sums.support_reference[ego]) / reference_degree_;
        const bool counts =
            sums.outgroup_contact[ego] != no_outgroup_ties && world.people.stage[ego] == LifeStage::adult;
        contact += counts ? sums.outgroup_contact[ego] : 0.0F;
        contacts += counts ? 1U : 0U;
    }
    scratch_.village_contact[village] = contact;
    scratch_.village_contacts[village] = contacts;
}

void Trust::move_village(VillageRow village, World& world) const {
    const Rows rows = world.places.people_of(village);
    TrustNetwork& network = world.network;
    std::array<Ego, 4096> egos;
    std::uint32_t first = network.starts()[rows.begin];
    std::uint32_t filled = 0;
    const auto move = [&] {
        move_ties(table_, scratch_.view, network.alters().subspan(first, filled),
                  std::as_const(network).classes().subspan(first, filled), std::span(egos).first(filled),
                  network.trust().subspan(first, filled));
        first += filled;
        filled = 0;
    };
    for (PersonRow person = rows.begin; person < rows.end; ++person) {
        const Ego ego = ego_of(parameters_, world, scratch_, person);
        for (std::uint32_t tie = network.starts()[person]; tie < network.starts()[person + 1]; ++tie) {
            egos[filled++] = ego;
            if (filled == egos.size()) move();
        }
    }
    move();
}

void Trust::measure(const Parallel& parallel, World& world) const {
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        const Rows rows = world.places.people_of(static_cast<VillageRow>(village));
        for (PersonRow ego = rows.begin; ego < rows.end; ++ego) {
            const RowMeans means = row_means(world.network, ego);
            world.tie_sums.mean_trust_in[ego] = means.in;
            world.tie_sums.mean_trust_out[ego] = means.out;
        }
    });
}

}  // namespace ubumwe::model

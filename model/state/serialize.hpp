#pragma once

#include "model/state/world.hpp"

namespace ubumwe::model {

template <class Archive>
void serialize(Archive& archive, Population& people) {
    archive(people.key, people.household, people.mother, people.birth, people.sex, people.position, people.status,
            people.stage, people.value, people.baseline);
}

template <class Archive>
void serialize(Archive& archive, Households& homes) {
    archive(homes.first_person, homes.key, homes.standing, homes.value, homes.baseline);
}

template <class Archive>
void serialize(Archive& archive, TieSums& sums) {
    archive(sums.alters_harmony, sums.alters_cooperation, sums.outgroup_contact, sums.support, sums.outgroup_reference,
            sums.support_reference, sums.mean_trust_in, sums.mean_trust_out, sums.sector_harmony,
            sums.sector_cooperation, sums.mean_outgroup_contact);
}

template <class Archive>
void serialize(Archive& archive, Ledger& ledger) {
    archive(ledger.releases, ledger.delivery, ledger.years, ledger.incidents, ledger.shortfalls, ledger.reintegration,
            ledger.vital);
}

/// Hands everything of a world that steps change to an archive, which writes or fills it; the rest is as the scenario
/// and the luck make it. Between two steps nothing waits in the exchange but new ties.
template <class Archive>
void serialize(Archive& archive, World& world) {
    archive(world.places.village_first_household, world.places.village_first_person, world.people, world.households,
            world.network, world.tie_sums, world.custody.convicts, world.custody.other_inmates,
            world.custody.first_harmed, world.custody.harmed_household, world.returns, world.history.groups,
            world.history.memberships, world.history.participants, world.capacity.pools, world.capacity.committed,
            world.capacity.yearly, world.person_shifts, world.household_shifts, world.arrivals.newborns,
            world.exchange.new_ties, world.ledger);
}

}  // namespace ubumwe::model

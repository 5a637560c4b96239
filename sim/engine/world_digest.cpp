#include "sim/engine/world_digest.hpp"

namespace ubumwe::sim {

namespace {

template <class Columns>
void add_columns(Digest& digest, const Columns& columns) {
    for (const auto& column : columns) digest.add(std::span(column));
}

void add_people(Digest& digest, const model::Population& people) {
    digest.add(std::span(people.key));
    digest.add(std::span(people.household));
    digest.add(std::span(people.birth));
    digest.add(std::span(people.stage));
    digest.add(std::span(people.position));
    digest.add(std::span(people.status));
    add_columns(digest, people.value);
    add_columns(digest, people.baseline);
}

void add_arrivals(Digest& digest, const model::Arrivals& arrivals) {
    for (const model::Newborn& newborn : arrivals.newborns) {
        digest.add(newborn.key);
        digest.add(newborn.mother);
        digest.add(newborn.alive);
    }
}

void add_history(Digest& digest, const model::ProgrammeHistory& history) {
    for (const model::Membership& m : history.memberships) {
        digest.add(m.person);
        digest.add(m.group);
        digest.add(m.state);
        digest.add(m.attended);
    }
    for (const model::Group& group : history.groups) {
        digest.add(group.programme);
        digest.add(group.stream);
        digest.add(group.organisation);
        digest.add(group.start_step);
        digest.add(group.sessions_held);
        digest.add(group.keeps_meeting);
    }
    for (const model::Participant& p : history.participants) {
        digest.add(p.person);
        digest.add(p.joined);
        digest.add(p.completed);
        digest.add(p.prepared);
        digest.add(p.supported);
    }
}

void add_capacity(Digest& digest, const model::DeliveryCapacity& capacity) {
    for (const model::FacilitatorPool& pool : capacity.pools) {
        for (const std::int64_t people : {pool.people, pool.trained, pool.left}) digest.add(people);
    }
    for (const model::Commitment& row : capacity.committed) digest.add(row.amount);
}

template <std::size_t N>
void add_shifts(Digest& digest, const model::LastingShifts<N>& shifts) {
    for (const auto& row : shifts.rows()) {
        digest.add(row.subject);
        digest.add(std::span<const float>(row.shift));
    }
}

void add_custody(Digest& digest, const model::Custody& custody) {
    for (const model::Convict& convict : custody.convicts) {
        digest.add(convict.person);
        digest.add(convict.announced);
        digest.add(convict.release_step);
        digest.add(convict.received_by);
    }
}

void add_returns(Digest& digest, const model::World& world) {
    for (const model::ReturnProgress& progress : world.returns) {
        digest.add(progress.family_acceptance);
        digest.add(progress.community_acceptance);
        digest.add(progress.steps_well);
        digest.add(progress.steps_apart);
    }
    for (const model::ReintegrationCounts& counts : world.ledger.reintegration) {
        for (const std::int64_t n : {counts.people, counts.settled, counts.isolated}) digest.add(n);
        digest.add(counts.family_acceptance);
        digest.add(counts.community_acceptance);
    }
}

void add_series(Digest& digest, const model::SeriesRow& row) {
    digest.add(row.district);
    digest.add(row.position);
    digest.add(row.arm);
    digest.add(row.measure);
    digest.add(row.n);
    digest.add(row.mean);
    digest.add(row.p10);
    digest.add(row.p50);
    digest.add(row.p90);
}

void add_delivery(Digest& digest, const model::DeliveryCounts& counts) {
    for (const std::int64_t n : {counts.groups_started, counts.groups_running, counts.sessions, counts.enrolled,
                                 counts.attended, counts.dropped_out, counts.graduated, counts.facilitators}) {
        digest.add(n);
    }
    digest.add(counts.district);
    digest.add(counts.programme);
    digest.add(counts.organisation);
    digest.add(counts.binding_limit);
}

void add_network(Digest& digest, const model::NetworkRow& row) {
    digest.add(row.district);
    digest.add(row.ties);
    for (const double x :
         {row.mean_trust, row.outgroup_mean_trust, row.reciprocity, row.assortativity, row.bridging_share}) {
        digest.add(x);
    }
}

}  // namespace

void add_world(Digest& digest, const model::World& world) {
    add_people(digest, world.people);
    add_arrivals(digest, world.arrivals);
    digest.add(std::span(world.households.key));
    digest.add(std::span(world.households.standing));
    add_columns(digest, world.households.value);
    digest.add(world.network.alters());
    digest.add(world.network.classes());
    digest.add(world.network.trust());
    add_custody(digest, world.custody);
    add_returns(digest, world);
    add_history(digest, world.history);
    add_capacity(digest, world.capacity);
    add_shifts(digest, world.person_shifts);
    add_shifts(digest, world.household_shifts);
}

void add_month(Digest& digest, const model::MonthRows& month) {
    digest.add(month.month.index);
    for (const auto& row : month.series) add_series(digest, row);
    for (const auto& row : month.releases) {
        for (const std::int64_t n : {row.counts.released, row.counts.prepared, row.counts.died, row.in_custody})
            digest.add(n);
        digest.add(row.counts.district);
        digest.add(row.counts.facility);
    }
    for (const auto& row : month.delivery) add_delivery(digest, row.counts);
    for (const auto& row : month.network) add_network(digest, row);
    for (const auto& row : month.incidents) {
        digest.add(row.counts.district);
        digest.add(row.counts.incidents);
        digest.add(row.counts.expected);
    }
    for (const auto& row : month.coverage) {
        digest.add(row.district);
        for (const std::int64_t n :
             {row.in_need, row.met, row.participants, row.shared_participants, row.sites, row.shared_sites})
            digest.add(n);
    }
}

void add_receiving(Digest& digest, std::span<const model::ReceivingCounts> rows) {
    for (const model::ReceivingCounts& row : rows) {
        for (const std::int64_t n : {row.returns, row.strained.people}) digest.add(n);
        digest.add(row.strained.anxiety);
        digest.add(row.strained.outgroup_trust);
    }
}

}  // namespace ubumwe::sim

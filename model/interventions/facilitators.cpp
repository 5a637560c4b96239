#include "model/interventions/facilitators.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "model/base/apportion.hpp"
#include "model/base/math.hpp"
#include "model/interventions/capacity_rule.hpp"
#include "model/interventions/deliverers.hpp"
#include "model/interventions/members.hpp"

namespace ubumwe::model {

namespace {

FacilitatorPool& pool_of(World& world, std::uint16_t organisation, std::uint32_t district) {
    return world.capacity.pool(organisation, district, world.places.districts.size());
}

bool is_limited(const Scenario& scenario, std::uint32_t organisation) {
    return organisation != no_organisation && scenario.organisations[organisation].facilitators.limited;
}

/// Facilitators at work who are there for the posts of one organisation in one district.
void share_out(std::int64_t people, const std::vector<DeliveryCounts*>& rows) {
    std::vector<double> posts;
    for (const DeliveryCounts* row : rows) posts.push_back(static_cast<double>(row->facilitators));
    const auto total = static_cast<std::int64_t>(std::accumulate(posts.begin(), posts.end(), 0.0));
    const std::vector<std::int64_t> at_work = apportion(std::min(people, total), posts);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i]->facilitators = at_work[i];
}

}  // namespace

void open_pools(const Scenario& scenario, World& world) {
    const auto& districts = world.places.districts;
    world.capacity = {};
    for (std::size_t o = 0; o < scenario.organisations.size(); ++o) {
        const double at_start = static_cast<double>(scenario.organisations[o].facilitators.at_start);
        std::vector<double> weights;
        for (const District& district : districts)
            weights.push_back(works_in(scenario, static_cast<std::uint16_t>(o), district.name) ? 1.0 : 0.0);
        const auto total = static_cast<std::int64_t>(at_start * scenario.population.scale + 0.5);
        for (const std::int64_t people : apportion(total, weights)) {
            world.capacity.pools.emplace_back();
            world.capacity.pools.back().people = people;
        }
    }
}

void let_facilitators_go(const Scenario& scenario, const Luck& luck, std::uint32_t step, double years, World& world) {
    const std::size_t districts = world.places.districts.size();
    for (std::size_t row = 0; row < world.capacity.pools.size(); ++row) {
        FacilitatorPool& pool = world.capacity.pools[row];
        const double chance = share_of_rate(scenario.organisations[row / districts].facilitators.attrition, years);
        const auto there = static_cast<std::uint32_t>(pool.people);
        for (std::uint32_t facilitator = 0; facilitator < there; ++facilitator) {
            if (luck.uniform(Purpose::facilitator_attrition, step, row, facilitator) >= chance) continue;
            --pool.people;
            ++pool.left;
        }
    }
}

void count_posts(const StreamPlans& streams, const Scenario& scenario, World& world) {
    for (FacilitatorPool& pool : world.capacity.pools) pool.posts = 0;
    for (const Group& group : world.history.groups) {
        if (!group.running || group.organisation == no_organisation) continue;
        const StreamParameters& stream = parameters_of(scenario, streams.of(group.programme, group.stream));
        pool_of(world, group.organisation, group.district).posts += stream.facilitators;
    }
}

double dose_of_facilitators(const Scenario& scenario, const World& world, const Group& group) {
    if (!is_limited(scenario, group.organisation)) return 1.0;
    if (scenario.programmes[group.programme].streams[group.stream].facilitators == 0) return 1.0;
    const FacilitatorParameters& facilitators = scenario.organisations[group.organisation].facilitators;
    const FacilitatorPool& pool =
        world.capacity.pool(group.organisation, group.district, world.places.districts.size());
    return dose_under(facilitators, overload(facilitators, pool.posts, pool.people));
}

void join_pool(const Scenario& scenario, const ProgrammeParameters& programme, std::uint32_t district, World& world) {
    FacilitatorPool* fewest = nullptr;
    for (const std::string& id : programme.trains_facilitators_of) {
        const std::uint16_t organisation = organisation_row(scenario, id);
        if (!works_in(scenario, organisation, world.places.districts[district].name)) continue;
        FacilitatorPool& pool = pool_of(world, organisation, district);
        if (fewest == nullptr || pool.people < fewest->people) fewest = &pool;
    }
    if (fewest == nullptr) return;
    ++fewest->people;
    ++fewest->trained;
}

void report_facilitators(const Scenario& scenario, const StreamPlans& streams, World& world) {
    for (DeliveryCounts& counts : world.ledger.delivery) counts.facilitators = 0;
    for (const Group& group : world.history.groups) {
        if (!group.running) continue;
        delivery_of(world, group.district, group.programme, group.organisation).facilitators +=
            parameters_of(scenario, streams.of(group.programme, group.stream)).facilitators;
    }
    for (std::uint16_t o = 0; o < scenario.organisations.size(); ++o) {
        if (!is_limited(scenario, o)) continue;
        for (std::uint32_t district = 0; district < world.places.districts.size(); ++district) {
            std::vector<DeliveryCounts*> rows;
            for (DeliveryCounts& counts : world.ledger.delivery) {
                if (counts.organisation == o && counts.district == district) rows.push_back(&counts);
            }
            share_out(pool_of(world, o, district).people, rows);
        }
    }
}

}  // namespace ubumwe::model

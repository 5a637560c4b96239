#include "model/observation/coverage_rows.hpp"

#include <algorithm>
#include <utility>

#include "model/state/need.hpp"

namespace ubumwe::model {

namespace {

/// A person or village and an organisation that served it.
using Service = std::pair<std::uint32_t, std::uint16_t>;

/// Each service once, in order.
std::vector<Service> distinct(std::vector<Service> services) {
    std::sort(services.begin(), services.end());
    services.erase(std::unique(services.begin(), services.end()), services.end());
    return services;
}

/// Calls count(subject, organisations) for each subject of services in order.
template <class Count>
void for_each_subject(const std::vector<Service>& services, const Count& count) {
    for (auto first = services.begin(); first != services.end();) {
        const auto next =
            std::find_if(first, services.end(), [&](const Service& each) { return each.first != first->first; });
        count(first->first, next - first);
        first = next;
    }
}

void count_people(const World& world, std::vector<CoverageRow>& rows) {
    std::vector<Service> services;
    for (const Membership& member : world.history.memberships) {
        const bool has_died = member.person == nobody || !world.people.alive(member.person);
        if (!has_died) services.emplace_back(member.person, world.history.groups[member.group].organisation);
    }
    for_each_subject(distinct(std::move(services)), [&](PersonRow person, std::ptrdiff_t organisations) {
        CoverageRow& row = rows[world.places.district_of(world.places.village_of_person(person))];
        ++row.participants;
        if (organisations > 1) ++row.shared_participants;
    });
}

void count_sites(const World& world, std::vector<CoverageRow>& rows) {
    std::vector<Service> services;
    for (const Group& group : world.history.groups) {
        if (group.village != nobody) services.emplace_back(group.village, group.organisation);
    }
    for_each_subject(distinct(std::move(services)), [&](VillageRow village, std::ptrdiff_t organisations) {
        CoverageRow& row = rows[world.places.district_of(village)];
        ++row.sites;
        if (organisations > 1) ++row.shared_sites;
    });
}

}  // namespace

std::vector<CoverageRow> coverage_rows(Month month, const Scenario& scenario, const World& world,
                                       const Parallel& parallel) {
    const Need need(scenario);
    std::vector<CoverageRow> rows(world.places.districts.size());
    parallel.for_each(rows.size(), [&](std::size_t d) {
        const auto district = static_cast<std::uint32_t>(d);
        const Rows villages = world.places.villages_of(district);
        const PersonRow end = world.places.village_first_person[villages.end];
        rows[d].month = month;
        rows[d].district = district;
        for (PersonRow person = world.places.village_first_person[villages.begin]; person < end; ++person) {
            if (!need.has(world, person)) continue;
            ++rows[d].in_need;
            if (world.history.find(person) != nullptr) ++rows[d].met;
        }
    });
    count_people(world, rows);
    count_sites(world, rows);
    return rows;
}

}  // namespace ubumwe::model

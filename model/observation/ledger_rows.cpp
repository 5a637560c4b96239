#include "model/observation/ledger_rows.hpp"

namespace ubumwe::model {

namespace {

bool is_empty(const DeliveryCounts& counts) {
    return counts.groups_started == 0 && counts.groups_running == 0 && counts.sessions == 0 && counts.enrolled == 0 &&
           counts.attended == 0 && counts.dropped_out == 0 && counts.graduated == 0 && counts.facilitators == 0 &&
           counts.binding_limit == BindingLimit::none;
}

}  // namespace

std::vector<ReleaseRow> release_rows(Month month, const World& world) {
    const std::size_t facilities = world.custody.facilities.size();
    std::vector<std::int64_t> in_custody(world.places.districts.size() * facilities);
    for (const Convict& convict : world.custody.convicts) {
        const bool still = world.people.status[convict.person] == Status::in_custody;
        in_custody[convict.home_district * facilities + convict.facility] += still ? 1 : 0;
    }
    std::vector<ReleaseRow> rows;
    for (const ReleaseCounts& counts : world.ledger.releases)
        rows.push_back({month, counts, in_custody[counts.district * facilities + counts.facility]});
    return rows;
}

std::vector<DeliveryRow> delivery_rows(Month month, const Ledger& ledger) {
    std::vector<DeliveryRow> rows;
    for (const DeliveryCounts& counts : ledger.delivery)
        if (!is_empty(counts)) rows.push_back({month, counts});
    return rows;
}

std::vector<IncidentRow> incident_rows(Month month, const Ledger& ledger) {
    std::vector<IncidentRow> rows;
    for (const IncidentCounts& counts : ledger.incidents) rows.push_back({month, counts});
    return rows;
}

}  // namespace ubumwe::model

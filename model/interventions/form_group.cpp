#include "model/interventions/form_group.hpp"

namespace ubumwe::model {

GroupFormation::GroupFormation(const Scenario& scenario, const StreamPlans& streams, const World& world,
                               const Roster& roster, const Luck& luck, const Capacity& capacity, const StartPlan& start,
                               std::uint32_t step)
    : world_(world),
      start_(start),
      stream_(streams.all[start.stream]),
      parameters_(parameters_of(scenario, stream_)),
      capacity_(capacity),
      candidates_(scenario, world, roster, luck, stream_, step),
      in_community_(start.facility == no_facility) {
    if (!in_community_) {
        list_ = candidates_.of_facility(start.facility, step + stream_.stay);
    } else if (stream_.follow_on_bits != 0) {
        list_ = candidates_.graduates_of(start.district);
    } else {
        sites_.emplace(scenario, streams, world, luck, start);
    }
}

FormedGroup GroupFormation::next(std::int64_t places) {
    return sites_ ? at_site(places) : from_list(places);
}

VillageRow GroupFormation::meeting_place(VillageRow village) const {
    const VillageRow centre = world_.places.villages_of_sector(world_.places.village_sector[village]).begin;
    return capacity_.reaches(start_, village) ? village : centre;
}

FormedGroup GroupFormation::from_list(std::int64_t places) {
    FormedGroup group;
    group.members = fill_from_list(list_, world_.people, GroupPlaces(places, stream_.mix));
    if (in_community_ && !group.members.empty()) {
        const VillageRow home = world_.places.village_of_person(group.members.front());
        group.village = meeting_place(home);
        if (group.village != home) group.limit = BindingLimit::equipment;
        if (!capacity_.has_room(stream_, group.village)) return {nobody, {}, BindingLimit::venues};
    }
    return group;
}

FormedGroup GroupFormation::at_site(std::int64_t places) {
    FormedGroup group;
    const auto site = sites_->next(capacity_);
    group.limit = sites_->passed_over();
    if (!site) return group;
    group.village = *site;
    const Catchment catchment = catchment_of(world_.places, parameters_.venue, group.village);
    group.members = parameters_.eligibility.whole_families
                        ? fill_with_families(candidates_, catchment, places)
                        : fill_from_catchment(candidates_, world_.people, catchment, GroupPlaces(places, stream_.mix));
    sites_->served(static_cast<std::int64_t>(group.members.size()));
    return group;
}

}  // namespace ubumwe::model

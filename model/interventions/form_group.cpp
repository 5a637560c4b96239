#include "model/interventions/form_group.hpp"

#include <algorithm>

namespace ubumwe::model {

namespace {

std::size_t groups_so_far(const ProgrammeHistory& history, const StreamPlan& stream, std::uint32_t district) {
    const auto is_own = [&](const Group& group) {
        return group.programme == stream.programme && group.stream == stream.stream && group.district == district;
    };
    return static_cast<std::size_t>(std::count_if(history.groups.begin(), history.groups.end(), is_own));
}

}  // namespace

GroupFormation::GroupFormation(const Scenario& scenario, const World& world, const Roster& roster, const Luck& luck,
                               const StreamPlan& stream, const StartPlan& start, std::uint32_t step)
    : world_(world),
      stream_(stream),
      parameters_(parameters_of(scenario, stream)),
      candidates_(scenario, world, roster, luck, stream, step),
      in_community_(start.facility == no_facility) {
    if (!in_community_) {
        list_ = candidates_.of_facility(start.facility, step + stream.stay);
    } else if (stream.follow_on_bits != 0) {
        list_ = candidates_.graduates_of(start.district);
    } else {
        sites_ = ranked_sites(world.places, start.district, parameters_.venue, stream.number, luck);
        next_site_ = groups_so_far(world.history, stream, start.district);
    }
}

FormedGroup GroupFormation::next(std::int64_t places) {
    return sites_.empty() ? from_list(places) : at_site(places);
}

FormedGroup GroupFormation::from_list(std::int64_t places) {
    FormedGroup group;
    group.members = fill_from_list(list_, world_.people, GroupPlaces(places, stream_.mix));
    if (in_community_ && !group.members.empty()) {
        group.village = world_.places.village_of_person(group.members.front());
    }
    return group;
}

FormedGroup GroupFormation::at_site(std::int64_t places) {
    FormedGroup group;
    group.village = sites_[next_site_++ % sites_.size()];
    const Catchment catchment = catchment_of(world_.places, parameters_.venue, group.village);
    group.members = parameters_.eligibility.whole_families
                        ? fill_with_families(candidates_, catchment, places)
                        : fill_from_catchment(candidates_, world_.people, catchment, GroupPlaces(places, stream_.mix));
    return group;
}

}  // namespace ubumwe::model

#include "model/interventions/site_choice.hpp"

#include <algorithm>
#include <numeric>

#include "model/interventions/deliverers.hpp"
#include "model/interventions/sites.hpp"
#include "model/state/need.hpp"

namespace ubumwe::model {

namespace {

/// Number of the draw that orders the sites of a stream. Organisations that do not coordinate have orders of their own.
std::uint32_t draw_of_order(const Scenario& scenario, const StreamPlan& stream, std::uint16_t organisation) {
    constexpr std::uint32_t most_streams = 64;
    if (scenario.coordination != Coordination::independent) return stream.number;
    const auto all = deliverers_of(scenario, scenario.programmes[stream.programme]);
    const auto place = std::find(all.begin(), all.end(), organisation) - all.begin();
    return stream.number + most_streams * static_cast<std::uint32_t>(place);
}

std::size_t groups_so_far(const World& world, const StreamPlan& stream, const StartPlan& start) {
    const auto is_own = [&](const Group& group) {
        return group.programme == stream.programme && group.stream == stream.stream &&
               group.district == start.district && group.organisation == start.organisation;
    };
    return static_cast<std::size_t>(std::count_if(world.history.groups.begin(), world.history.groups.end(), is_own));
}

/// Groups that have met at each site: in its village, or anywhere in the sector of a health centre.
std::vector<std::int64_t> groups_at(const World& world, Venue venue, std::uint32_t district,
                                    const std::vector<VillageRow>& sites) {
    const Places& places = world.places;
    std::vector<std::int64_t> met(places.villages());
    for (const Group& group : world.history.groups) {
        if (group.district == district && group.village != nobody) ++met[group.village];
    }
    std::vector<std::int64_t> groups;
    for (const VillageRow site : sites) {
        if (venue != Venue::health_centre) {
            groups.push_back(met[site]);
            continue;
        }
        const Rows villages = places.villages_of_sector(places.village_sector[site]);
        groups.push_back(std::accumulate(met.begin() + villages.begin, met.begin() + villages.end, std::int64_t{0}));
    }
    return groups;
}

std::vector<std::int64_t> served_need(const Scenario& scenario, const World& world, Venue venue,
                                      const std::vector<VillageRow>& sites) {
    const Places& places = world.places;
    const Need need(scenario);
    std::vector<std::int64_t> burden;
    for (const VillageRow site : sites) {
        const Rows people = venue == Venue::health_centre ? places.people_of_sector(places.village_sector[site])
                                                          : places.people_of(site);
        burden.push_back(-need.unmet(world, people));
    }
    return burden;
}

}  // namespace

SiteChoice::SiteChoice(const Scenario& scenario, const StreamPlans& streams, const World& world, const Luck& luck,
                       const StartPlan& start)
    : start_(start), stream_(streams.all[start.stream]), coordination_(scenario.coordination) {
    const Venue venue = parameters_of(scenario, stream_).venue;
    sites_ =
        ranked_sites(world.places, start.district, venue, draw_of_order(scenario, stream_, start.organisation), luck);
    switch (coordination_) {
        case Coordination::independent:
            next_site_ = groups_so_far(world, stream_, start);
            break;
        case Coordination::shared_map:
            burden_ = groups_at(world, venue, start.district, sites_);
            break;
        case Coordination::joint:
            burden_ = served_need(scenario, world, venue, sites_);
            break;
    }
}

bool SiteChoice::is_open(const Capacity& capacity, VillageRow site) {
    if (!capacity.has_room(stream_, site)) {
        passed_over_ = stronger(passed_over_, BindingLimit::venues);
        return false;
    }
    if (!capacity.reaches(start_, site)) {
        passed_over_ = stronger(passed_over_, BindingLimit::equipment);
        return false;
    }
    return true;
}

std::size_t SiteChoice::best_first() const {
    return static_cast<std::size_t>(std::min_element(burden_.begin(), burden_.end()) - burden_.begin());
}

std::optional<VillageRow> SiteChoice::next(const Capacity& capacity) {
    passed_over_ = BindingLimit::none;
    if (coordination_ == Coordination::independent) {
        for (std::size_t tried = 0; tried < sites_.size(); ++tried) {
            chosen_ = next_site_++ % sites_.size();
            if (is_open(capacity, sites_[chosen_])) return sites_[chosen_];
        }
        return std::nullopt;
    }
    while (!sites_.empty()) {
        chosen_ = best_first();
        if (is_open(capacity, sites_[chosen_])) return sites_[chosen_];
        // A site that is full or out of reach stays so while this start forms its groups.
        sites_.erase(sites_.begin() + static_cast<std::ptrdiff_t>(chosen_));
        burden_.erase(burden_.begin() + static_cast<std::ptrdiff_t>(chosen_));
    }
    return std::nullopt;
}

void SiteChoice::served(std::int64_t members) {
    if (coordination_ == Coordination::shared_map) ++burden_[chosen_];
    if (coordination_ == Coordination::joint) burden_[chosen_] += members;
}

}  // namespace ubumwe::model

#include "model/interventions/sites.hpp"

#include <algorithm>
#include <utility>

namespace ubumwe::model {

namespace {

/// Calls act(row) for every row of a range, from `first` on and then from the beginning.
template <class Act>
void cyclically(Rows rows, std::uint32_t first, const Act& act) {
    for (std::uint32_t i = 0; i < rows.size(); ++i) act(rows.begin + (first - rows.begin + i) % rows.size());
}

}  // namespace

std::vector<VillageRow> ranked_sites(const Places& places, std::uint32_t district, Venue venue, std::uint32_t draw,
                                     const Luck& luck) {
    std::vector<std::pair<std::uint64_t, VillageRow>> ranked;
    const auto add = [&](VillageRow village) {
        ranked.emplace_back(luck.rank(Purpose::group_site, places.village_key[village], draw), village);
    };
    const Rows sectors = places.sectors_of(district);
    for (std::uint32_t sector = sectors.begin; sector < sectors.end; ++sector) {
        const Rows villages = places.villages_of_sector(sector);
        const VillageRow end =
            venue == Venue::health_centre ? std::min(villages.begin + 1, villages.end) : villages.end;
        for (VillageRow village = villages.begin; village < end; ++village) add(village);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<VillageRow> sites;
    for (const auto& [rank, village] : ranked) sites.push_back(village);
    return sites;
}

Catchment catchment_of(const Places& places, Venue venue, VillageRow site) {
    Catchment catchment;
    const std::uint32_t home_sector = places.village_sector[site];
    const Rows sectors = places.sectors_of(places.sector_district[home_sector]);
    cyclically(sectors, home_sector, [&](std::uint32_t sector) {
        const Rows villages = places.villages_of_sector(sector);
        if (venue == Venue::health_centre) {
            catchment.areas.push_back(places.people_of_sector(sector));
        } else {
            cyclically(villages, sector == home_sector ? site : villages.begin,
                       [&](VillageRow village) { catchment.areas.push_back(places.people_of(village)); });
        }
        if (sector == home_sector) catchment.near = catchment.areas.size();
    });
    return catchment;
}

}  // namespace ubumwe::model

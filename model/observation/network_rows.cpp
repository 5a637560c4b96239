#include "model/observation/network_rows.hpp"

#include "model/network/measures.hpp"

namespace ubumwe::model {

std::vector<NetworkRow> network_rows(Month month, const World& world, const Parallel& parallel) {
    const StandingOfPeople standing_of{world.people.household, world.households.standing, world.standings.size()};
    std::vector<TieTally> sectors(world.places.sectors(), TieTally(standing_of.standings));
    parallel.for_each(sectors.size(), [&](std::size_t sector) {
        const Rows people = world.places.people_of_sector(static_cast<std::uint32_t>(sector));
        sectors[sector] = tally_ties(world.network, standing_of, people.begin, people.end);
    });
    std::vector<NetworkRow> rows;
    for (std::uint32_t district = 0; district < world.places.districts.size(); ++district) {
        TieTally tally(standing_of.standings);
        const Rows of_district = world.places.sectors_of(district);
        for (std::uint32_t sector = of_district.begin; sector < of_district.end; ++sector) tally.add(sectors[sector]);
        const NetworkMeasures m = measure(tally);
        if (m.ties == 0) continue;
        rows.push_back({month, district, m.ties, m.mean_trust, m.outgroup_mean_trust, m.reciprocity, m.assortativity,
                        m.bridging_share});
    }
    return rows;
}

}  // namespace ubumwe::model

#include "model/synthesis/layout.hpp"

#include <algorithm>
#include <numeric>

#include "model/base/apportion.hpp"
#include "model/state/demography.hpp"

namespace ubumwe::model {

namespace {

/// A village of a district at scale 1.
struct DrawnVillage {
    std::uint64_t key = 0;
    std::size_t sector = 0;
    std::int64_t first_slot = 0;
    std::int64_t people = 0;
    std::int64_t households_before = 0;
    std::int64_t households = 0;
    bool kept = false;
};

double mean_size(const std::vector<double>& shares) {
    double people = 0.0;
    double households = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        people += shares[i] * static_cast<double>(i + 1);
        households += shares[i];
    }
    return people / households;
}

std::vector<DrawnVillage> villages_of(const DistrictMargin& district, std::int64_t district_people,
                                      double household_size, const Luck& luck) {
    std::vector<DrawnVillage> villages;
    std::vector<double> weights;
    for (std::size_t s = 0; s < district.sectors.size(); ++s) {
        const std::uint64_t sector_key = child_key(key_of_name(district.name), key_of_name(district.sectors[s].name));
        for (std::int64_t v = 0; v < district.sectors[s].villages; ++v) {
            const std::uint64_t key = child_key(sector_key, static_cast<std::uint64_t>(v));
            villages.push_back({.key = key, .sector = s});
            weights.push_back(0.7 + 0.6 * luck.uniform(Purpose::place_people, 0, key));
        }
    }
    const auto people = apportion(district_people, weights);
    std::int64_t slot = 0;
    std::int64_t households = 0;
    for (std::size_t v = 0; v < villages.size(); ++v) {
        const double exact = static_cast<double>(people[v]) / household_size;
        villages[v].first_slot = slot;
        villages[v].people = people[v];
        villages[v].households_before = households;
        villages[v].households = std::max<std::int64_t>(1, static_cast<std::int64_t>(exact + 0.5));
        slot += people[v];
        households += villages[v].households;
    }
    return villages;
}

void keep_share(std::vector<DrawnVillage>& villages, double scale, const Luck& luck) {
    const auto wanted =
        std::max<std::size_t>(1, static_cast<std::size_t>(static_cast<double>(villages.size()) * scale + 0.5));
    std::vector<std::size_t> order(villages.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [&](std::size_t v) { return luck.rank(Purpose::villages_drawn, villages[v].key); };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    for (std::size_t i = 0; i < std::min(wanted, order.size()); ++i) villages[order[i]].kept = true;
}

void append_district(const DistrictMargin& district, const std::vector<DrawnVillage>& villages, Layout& layout) {
    Places& places = layout.places;
    const auto district_row = static_cast<std::uint16_t>(places.districts.size());
    places.districts.push_back({district.name, district.province});
    for (std::size_t s = 0; s < district.sectors.size(); ++s) {
        const auto sector_row = static_cast<std::uint16_t>(places.sectors());
        bool any = false;
        for (const DrawnVillage& village : villages) {
            if (village.sector != s || !village.kept || village.people == 0) continue;
            any = true;
            places.village_key.push_back(village.key);
            places.village_sector.push_back(sector_row);
            layout.first_slot.push_back(village.first_slot);
            layout.households_before.push_back(village.households_before);
            places.village_first_household.push_back(places.village_first_household.back() +
                                                     static_cast<std::uint32_t>(village.households));
            places.village_first_person.push_back(places.village_first_person.back() +
                                                  static_cast<std::uint32_t>(village.people));
        }
        if (!any) continue;
        places.sector_names.push_back(district.sectors[s].name);
        places.sector_district.push_back(district_row);
        places.sector_first_village.push_back(places.villages());
    }
    places.district_first_sector.push_back(places.sectors());
}

}  // namespace

Layout lay_out(const Scenario& scenario, const Luck& luck) {
    Layout layout;
    Places& places = layout.places;
    places.district_first_sector = places.sector_first_village = places.village_first_household =
        places.village_first_person = {0};
    const double household_size = mean_size(scenario.margins.household_sizes);
    const double growth = growth_until_counted(scenario);
    for (const DistrictMargin& district : scenario.margins.districts) {
        layout.district_people.push_back(people_at_start(district.population, growth));
        auto villages = villages_of(district, layout.district_people.back(), household_size, luck);
        keep_share(villages, scenario.population.scale, luck);
        append_district(district, villages, layout);
    }
    return layout;
}

}  // namespace ubumwe::model

#include "model/release/pressure.hpp"

#include <algorithm>

#include "model/release/rule.hpp"

namespace ubumwe::model {

namespace {

/// Number of the draw of release traits that chooses a village; synthesis takes those before it.
constexpr std::uint32_t settling_draw = 8;

}  // namespace

VillageRow receiving_village(const Luck& luck, const Convict& convict, const World& world) {
    const VillageRow home = world.places.village_of_person(convict.person);
    if (!convict.settles_elsewhere) return home;
    const std::uint64_t rank = luck.rank(Purpose::release_traits, world.people.key[convict.person], settling_draw);
    return village_elsewhere(world.places.villages_of(convict.home_district), home, rank);
}

void add_pressure(const Luck& luck, std::size_t convict, double weight, World& world) {
    const auto amount = static_cast<float>(weight);
    const Custody& custody = world.custody;
    Exchange& exchange = world.exchange;
    const VillageRow village = receiving_village(luck, custody.convicts[convict], world);
    if (village != nobody) {
        exchange.village_pressure.push_back({village, amount});
        exchange.sector_pressure.push_back({world.places.village_sector[village], amount});
    }
    for (std::uint32_t h = custody.first_harmed[convict]; h < custody.first_harmed[convict + 1]; ++h) {
        exchange.harmed_pressure.push_back({custody.harmed_household[h], amount});
    }
}

void combine(std::vector<Pressure>& pressures) {
    std::stable_sort(pressures.begin(), pressures.end(),
                     [](const Pressure& a, const Pressure& b) { return a.place < b.place; });
    auto kept = pressures.begin();
    for (auto first = pressures.begin(); first != pressures.end();) {
        double sum = 0.0;
        auto next = first;
        for (; next != pressures.end() && next->place == first->place; ++next) sum += static_cast<double>(next->weight);
        *kept++ = {first->place, static_cast<float>(sum)};
        first = next;
    }
    pressures.erase(kept, pressures.end());
}

}  // namespace ubumwe::model

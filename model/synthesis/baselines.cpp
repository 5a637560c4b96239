#include "model/synthesis/baselines.hpp"

#include <numeric>
#include <vector>

#include "model/state/start_values.hpp"

namespace ubumwe::model {

namespace {

std::vector<std::uint32_t> listed(Rows rows) {
    std::vector<std::uint32_t> list(rows.size());
    std::iota(list.begin(), list.end(), rows.begin);
    return list;
}

}  // namespace

void draw_indicators(const Scenario& scenario, const Luck& luck, const Parallel& parallel, World& world) {
    parallel.for_each(world.places.villages(), [&](std::size_t block) {
        const auto village = static_cast<VillageRow>(block);
        draw_people(scenario, luck, listed(world.places.people_of(village)), world.people);
        draw_households(scenario, luck, listed(world.places.households_of(village)), world.households);
    });
}

}  // namespace ubumwe::model

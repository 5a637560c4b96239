#include "model/synthesis/baselines.hpp"

#include "model/state/lanes.hpp"
#include "model/state/start_values.hpp"

namespace ubumwe::model {

void draw_indicators(const Scenario& scenario, const Luck& luck, const Parallel& parallel, World& world) {
    parallel.for_each(world.places.villages(), [&](std::size_t block) {
        const auto village = static_cast<VillageRow>(block);
        in_lanes(world.places.people_of(village), [&](Rows rows) { draw_people(scenario, luck, rows, world.people); });
        in_lanes(world.places.households_of(village),
                 [&](Rows rows) { draw_households(scenario, luck, rows, world.households); });
    });
}

}  // namespace ubumwe::model

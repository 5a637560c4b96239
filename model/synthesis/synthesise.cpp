#include "model/synthesis/synthesise.hpp"

#include "model/synthesis/baselines.hpp"
#include "model/synthesis/custody.hpp"
#include "model/synthesis/layout.hpp"
#include "model/synthesis/people.hpp"
#include "model/synthesis/positions.hpp"
#include "model/synthesis/ties.hpp"

namespace ubumwe::model {

World synthesise(const Scenario& scenario, const Luck& luck, const Parallel& parallel) {
    World world;
    Layout layout = lay_out(scenario, luck);
    people_villages(scenario, layout, luck, parallel, world);
    world.places = std::move(layout.places);
    assign_positions(scenario, layout.households_before, luck, parallel, world);
    fill_custody(scenario, luck, parallel, world);
    draw_indicators(scenario, luck, parallel, world);
    world.network = weave_ties(scenario, luck, parallel, world);
    return world;
}

}  // namespace ubumwe::model

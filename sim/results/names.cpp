#include "sim/results/names.hpp"

#include "model/observation/arms.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::sim {

Names names_of(const model::Scenario& scenario, const model::World& world) {
    Names names;
    for (const auto& district : world.places.districts) names.districts.push_back(district.name);
    for (const auto& facility : world.custody.facilities) names.facilities.push_back(facility.name);
    for (const auto& position : scenario.positions) names.positions.push_back(position.id);
    for (const auto& programme : scenario.programmes) names.programmes.push_back(programme.id);
    for (const auto& organisation : scenario.organisations) names.organisations.push_back(organisation.id);
    names.arms = model::arm_names(scenario);
    return names;
}

}  // namespace ubumwe::sim

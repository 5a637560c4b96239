#include "model/state/new_tie.hpp"

#include <algorithm>

#include "model/state/contact.hpp"

namespace ubumwe::model {

std::vector<std::uint8_t> stigma_level_of_positions(const Scenario& scenario, const World& world) {
    std::vector<std::uint8_t> levels;
    for (const PositionParameters& position : scenario.positions) {
        const auto at =
            std::find(world.stigma_levels.begin(), world.stigma_levels.end(), static_cast<float>(position.stigma));
        levels.push_back(static_cast<std::uint8_t>(at - world.stigma_levels.begin()));
    }
    return levels;
}

TieClass class_of_tie(const World& world, std::span<const std::uint8_t> stigma_level, PersonRow ego, PersonRow alter,
                      TieKind kind) {
    const Contact contact = contact_between(kind, world.people.status[ego], world.people.status[alter]);
    const bool out = world.is_outgroup(world.standing_of(ego), world.standing_of(alter));
    const bool child = world.people.stage[alter] != LifeStage::adult;
    const std::uint8_t stigma =
        child && kind == TieKind::household ? std::uint8_t{0} : stigma_level[world.people.position[alter]];
    return TieClass::of(static_cast<std::uint8_t>(kind), out, stigma, contact);
}

}  // namespace ubumwe::model

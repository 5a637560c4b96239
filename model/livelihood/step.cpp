#include "model/livelihood/step.hpp"

#include "model/livelihood/rule.hpp"
#include "model/state/lanes.hpp"
#include "model/state/programme_gains.hpp"

namespace ubumwe::model {

namespace {

constexpr IndicatorRange owned{family_indicators, household_indicators};

/// Draws 0 and 1 of the households' noise belong to the family.
constexpr std::uint32_t first_draw = 2;

}  // namespace

Livelihood::Livelihood(const Scenario& scenario) : parameters_(scenario.dynamics.livelihood) {
    const auto& p = parameters_.set_points;
    for (std::size_t k = 0; k < livelihood_indicators; ++k)
        returns_[owned.first + k] = Return(p.reversion[k], p.spread[k], scenario.time.calendar().years());
}

void Livelihood::step(std::uint32_t step, const Luck& luck, const Parallel& parallel, World& world) const {
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        const Rows homes = world.places.households_of(static_cast<VillageRow>(village));
        in_lanes(homes, [&](Rows rows) { move_households(rows, step, luck, world); });
        apply_programme_gains(homes, owned, returns_, world.exchange.household_impulses, world.household_shifts,
                              world.households);
    });
}

void Livelihood::move_households(Rows rows, std::uint32_t step, const Luck& luck, World& world) const {
    const HouseholdNoise<1> noise(luck, step, first_draw, rows, world.households);
    for (HouseholdRow home = rows.begin; home < rows.end; ++home) {
        const auto pulls = livelihood_pulls(parameters_, world.member_means.cooperation[home]);
        for (std::size_t k = 0; k < livelihood_indicators; ++k) {
            float& value = world.households.value[owned.first + k][home];
            value = after_return(returns_[owned.first + k], value, world.households.baseline[owned.first + k][home],
                                 pulls[k], noise(k, home - rows.begin));
        }
    }
}

}  // namespace ubumwe::model

#include "model/family/step.hpp"

#include "model/family/rule.hpp"
#include "model/state/programme_gains.hpp"

namespace ubumwe::model {

namespace {

constexpr IndicatorRange owned{0, family_indicators};

FamilyDrivers drivers_of(const World& world, HouseholdRow home) {
    const auto above = [&](HouseholdIndicator k) {
        return world.households.value[index_of(k)][home] - world.households.baseline[index_of(k)][home];
    };
    return {world.member_means.self_management[home], world.member_means.distress[home],
            world.member_means.emotional_wellbeing[home], above(HouseholdIndicator::communication),
            above(HouseholdIndicator::food_security)};
}

}  // namespace

Family::Family(const Scenario& scenario) : parameters_(scenario.dynamics.family) {
    const auto& p = parameters_.set_points;
    for (std::size_t k = owned.first; k < owned.end; ++k)
        returns_[k] = Return(p.reversion[k], p.spread[k], scenario.time.calendar().years());
}

void Family::step(std::uint32_t step, const Luck& luck, const Parallel& parallel, World& world,
                  ChangeAccount* account) const {
    account = account_of(account, ChangeSubject::household, owned);
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        const Rows homes = world.places.households_of(static_cast<VillageRow>(village));
        in_lanes(homes, [&](Rows rows) {
            const HouseholdNoise<2> noise(luck, step, 0, rows, world.households);
            const auto pulls = pulls_on(rows, world);
            const auto move = [&] { move_households(returns_, owned.first, rows, pulls, noise, world.households); };
            if (account == nullptr) return move();
            const std::size_t k = account->indicator();
            account->enter_return(returns_[k], rows, pulls[k - owned.first], world, move);
        });
        apply_programme_gains(homes, owned, returns_, world.exchange.household_impulses, world.household_shifts,
                              world.households, account);
    });
}

std::array<HouseholdLane, family_indicators> Family::pulls_on(Rows rows, const World& world) const {
    std::array<HouseholdLane, family_indicators> pulls;
    for (HouseholdRow home = rows.begin; home < rows.end; ++home) {
        const auto of_home = family_pulls(parameters_, drivers_of(world, home));
        for (std::size_t k = 0; k < of_home.size(); ++k) pulls[k][home - rows.begin] = of_home[k];
    }
    return pulls;
}

}  // namespace ubumwe::model

#include "model/livelihood/step.hpp"

#include <algorithm>

#include "model/base/math.hpp"
#include "model/state/programme_gains.hpp"

namespace ubumwe::model {

namespace {

constexpr IndicatorRange owned{family_indicators, household_indicators};

/// Draws 0 and 1 of the households' noise belong to the family.
constexpr std::uint32_t first_draw = 2;

void change_food(float change, Rows homes, Households& households) {
    auto& food = households[HouseholdIndicator::food_security];
    for (HouseholdRow home = homes.begin; home < homes.end; ++home)
        food[home] = std::clamp(food[home] + change, 0.0F, 1.0F);
}

void lose(const LivelihoodLoss& loss, Rows homes, Households& households) {
    for (std::size_t k = 0; k < livelihood_indicators; ++k) {
        auto& column = households.value[owned.first + k];
        for (HouseholdRow home = homes.begin; home < homes.end; ++home)
            column[home] = after_gain(column[home], loss[k], false);
    }
}

}  // namespace

Livelihood::Livelihood(const Scenario& scenario)
    : parameters_(scenario.dynamics.livelihood), calendar_(scenario.time.calendar()) {
    const auto& p = parameters_.set_points;
    for (std::size_t k = 0; k < livelihood_indicators; ++k)
        returns_[owned.first + k] = Return(p.reversion[k], p.spread[k], calendar_.years());
}

void Livelihood::step(std::uint32_t step, const Luck& luck, const Parallel& parallel, World& world,
                      ChangeAccount* account) const {
    account = account_of(account, ChangeSubject::household, owned);
    const Conditions conditions = conditions_of(step, luck, world);
    parallel.for_each(world.places.villages(), [&](std::size_t block) {
        const auto village = static_cast<VillageRow>(block);
        const Rows homes = world.places.households_of(village);
        const std::uint32_t district = world.places.district_of(village);
        in_lanes(homes, [&](Rows rows) {
            const HouseholdNoise<1> noise(luck, step, first_draw, rows, world.households);
            const auto pulls = pulls_on(rows, world);
            const auto move = [&] { move_households(returns_, owned.first, rows, pulls, noise, world.households); };
            const auto meet = [&] { meet_conditions(rows, conditions, district, world.households); };
            if (account == nullptr) {
                move();
                meet();
            } else {
                const std::size_t k = account->indicator();
                account->enter_return(returns_[k], rows, pulls[k - owned.first], world, move);
                account->enter_shock(rows, world, meet);
            }
        });
        apply_programme_gains(homes, owned, returns_, world.exchange.household_impulses, world.household_shifts,
                              world.households, account);
    });
}

Livelihood::Conditions Livelihood::conditions_of(std::uint32_t step, const Luck& luck, const World& world) const {
    const Month month = calendar_.month_of(step);
    const double before = step == 0 ? 0.0 : seasonal_food(parameters_, calendar_.month_of(step - 1));
    Conditions conditions;
    conditions.food_change = static_cast<float>(seasonal_food(parameters_, month) - before);
    const std::size_t districts = world.places.districts.size();
    for (const DistrictShock& shock : parameters_.shocks) {
        const double chance = share_of_rate(rate_in(shock, month), calendar_.years());
        for (std::size_t d = 0; d < districts; ++d) {
            const std::uint64_t key = child_key(key_of_name(world.places.districts[d].name), key_of_name(shock.id));
            if (luck.uniform(Purpose::district_shocks, step, key) >= chance) continue;
            conditions.loss.resize(districts);
            add_loss(conditions.loss[d], shock.loss);
        }
    }
    return conditions;
}

std::array<HouseholdLane, livelihood_indicators> Livelihood::pulls_on(Rows rows, const World& world) const {
    std::array<HouseholdLane, livelihood_indicators> pulls;
    for (HouseholdRow home = rows.begin; home < rows.end; ++home) {
        const auto of_home = livelihood_pulls(parameters_, world.member_means.cooperation[home]);
        for (std::size_t k = 0; k < of_home.size(); ++k) pulls[k][home - rows.begin] = of_home[k];
    }
    return pulls;
}

void Livelihood::meet_conditions(Rows rows, const Conditions& conditions, std::uint32_t district,
                                 Households& households) {
    if (conditions.food_change != 0.0F) change_food(conditions.food_change, rows, households);
    if (!conditions.loss.empty()) lose(conditions.loss[district], rows, households);
}

}  // namespace ubumwe::model

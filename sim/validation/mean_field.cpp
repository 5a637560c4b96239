#include "sim/validation/mean_field.hpp"

#include <algorithm>
#include <cmath>

#include <boost/numeric/odeint.hpp>

#include "model/base/math.hpp"
#include "model/family/rule.hpp"
#include "model/livelihood/rule.hpp"
#include "model/observation/rows.hpp"
#include "model/trust/rule.hpp"
#include "model/wellbeing/rule.hpp"

namespace ubumwe::sim {

namespace {

using model::HouseholdIndicator;
using model::PersonIndicator;

constexpr std::size_t first_household = model::person_indicators;
constexpr std::size_t first_trust = model::person_indicators + model::household_indicators;

constexpr std::size_t at(PersonIndicator indicator) {
    return model::index_of(indicator);
}
constexpr std::size_t at(HouseholdIndicator indicator) {
    return first_household + model::index_of(indicator);
}

double mean_of_column(const std::vector<float>& column) {
    double sum = 0.0;
    for (const float x : column) sum += static_cast<double>(x);
    return column.empty() ? 0.0 : sum / static_cast<double>(column.size());
}

bool counts(const model::Population& people, model::PersonRow person) {
    return people.stage[person] == model::LifeStage::adult && people.at_home(person);
}

}  // namespace

MeanField::MeanField(const model::Scenario& scenario, const model::World& world)
    : scenario_(scenario), references_(world.references) {
    take_means(world);
    take_ties(world);
}

void MeanField::take_means(const model::World& world) {
    const model::Population& people = world.people;
    double adults = 0.0;
    for (model::PersonRow person = 0; person < people.size(); ++person) {
        if (!counts(people, person)) continue;
        adults += 1.0;
        for (std::size_t k = 0; k < model::person_indicators; ++k) {
            now_[k] += static_cast<double>(people.value[k][person]);
            rest_[k] += static_cast<double>(people.baseline[k][person]);
        }
    }
    for (std::size_t k = 0; k < model::person_indicators; ++k) {
        now_[k] /= std::max(adults, 1.0);
        rest_[k] /= std::max(adults, 1.0);
    }
    for (std::size_t k = 0; k < model::household_indicators; ++k) {
        now_[first_household + k] = mean_of_column(world.households.value[k]);
        rest_[first_household + k] = mean_of_column(world.households.baseline[k]);
    }
}

void MeanField::take_ties(const model::World& world) {
    double adults = 0.0;
    std::array<double, model::tie_kinds> ties{};
    std::array<double, model::tie_kinds> trust{};
    for (model::VillageRow village = 0; village < world.places.villages(); ++village) {
        const model::Rows here = world.places.people_of(village);
        for (model::PersonRow ego = here.begin; ego < here.end; ++ego) {
            if (!counts(world.people, ego)) continue;
            adults += 1.0;
            const double part = 1.0 / std::max<double>(world.network.degree(ego), 1.0);
            for (std::uint32_t tie = world.network.starts()[ego]; tie < world.network.starts()[ego + 1]; ++tie) {
                const std::size_t kind = world.network.classes()[tie].kind();
                const model::PersonRow alter = world.network.alters()[tie];
                ties[kind] += 1.0;
                share_[kind] += part;
                support_[kind] += here.begin <= alter && alter < here.end ? 1.0 : 0.0;
                trust[kind] += static_cast<double>(world.network.trust()[tie]);
            }
        }
    }
    const model::TrustParameters& rule = scenario_.dynamics.trust;
    for (std::size_t kind = 0; kind < model::tie_kinds; ++kind) {
        share_[kind] /= std::max(adults, 1.0);
        support_[kind] /= std::max(adults, 1.0);
        const double rest = static_cast<double>(model::resting_trust(
            static_cast<float>(chance(kind, rest_)), static_cast<float>(rule.gain), static_cast<float>(rule.loss)));
        rest_[first_trust + kind] = rest;
        now_[first_trust + kind] = ties[kind] > 0.0 ? trust[kind] / ties[kind] : rest;
    }
}

double MeanField::chance(std::size_t kind, const State& state) const {
    const model::TrustParameters& trust = scenario_.dynamics.trust;
    const double brought =
        trust.cooperation_weight * (state[at(PersonIndicator::cooperation)] - double{references_.cooperation}) +
        trust.harmony_weight * (state[at(PersonIndicator::social_harmony)] - double{references_.social_harmony});
    const auto half = static_cast<float>(0.5 * brought);
    return static_cast<double>(model::chance_of_good_meeting(static_cast<float>(trust.good_in[kind]), half, half));
}

void MeanField::move_persons(const State& state, State& speed) const {
    const model::WellbeingParameters& wellbeing = scenario_.dynamics.wellbeing;
    const auto above = [&](auto indicator) { return static_cast<float>(state[at(indicator)] - rest_[at(indicator)]); };
    double support = 0.0;
    for (std::size_t kind = 0; kind < model::tie_kinds; ++kind)
        support += support_[kind] * (state[first_trust + kind] - rest_[first_trust + kind]);
    model::PersonDrivers drivers;
    drivers.anxiety = above(PersonIndicator::anxiety);
    drivers.distress = above(PersonIndicator::distress);
    drivers.resilience = above(PersonIndicator::resilience);
    drivers.harmony = above(PersonIndicator::social_harmony);
    drivers.communication = above(HouseholdIndicator::communication);
    drivers.food_security = above(HouseholdIndicator::food_security);
    drivers.violence = above(HouseholdIndicator::violence);
    drivers.support = static_cast<float>(support / wellbeing.reference_degree);
    drivers.alters_harmony = drivers.sector_harmony = drivers.harmony;
    drivers.alters_cooperation = drivers.sector_cooperation = above(PersonIndicator::cooperation);
    const model::PersonPulls pulls(wellbeing);
    for (std::size_t k = 0; k < model::person_indicators; ++k) {
        const auto indicator = static_cast<PersonIndicator>(k);
        const double rate = indicator == PersonIndicator::anxiety ? model::logarithm(2.0) / wellbeing.anxiety_half_life
                                                                  : wellbeing.reversion[k];
        speed[k] = rate * (rest_[k] + static_cast<double>(pulls.on(indicator, drivers)) - state[k]);
    }
}

void MeanField::move_households(const State& state, State& speed) const {
    const auto above = [&](auto indicator) { return static_cast<float>(state[at(indicator)] - rest_[at(indicator)]); };
    const model::FamilyDrivers drivers{above(PersonIndicator::self_management), above(PersonIndicator::distress),
                                       above(PersonIndicator::emotional_wellbeing),
                                       above(HouseholdIndicator::communication),
                                       above(HouseholdIndicator::food_security)};
    const auto of_family = model::family_pulls(scenario_.dynamics.family, drivers);
    const auto of_livelihood =
        model::livelihood_pulls(scenario_.dynamics.livelihood, above(PersonIndicator::cooperation));
    for (std::size_t k = 0; k < model::household_indicators; ++k) {
        const bool family = k < model::family_indicators;
        const std::size_t i = family ? k : k - model::family_indicators;
        const double rate = family ? scenario_.dynamics.family.set_points.reversion[i]
                                   : scenario_.dynamics.livelihood.set_points.reversion[i];
        const float pull = family ? of_family[i] : of_livelihood[i];
        const std::size_t variable = first_household + k;
        speed[variable] = rate * (rest_[variable] + static_cast<double>(pull) - state[variable]);
    }
}

void MeanField::move_trust(const State& state, State& speed) const {
    const model::TrustParameters& trust = scenario_.dynamics.trust;
    for (std::size_t kind = 0; kind < model::tie_kinds; ++kind) {
        const double good = chance(kind, state);
        const double held = state[first_trust + kind];
        speed[first_trust + kind] =
            trust.meetings[kind] * (trust.gain * good * (1.0 - held) - trust.loss * (1.0 - good) * held);
    }
}

MeanField::State MeanField::velocity(const State& state) const {
    State speed{};
    move_persons(state, speed);
    move_households(state, speed);
    move_trust(state, speed);
    return speed;
}

MeanField::State MeanField::after(double years) const {
    namespace odeint = boost::numeric::odeint;
    // The rules compute in single precision: a fixed step, since an adaptive one would chase their rounding.
    constexpr double steps_per_year = 100.0;
    const double steps = std::max(1.0, std::ceil(years * steps_per_year));
    odeint::runge_kutta4<State> stepper;
    State state = now_;
    for (double step = 0.0; step < steps; step += 1.0)
        stepper.do_step([this](const State& from, State& speed, double) { speed = velocity(from); }, state, 0.0,
                        years / steps);
    return state;
}

double MeanField::measure(std::string_view name, const State& state) const {
    if (name == "mean_trust_in") {
        double trust = 0.0;
        for (std::size_t kind = 0; kind < model::tie_kinds; ++kind) trust += share_[kind] * state[first_trust + kind];
        return trust;
    }
    const auto found = std::ranges::find(model::measure_names, name);
    return state.at(static_cast<std::size_t>(found - model::measure_names.begin()));
}

}  // namespace ubumwe::sim

#include "model/wellbeing/step.hpp"

#include <algorithm>

#include "model/state/lanes.hpp"
#include "model/state/programme_gains.hpp"
#include "model/state/shock.hpp"
#include "model/state/start_values.hpp"
#include "model/wellbeing/member_means.hpp"
#include "model/wellbeing/sweep.hpp"

namespace ubumwe::model {

namespace {

std::array<Return, person_indicators> returns_of(const WellbeingParameters& p, double years) {
    std::array<Return, person_indicators> returns;
    for (std::size_t k = 0; k < person_indicators; ++k) returns[k] = Return(p.reversion[k], p.spread[k], years);
    returns[index_of(PersonIndicator::anxiety)] = Return(logarithm(2.0) / p.anxiety_half_life, 0.0, years);
    // Friedkin and Johnsen: a person holds on to a gain of harmony or cooperation as far as others do not pull it back.
    const auto kept = static_cast<float>(1.0 - p.influence_of_alters - p.influence_of_sector);
    returns[index_of(PersonIndicator::social_harmony)].pull_of_own_shift = kept;
    returns[index_of(PersonIndicator::cooperation)].pull_of_own_shift = kept;
    return returns;
}

/// The weight of a place or household in a list that is ordered by place; 0 where it does not stand.
double weight_of(const std::vector<Pressure>& list, std::uint32_t place) {
    const auto at = std::lower_bound(list.begin(), list.end(), place,
                                     [](const Pressure& p, std::uint32_t row) { return p.place < row; });
    return at != list.end() && at->place == place ? at->weight : 0.0;
}

/// Whether one of the places stands in the list.
bool any_in(const std::vector<Pressure>& list, Rows places) {
    const auto at = std::lower_bound(list.begin(), list.end(), places.begin,
                                     [](const Pressure& p, std::uint32_t row) { return p.place < row; });
    return at != list.end() && at->place < places.end;
}

}  // namespace

Wellbeing::Wellbeing(const Scenario& scenario, World& world)
    : releases_(scenario.releases),
      incidents_(scenario.dynamics.incidents),
      returns_(returns_of(scenario.dynamics.wellbeing, scenario.time.calendar().years())),
      pulls_(scenario.dynamics.wellbeing),
      spread_(scenario.dynamics.wellbeing.spread),
      custody_distress_offset_(static_cast<float>(scenario.dynamics.wellbeing.custody_distress_offset)) {
    for (const PositionParameters& position : scenario.positions) {
        exposed_.push_back(static_cast<float>(position.anxiety_from_releases));
        targeted_.push_back(position.targeted ? 1 : 0);
    }
    follow_rows(world);
}

void Wellbeing::follow_rows(World& world) {
    size_member_means(world);
    exposed_people_.clear();
    for (PersonRow person = 0; person < world.people.size(); ++person) {
        const std::uint8_t position = world.people.position[person];
        if (exposed_[position] != 0.0F || targeted_[position] != 0) exposed_people_.push_back(person);
    }
}

void Wellbeing::step(std::uint32_t step, const Luck& luck, const Parallel& parallel, World& world,
                     ChangeAccount* account) const {
    account = account_of(account, ChangeSubject::person, {0, person_indicators});
    for (const PersonRow person : world.exchange.released) leave_custody(person, world);
    start_taking_part(spread_, luck, world.exchange.grown_up, world.people);
    for (const PersonRow person : world.exchange.grown_up)
        if (account != nullptr && begins(world.people, person, account->indicator())) account->open(person, world);
    parallel.for_each(world.places.villages(), [&](std::size_t block) {
        const auto village = static_cast<VillageRow>(block);
        add_up_members(village, world);
        const auto shocked = shocks_of(village, world);
        sweep_village(village, step, luck, world, account);
        const auto frighten = [&] {
            auto& anxiety = world.people[PersonIndicator::anxiety];
            for (const Shocked& s : shocked)
                anxiety[s.person] = static_cast<float>(anxiety_after(anxiety[s.person], s.shocks));
        };
        if (account == nullptr) {
            frighten();
        } else {
            account->enter_shock(world.places.people_of(village), world, frighten);
        }
        apply_programme_gains(world.places.people_of(village), {0, person_indicators}, returns_,
                              world.exchange.person_impulses, world.person_shifts, world.people, account,
                              [&](PersonRow person, std::size_t k) { return world.people.takes_part(person, k); });
    });
}

void Wellbeing::leave_custody(PersonRow person, World& world) const {
    float& set_point = world.people.baseline[index_of(PersonIndicator::distress)][person];
    set_point = std::clamp(set_point - custody_distress_offset_, lowest_set_point, highest_set_point);
}

void Wellbeing::sweep_village(VillageRow village, std::uint32_t step, const Luck& luck, World& world,
                              ChangeAccount* account) const {
    const std::uint16_t sector = world.places.village_sector[village];
    Lanes lanes;
    lanes.sector_harmony = world.tie_sums.sector_harmony[sector];
    lanes.sector_cooperation = world.tie_sums.sector_cooperation[sector];
    in_lanes(world.places.people_of(village), [&](Rows rows) {
        gather_lanes(world, rows, lanes);
        const std::span keys(world.people.key.data() + rows.begin, rows.size());
        for (std::uint32_t draw = 0; draw < lanes.noise.size(); ++draw)
            fill_noise(luck, Purpose::person_noise, step, draw, keys, lanes.noise[draw]);
        const auto move = [&] { move_people(returns_, pulls_, lanes, rows, world); };
        if (account == nullptr) return move();
        const auto indicator = static_cast<PersonIndicator>(account->indicator());
        account->enter_return(returns_[account->indicator()], rows, pulls_on(indicator, pulls_, lanes, rows, world),
                              world, move);
    });
}

std::vector<Wellbeing::Shocked> Wellbeing::shocks_of(VillageRow village, const World& world) const {
    const Exchange& exchange = world.exchange;
    const std::uint16_t sector = world.places.village_sector[village];
    const double in_sector = weight_of(exchange.sector_pressure, sector);
    const double incidents = weight_of(exchange.incident_pressure, village);
    const bool returns = in_sector != 0.0 || any_in(exchange.harmed_pressure, world.places.households_of(village));
    const bool frightens = incidents != 0.0 || exchange.season_shock != 0.0F;
    if (!returns && !frightens) return {};
    const double in_village = weight_of(exchange.village_pressure, village);
    const std::uint32_t villages = world.places.villages_of_sector(sector).size();
    std::vector<Shocked> shocked;
    const Rows people = world.places.people_of(village);
    auto exposed_person = std::lower_bound(exposed_people_.begin(), exposed_people_.end(), people.begin);
    for (; exposed_person != exposed_people_.end() && *exposed_person < people.end; ++exposed_person) {
        const PersonRow person = *exposed_person;
        const float exposed = returns ? exposed_[world.people.position[person]] : 0.0F;
        const bool targeted = frightens && targeted_[world.people.position[person]] != 0;
        const bool feels = world.people.alive(person) && world.people.stage[person] == LifeStage::adult;
        if ((exposed == 0.0F && !targeted) || !feels) continue;
        const Participant* history = world.history.find(person);
        const ShockWeights weights{in_village, weight_of(exchange.harmed_pressure, world.people.household[person]),
                                   in_sector - in_village};
        const ShockShield shield{world.people[PersonIndicator::resilience][person],
                                 history != nullptr ? history->supported : 0.0, exposed};
        double shocks = sum_of_shocks(releases_, weights, villages, shield);
        if (targeted)
            shocks += sum_of_shocks(incidents_, incidents, exchange.season_shock, unsoftened(releases_, shield));
        shocked.push_back({person, shocks});
    }
    return shocked;
}

}  // namespace ubumwe::model

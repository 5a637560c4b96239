#include "model/vital/step.hpp"

#include <algorithm>
#include <utility>

#include "model/base/fetch.hpp"
#include "model/base/pieces.hpp"
#include "model/state/position_rule.hpp"
#include "model/vital/layout.hpp"
#include "model/vital/settle.hpp"
#include "model/vital/ties.hpp"
#include "model/vital/unions.hpp"

namespace ubumwe::model {

namespace {

/// People convicted die in custody by the rule of releases.
bool dies_in_custody(const Scenario& scenario, const Population& people, PersonRow person) {
    return people.status[person] == Status::in_custody && !scenario.positions[people.position[person]].inmate;
}

void die(const std::vector<PersonRow>& due, const Scenario& scenario, World& world) {
    for (const PersonRow person : due) {
        if (!world.people.alive(person) || dies_in_custody(scenario, world.people, person)) continue;
        world.people.status[person] = Status::dead;
        ++world.ledger.vital.deaths;
        world.exchange.moved.push_back({person});
    }
}

void let_newborns_die(Month month, World& world) {
    for (Newborn& newborn : world.arrivals.newborns) {
        if (!newborn.alive || newborn.dies != month.index) continue;
        newborn.alive = false;
        ++world.ledger.vital.deaths;
    }
}

void grow_up(const std::vector<PersonRow>& due, Month month, World& world) {
    Population& people = world.people;
    const auto ask = [&](PersonRow person) __attribute__((always_inline)) {
        fetch_line(&people.status[person]);
        fetch_line(&people.birth[person]);
        fetch_line(&people.stage[person]);
    };
    visit_far_rows(due, ask, [&](PersonRow person) {
        const LifeStage stage = stage_at(month.index - people.birth[person]);
        if (!people.alive(person) || stage == people.stage[person]) return;
        people.stage[person] = stage;
        world.exchange.grown_up.push_back(person);
    });
}

Newborn newborn_of(PersonRow mother, Month month, const Chances& chances, const Scenario& scenario, const Luck& luck,
                   const World& world) {
    constexpr std::uint32_t draw_of_sex = 1;
    Newborn newborn;
    newborn.mother = mother;
    newborn.key = child_key(world.people.key[mother], static_cast<std::uint64_t>(month.index));
    newborn.birth = static_cast<std::int16_t>(month.index);
    const auto step = static_cast<std::uint32_t>(month.index);
    const double luck_of_sex = luck.uniform(Purpose::births, step, newborn.key, draw_of_sex);
    newborn.sex = luck_of_sex < chances.share_of_boys(month) ? Sex::man : Sex::woman;
    newborn.position = position_of_member(scenario, world.standings[world.standing_of(mother)], month.index, false);
    const auto death =
        chances.death(newborn.sex, chances.span().first - month, luck.uniform(Purpose::deaths, step, newborn.key));
    newborn.dies = death ? static_cast<std::int16_t>(chances.span().first.index + *death) : after_layout;
    return newborn;
}

std::vector<Union> all_unions(const Scenario& scenario, Month month, const Luck& luck, const Parallel& parallel,
                              const World& world) {
    std::vector<std::vector<Union>> sectors(world.places.sectors());
    parallel.for_each(sectors.size(), [&](std::size_t sector) {
        sectors[sector] =
            unions_in(scenario.dynamics.vital_events, world, static_cast<std::uint32_t>(sector), month, luck);
    });
    std::vector<Union> unions;
    for (const auto& sector : sectors) unions.insert(unions.end(), sector.begin(), sector.end());
    return unions;
}

}  // namespace

VitalEvents::VitalEvents(const Scenario& scenario) : scenario_(scenario), demography_(scenario) {}

void VitalEvents::expect(Month first) {
    chances_.emplace(demography_, Span{first, Month::of(first.year() + 1, 1)});
}

void VitalEvents::plan(Month first, const Luck& luck, const Parallel& parallel, const World& world) {
    expect(first);
    plan_ = plan_events(*chances_, luck, parallel, world);
}

void VitalEvents::step(Month month, const Luck& luck, World& world) const {
    const auto since_first = static_cast<std::size_t>(month - plan_.first);
    die(plan_.deaths[since_first], scenario_, world);
    let_newborns_die(month, world);
    grow_up(plan_.birthdays[since_first], month, world);
    const auto ask = [&](PersonRow mother) __attribute__((always_inline)) {
        fetch_line(&world.people.status[mother]);
        fetch_line(&world.people.key[mother]);
        fetch_line(&world.people.household[mother]);
    };
    visit_far_rows(plan_.births[since_first], ask, [&](PersonRow mother) {
        if (!world.people.at_home(mother)) return;
        world.arrivals.newborns.push_back(newborn_of(mother, month, *chances_, scenario_, luck, world));
        ++world.ledger.vital.births;
    });
}

RowMap VitalEvents::lay_out(Month month, const Luck& luck, const Parallel& parallel, World& world) const {
    const auto unions = all_unions(scenario_, month, luck, parallel, world);
    Moves moves = moves_of(unions, month, parallel, world);
    NewRows rows = lay_out_rows(world, moves, parallel);
    moves.home = {};  // memory that what follows can have
    const auto portions = portions_of(moves.founded, world);
    follow_rows(rows, parallel, world);
    settle_founded(scenario_, month, moves.founded, portions, rows, luck, parallel, world);
    settle_newborns(scenario_, rows, luck, parallel, world);
    const NewPlaces places = new_places(rows, month, parallel, world);
    TieLots ties = ties_of_new(scenario_, static_cast<std::uint32_t>(month.index), luck, parallel, world, places);
    world.network.renumber(
        {rows.map.person, rows.map.person_before, rows.map.moved}, [&](NewTie& tie) { return fit_kind(world, tie); },
        std::move(ties), parallel);
    world.arrivals = {};
    world.ledger.vital.unions += static_cast<std::int64_t>(unions.size());
    return std::move(rows.map);
}

}  // namespace ubumwe::model

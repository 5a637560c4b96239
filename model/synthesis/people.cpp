#include "model/synthesis/people.hpp"

#include "model/base/room.hpp"
#include "model/state/demography.hpp"
#include "model/synthesis/families.hpp"
#include "model/synthesis/pyramid.hpp"

namespace ubumwe::model {

namespace {

void resize(World& world, std::uint32_t people, std::uint32_t households, const Parallel& parallel) {
    Resizing columns;
    Population& p = world.people;
    columns.add(p.key, people);
    columns.add(p.household, people);
    columns.add(p.mother, people, nobody);
    columns.add(p.birth, people);
    columns.add(p.sex, people, Sex::woman);
    columns.add(p.position, people);
    columns.add(p.status, people, Status::home);
    columns.add(p.stage, people, LifeStage::infant);
    for (auto& column : p.value) columns.add(column, people);
    for (auto& column : p.baseline) columns.add(column, people);
    Households& h = world.households;
    columns.add(h.first_person, std::size_t{households} + 1, people);
    columns.add(h.key, households);
    columns.add(h.standing, households);
    for (auto& column : h.value) columns.add(column, households);
    for (auto& column : h.baseline) columns.add(column, households);
    columns.perform(parallel);
}

void people_village(const Scenario& scenario, const Layout& layout, const Pyramid& pyramid, VillageRow village,
                    const Luck& luck, World& world) {
    const Places& places = layout.places;
    const Rows rows = places.people_of(village);
    const Rows homes = places.households_of(village);
    std::vector<SexAge> drawn(rows.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i) drawn[i] = pyramid(layout.first_slot[village] + i);
    const std::uint64_t village_key = places.village_key[village];
    const auto members = form_families(drawn, homes.size(), scenario.margins.household_sizes, luck, village_key);

    Population& people = world.people;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        const PersonRow row = rows.begin + i;
        const FamilyMember& member = members[i];
        const HouseholdRow home = homes.begin + member.household;
        if (i == 0 || members[i - 1].household != member.household) world.households.first_person[home] = row;
        people.key[row] = child_key(village_key, i);
        people.household[row] = home;
        people.mother[row] = member.mother == 0xFFFFFFFFU ? nobody : rows.begin + member.mother;
        people.birth[row] = static_cast<std::int16_t>(scenario.time.start.index - member.sex_age.age_months);
        people.sex[row] = member.sex_age.sex;
        people.stage[row] = stage_at(member.sex_age.age_months);
    }
    for (HouseholdRow home = homes.begin; home < homes.end; ++home)
        world.households.key[home] = child_key(village_key, 0x100000000ULL + (home - homes.begin));
}

}  // namespace

void people_villages(const Scenario& scenario, const Layout& layout, const Luck& luck, const Parallel& parallel,
                     World& world) {
    const Places& places = layout.places;
    resize(world, places.village_first_person.back(), places.village_first_household.back(), parallel);
    std::vector<Pyramid> pyramids;
    const auto ages = ages_at_start(scenario);
    for (std::size_t d = 0; d < places.districts.size(); ++d) {
        pyramids.emplace_back(layout.district_people[d], ages, luck, key_of_name(places.districts[d].name));
    }
    parallel.for_each(places.villages(), [&](std::size_t block) {
        const auto village = static_cast<VillageRow>(block);
        people_village(scenario, layout, pyramids[places.district_of(village)], village, luck, world);
    });
}

}  // namespace ubumwe::model

#include "model/synthesis/people.hpp"

#include "model/state/demography.hpp"
#include "model/synthesis/families.hpp"
#include "model/synthesis/pyramid.hpp"

namespace ubumwe::model {

namespace {

void resize(World& world, std::uint32_t people, std::uint32_t households) {
    Population& p = world.people;
    p.key.resize(people);
    p.household.resize(people);
    p.mother.assign(people, nobody);
    p.birth.resize(people);
    p.sex.resize(people);
    p.position.resize(people);
    p.status.assign(people, Status::home);
    p.stage.resize(people);
    for (auto& column : p.value) column.resize(people);
    for (auto& column : p.baseline) column.resize(people);
    Households& h = world.households;
    h.first_person.assign(households + 1, people);
    h.key.resize(households);
    h.standing.resize(households);
    for (auto& column : h.value) column.resize(households);
    for (auto& column : h.baseline) column.resize(households);
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
    resize(world, places.village_first_person.back(), places.village_first_household.back());
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

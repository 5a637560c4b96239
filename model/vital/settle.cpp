#include "model/vital/settle.hpp"

#include <algorithm>

#include "model/base/pieces.hpp"
#include "model/state/start_values.hpp"

namespace ubumwe::model {

namespace {

/// Numbers of the households that a man founds, of which a person and a village have none.
constexpr std::uint64_t first_founded_number = 0x200000000ULL;

}  // namespace

std::vector<Portion> portions_of(const std::vector<Founded>& founded, const World& world) {
    std::vector<Portion> portions;
    for (const Founded& each : founded) {
        Portion portion;
        portion.standing = world.households.standing[each.mans_home];
        for (const HouseholdRow home : {each.mans_home, each.womans_home}) {
            const auto* shifts = world.household_shifts.find(home);
            portion.lasts = portion.lasts || shifts != nullptr;
            for (std::size_t k = 0; k < household_indicators; ++k) {
                portion.above[k] += 0.5F * (world.households.value[k][home] - world.households.baseline[k][home]);
                portion.lasting[k] += shifts != nullptr ? 0.5F * shifts->shift[k] : 0.0F;
            }
        }
        portions.push_back(portion);
    }
    return portions;
}

void settle_founded(const Scenario& scenario, Month month, const std::vector<Founded>& founded,
                    const std::vector<Portion>& portions, const NewRows& rows, const Luck& luck,
                    const Parallel& parallel, World& world) {
    Households& homes = world.households;
    const std::uint64_t number = first_founded_number + static_cast<std::uint64_t>(month.index);
    std::vector<std::uint32_t> settled;
    std::vector<HouseholdRow> lasting;
    for (std::uint32_t i = 0; i < founded.size(); ++i) {
        if (rows.founded[i] == nobody) continue;
        settled.push_back(i);
        if (portions[i].lasts) lasting.push_back(rows.founded[i]);
    }
    for_pieces(settled, parallel, [&](std::span<const std::uint32_t> piece) {
        std::vector<HouseholdRow> of_piece;
        for (const std::uint32_t i : piece) {
            const HouseholdRow row = of_piece.emplace_back(rows.founded[i]);
            homes.key[row] = child_key(world.people.key[rows.map.person[founded[i].man]], number);
            homes.standing[row] = portions[i].standing;
        }
        draw_households(scenario, luck, of_piece, homes);
        for (const std::uint32_t i : piece) {
            const HouseholdRow row = rows.founded[i];
            for (std::size_t k = 0; k < household_indicators; ++k)
                homes.value[k][row] = std::clamp(homes.baseline[k][row] + portions[i].above[k], 0.0F, 1.0F);
        }
    });
    world.household_shifts.add(lasting);
    for (const std::uint32_t i : settled) {
        if (portions[i].lasts)
            world.household_shifts.rows(rows.founded[i], rows.founded[i] + 1).front().shift = portions[i].lasting;
    }
}

void settle_newborns(const Scenario& scenario, const NewRows& rows, const Luck& luck, const Parallel& parallel,
                     World& world) {
    struct Settled {
        PersonRow row;
        const Newborn* newborn;
    };
    std::vector<Settled> settled;
    for (std::size_t i = 0; i < rows.newborn.size(); ++i) {
        if (rows.newborn[i] != nobody) settled.push_back({rows.newborn[i], &world.arrivals.newborns[i]});
    }
    // In the order of rows, so that lines of columns are not fetched for one newborn each.
    std::sort(settled.begin(), settled.end(), [](const Settled& a, const Settled& b) { return a.row < b.row; });
    Population& people = world.people;
    for_pieces(settled, parallel, [&](std::span<const Settled> piece) {
        std::vector<PersonRow> of_piece;
        for (const auto& [row, newborn] : piece) {
            people.key[row] = newborn->key;
            people.mother[row] = rows.map.person[newborn->mother];
            people.birth[row] = newborn->birth;
            people.sex[row] = newborn->sex;
            people.position[row] = newborn->position;
            of_piece.push_back(row);
        }
        draw_people(scenario, luck, of_piece, people);
    });
}

NewPlaces new_places(const NewRows& rows, Month month, const Parallel& parallel, const World& world) {
    NewPlaces places;
    const Population& people = world.people;
    const auto& before = rows.map.person_before;
    places.joined.resize(before.size());
    std::vector<std::vector<PersonRow>> new_adults(world.places.sectors());
    parallel.for_each(new_adults.size(), [&](std::size_t sector) {
        const Rows in_sector = world.places.people_of_sector(static_cast<std::uint32_t>(sector));
        for (PersonRow row = in_sector.begin; row < in_sector.end; ++row) {
            places.joined[row] = before[row] == nobody || rows.map.moved[before[row]] != 0 ? 1 : 0;
            const bool will_be_adult = people.alive(row) && people.stage[row] != LifeStage::adult;
            if (will_be_adult && is_adult_within_year(people.birth[row], month)) new_adults[sector].push_back(row);
        }
    });
    for (const auto& of_sector : new_adults)
        places.new_adults.insert(places.new_adults.end(), of_sector.begin(), of_sector.end());
    return places;
}

}  // namespace ubumwe::model

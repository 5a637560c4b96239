#include "model/observation/roster.hpp"

#include <algorithm>
#include <array>

namespace ubumwe::model {

namespace {

constexpr std::size_t stages = 3;

/// Calls visit(person, cell) for everyone alive of the rows, then once more for each programme of those who enrolled.
template <class Visit>
void for_each_in_cells(const World& world, const Arms& arms, const Cells& cells, Rows rows, Visit visit) {
    for (PersonRow person = rows.begin; person < rows.end; ++person)
        if (world.people.alive(person)) visit(person, cells.of(world.people.position[person], arms.nearness(person)));
    for (const Enrolled& enrolled : arms.enrolled(rows)) {
        if (!world.people.alive(enrolled.person)) continue;
        for (std::size_t programme = 0; programme < arms.programmes(); ++programme)
            if ((enrolled.programmes >> programme & 1U) != 0) visit(enrolled.person, cells.of_programme(programme));
    }
}

void list_homes(const World& world, SectorRoster& roster, CellPeople& cell) {
    cell.homes.begin = static_cast<std::uint32_t>(roster.homes.size());
    for (const PersonRow person : roster.adults(cell)) {
        if (!world.people.at_home(person)) continue;
        const HouseholdRow household = world.people.household[person];
        const bool new_home = roster.homes.size() == cell.homes.begin || roster.homes.back().household != household;
        if (new_home) roster.homes.push_back({household, 0.0F});
        roster.homes.back().adults += 1.0F;
        ++cell.adults_at_home;
    }
    cell.homes.end = static_cast<std::uint32_t>(roster.homes.size());
}

/// Adds the lists of a village.
void list_village(const World& world, const Arms& arms, const Cells& cells, Rows rows, SectorRoster& roster) {
    std::vector<std::array<std::uint32_t, stages>> place(cells.count());
    const auto slot = [&](PersonRow person, std::size_t cell) -> std::uint32_t& {
        return place[cell][static_cast<std::size_t>(world.people.stage[person])];
    };
    for_each_in_cells(world, arms, cells, rows, [&](PersonRow person, std::size_t cell) { ++slot(person, cell); });

    const std::size_t first_cell = roster.cells.size();
    auto listed = static_cast<std::uint32_t>(roster.people.size());
    for (std::size_t cell = 0; cell < cells.count(); ++cell) {
        auto& [infants, children, adults] = place[cell];
        if (infants + children + adults == 0) continue;
        const std::uint32_t split = listed + children;
        const std::uint32_t end = split + adults;
        roster.cells.push_back({cell, infants, {listed, split}, {split, end}, {}, 0});
        children = listed;
        adults = split;
        listed = end;
    }
    roster.people.resize(listed);
    for_each_in_cells(world, arms, cells, rows, [&](PersonRow person, std::size_t cell) {
        if (world.people.stage[person] != LifeStage::infant) roster.people[slot(person, cell)++] = person;
    });
    for (std::size_t i = first_cell; i < roster.cells.size(); ++i) list_homes(world, roster, roster.cells[i]);
}

SectorRoster roster_of(const World& world, const Arms& arms, const Cells& cells, std::uint32_t sector) {
    SectorRoster roster;
    const Rows villages = world.places.villages_of_sector(sector);
    for (VillageRow village = villages.begin; village < villages.end; ++village) {
        roster.village_first_cell.push_back(static_cast<std::uint32_t>(roster.cells.size()));
        list_village(world, arms, cells, world.places.people_of(village), roster);
    }
    roster.village_first_cell.push_back(static_cast<std::uint32_t>(roster.cells.size()));
    return roster;
}

/// What a person's place in the lists depends on, beside the arm and the household.
std::uint16_t code_of(std::uint8_t position, Status status, LifeStage stage) {
    const unsigned stay = static_cast<unsigned>(status) << 2U | static_cast<unsigned>(stage);
    return static_cast<std::uint16_t>(static_cast<unsigned>(position) << 5U | stay);
}

/// The columns that codes are made of, at the rows of a sector.
struct Coded {
    const std::uint8_t* position;
    const Status* status;
    const LifeStage* stage;

    Coded(const Population& people, PersonRow first)
        : position(people.position.data() + first),
          status(people.status.data() + first),
          stage(people.stage.data() + first) {}

    std::uint16_t operator[](std::size_t i) const { return code_of(position[i], status[i], stage[i]); }
};

bool matches(std::span<const std::uint16_t> codes, const Coded& people) {
    std::uint16_t differs = 0;
    for (std::size_t i = 0; i < codes.size(); ++i)
        differs = static_cast<std::uint16_t>(differs | (codes[i] ^ people[i]));
    return differs == 0;
}

}  // namespace

void Roster::refresh(const World& world, const Arms& arms, const Cells& cells, const Parallel& parallel) {
    sectors_.resize(world.places.sectors());
    bases_.resize(sectors_.size());
    parallel.for_each(sectors_.size(), [&](std::size_t block) {
        const auto sector = static_cast<std::uint32_t>(block);
        const Rows rows = world.places.people_of_sector(sector);
        Basis& basis = bases_[sector];
        const bool same_rows = basis.people.begin == rows.begin && basis.people.end == rows.end;
        const Coded people(world.people, rows.begin);
        if (same_rows && basis.version == arms.version(sector) && matches(basis.codes, people)) return;
        basis.people = rows;
        basis.version = arms.version(sector);
        basis.codes.resize(rows.size());
        for (std::size_t i = 0; i < basis.codes.size(); ++i) basis.codes[i] = people[i];
        sectors_[sector] = roster_of(world, arms, cells, sector);
    });
    count_newborns(world, arms, cells);
}

void Roster::count_newborns(const World& world, const Arms& arms, const Cells& cells) {
    newborns_.assign(sectors_.size() * cells.count(), 0);
    for (const Newborn& newborn : world.arrivals.newborns) {
        if (!newborn.alive) continue;
        const std::uint32_t sector = world.places.village_sector[world.places.village_of_person(newborn.mother)];
        const Nearness nearness = std::max(arms.nearness(newborn.mother), Nearness::same_household);
        ++newborns_[sector * cells.count() + cells.of(newborn.position, nearness)];
    }
}

}  // namespace ubumwe::model

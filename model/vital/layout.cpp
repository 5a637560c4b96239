#include "model/vital/layout.hpp"

#include <algorithm>
#include <utility>

#include "model/base/pieces.hpp"
#include "model/base/room.hpp"
#include "model/vital/regroup.hpp"

namespace ubumwe::model {

namespace {

/// The convicted people of custody who have died, by row.
std::vector<PersonRow> dead_of_custody(const World& world) {
    std::vector<PersonRow> dead;
    for (const Convict& convict : world.custody.convicts) {
        if (!world.people.alive(convict.person)) dead.push_back(convict.person);
    }
    std::sort(dead.begin(), dead.end());
    return dead;
}

class Layouter {
public:
    Layouter(const World& world, const Moves& moves, const Parallel& parallel)
        : world_(world),
          moves_(moves),
          parallel_(parallel),
          dead_of_custody_(dead_of_custody(world)),
          members_(world.households.size() + moves.founded.size(), 0) {}

    NewRows lay_out() {
        count_members();
        place_households();
        place_people();
        return std::move(rows_);
    }

private:
    bool stays(PersonRow person) const {
        return world_.people.alive(person) ||
               std::binary_search(dead_of_custody_.begin(), dead_of_custody_.end(), person);
    }

    /// By sector, which nobody leaves; in each by row.
    template <class Visit>
    void for_each_person(Visit visit) const {
        parallel_.for_each(world_.places.sectors(), [&](std::size_t sector) {
            const Rows rows = world_.places.people_of_sector(static_cast<std::uint32_t>(sector));
            for (PersonRow person = rows.begin; person < rows.end; ++person) visit(person);
        });
    }

    void count_members() {
        for_each_person([&](PersonRow person) {
            if (stays(person)) ++members_[moves_.home[person]];
        });
        for (const Newborn& newborn : world_.arrivals.newborns) {
            if (newborn.alive) ++members_[moves_.home[newborn.mother]];
        }
    }

    void place_households() {
        rows_.map.household.assign(world_.households.size(), nobody);
        make_room(rows_.map.household_before, members_.size());
        make_room(rows_.first_person, members_.size() + 1);
        rows_.founded.assign(moves_.founded.size(), nobody);
        rows_.village_first_household = rows_.village_first_person = rows_.first_person = {0};
        std::size_t founded = 0;
        for (VillageRow village = 0; village < world_.places.villages(); ++village) {
            const Rows homes = world_.places.households_of(village);
            for (HouseholdRow home = homes.begin; home < homes.end; ++home) {
                if (members_[home] > 0) rows_.map.household[home] = add_household(home, home);
            }
            for (; founded < moves_.founded.size() && moves_.founded[founded].village == village; ++founded) {
                const auto home = static_cast<HouseholdRow>(world_.households.size() + founded);
                if (members_[home] > 0) rows_.founded[founded] = add_household(home, nobody);
            }
            rows_.village_first_household.push_back(static_cast<HouseholdRow>(rows_.first_person.size() - 1));
            rows_.village_first_person.push_back(rows_.first_person.back());
        }
    }

    HouseholdRow add_household(HouseholdRow home, HouseholdRow before) {
        const auto row = static_cast<HouseholdRow>(rows_.first_person.size() - 1);
        rows_.map.household_before.push_back(before);
        const PersonRow first = rows_.first_person.back();
        rows_.first_person.push_back(first + members_[home]);
        members_[home] = first;  // from here on the place of the next member
        return row;
    }

    HouseholdRow row_after(HouseholdRow home) const {
        const std::uint32_t households = world_.households.size();
        return home < households ? rows_.map.household[home] : rows_.founded[home - households];
    }

    void place_people() {
        RowMap& map = rows_.map;
        Resizing columns;
        columns.add(map.person, world_.people.size(), nobody);
        columns.add(map.moved, world_.people.size());
        columns.add(map.person_before, rows_.first_person.back(), nobody);
        columns.add(rows_.home, rows_.first_person.back(), nobody);
        columns.perform(parallel_);
        for_each_person([&](PersonRow person) {
            if (!stays(person)) return;
            const HouseholdRow home = moves_.home[person];
            const PersonRow row = take_place(home);
            map.person[person] = row;
            map.person_before[row] = person;
            const bool moved = home != world_.people.household[person] || !world_.people.alive(person);
            map.moved[person] = moved ? 1 : 0;
        });
        for (const Newborn& newborn : world_.arrivals.newborns)
            rows_.newborn.push_back(newborn.alive ? take_place(moves_.home[newborn.mother]) : nobody);
    }

    PersonRow take_place(HouseholdRow home) {
        const PersonRow row = members_[home]++;
        rows_.home[row] = row_after(home);
        return row;
    }

    const World& world_;
    const Moves& moves_;
    const Parallel& parallel_;
    std::vector<PersonRow> dead_of_custody_;
    std::vector<std::uint32_t> members_;  ///< by home: how many, later the row of the next
    NewRows rows_;
};

/// Where sectors end in a table of which the villages' first rows are given, before and after.
std::vector<SectorEnd> ends_of_sectors(const Places& places, const std::vector<std::uint32_t>& before,
                                       const std::vector<std::uint32_t>& after) {
    std::vector<SectorEnd> ends;
    for (std::uint32_t sector = 0; sector < places.sectors(); ++sector) {
        const VillageRow end = places.villages_of_sector(sector).end;
        ends.push_back({before[end], after[end]});
    }
    return ends;
}

void follow_people(NewRows& rows, const Parallel& parallel, World& world) {
    Population& people = world.people;
    Regrouper columns(rows.map.person_before,
                      ends_of_sectors(world.places, world.places.village_first_person, rows.village_first_person));
    columns.add(people.key, std::uint64_t{0});
    columns.add(people.mother, nobody);
    columns.add(people.birth, std::int16_t{0});
    columns.add(people.sex, Sex::woman);
    columns.add(people.position, std::uint8_t{0});
    columns.add(people.status, Status::home);
    columns.add(people.stage, LifeStage::infant);
    for (auto& column : people.value) columns.add(column, 0.0F);
    for (auto& column : people.baseline) columns.add(column, 0.0F);
    columns.perform(parallel);
    for_pieces(people.mother, parallel, [&](std::span<PersonRow> mothers) {
        for (PersonRow& mother : mothers) mother = rows.map.person_after(mother);
    });
    people.household = std::move(rows.home);
}

void follow_households(const NewRows& rows, const Parallel& parallel, World& world) {
    Households& households = world.households;
    Regrouper columns(rows.map.household_before, ends_of_sectors(world.places, world.places.village_first_household,
                                                                 rows.village_first_household));
    columns.add(households.key, std::uint64_t{0});
    columns.add(households.standing, std::uint8_t{0});
    for (auto& column : households.value) columns.add(column, 0.0F);
    for (auto& column : households.baseline) columns.add(column, 0.0F);
    columns.perform(parallel);
    households.first_person = rows.first_person;
}

void follow_custody(const RowMap& map, Custody& custody) {
    for (Convict& convict : custody.convicts) convict.person = map.person[convict.person];
    for (OtherInmate& inmate : custody.other_inmates) inmate.person = map.person[inmate.person];
    std::erase_if(custody.other_inmates, [](const OtherInmate& inmate) { return inmate.person == nobody; });
    std::vector<HouseholdRow> harmed;
    std::vector<std::uint32_t> first_harmed{0};
    for (std::size_t convict = 0; convict + 1 < custody.first_harmed.size(); ++convict) {
        for (std::uint32_t h = custody.first_harmed[convict]; h < custody.first_harmed[convict + 1]; ++h) {
            const HouseholdRow home = map.household[custody.harmed_household[h]];
            if (home != nobody) harmed.push_back(home);
        }
        first_harmed.push_back(static_cast<std::uint32_t>(harmed.size()));
    }
    custody.harmed_household = std::move(harmed);
    custody.first_harmed = std::move(first_harmed);
}

}  // namespace

NewRows lay_out_rows(const World& world, const Moves& moves, const Parallel& parallel) {
    return Layouter(world, moves, parallel).lay_out();
}

void follow_rows(NewRows& rows, const Parallel& parallel, World& world) {
    follow_people(rows, parallel, world);
    follow_households(rows, parallel, world);
    world.places.village_first_household = rows.village_first_household;
    world.places.village_first_person = rows.village_first_person;
    follow_custody(rows.map, world.custody);
    for (Membership& member : world.history.memberships) member.person = rows.map.person_after(member.person);
    follow_rows(world.history.participants, rows.map.person, [](Participant& p) -> PersonRow& { return p.person; });
    world.person_shifts.follow_rows(rows.map.person);
    world.household_shifts.follow_rows(rows.map.household);
}

}  // namespace ubumwe::model

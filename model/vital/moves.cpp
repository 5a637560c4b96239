#include "model/vital/moves.hpp"

#include <algorithm>
#include <span>

#include "model/base/pieces.hpp"
#include "model/base/room.hpp"

namespace ubumwe::model {

namespace {

class Movers {
public:
    Movers(Month at, const World& world, Moves& moves) : at_(at), world_(world), moves_(moves) {}

    void unite(const Union& pair) {
        const HouseholdRow mans_home = world_.people.household[pair.man];
        const HouseholdRow womans_home = world_.people.household[pair.woman];
        if (heads_alone(pair.man)) return move(pair.woman, mans_home);
        if (heads_alone(pair.woman)) return move(pair.man, womans_home);
        const auto founded = static_cast<HouseholdRow>(world_.households.size() + moves_.founded.size());
        moves_.founded.push_back({world_.places.village_of_household(mans_home), mans_home, womans_home, pair.man});
        move(pair.man, founded);
        move(pair.woman, founded);
    }

private:
    bool heads_alone(PersonRow person) const {
        const Rows members = world_.households.members(world_.people.household[person]);
        const Couple couple = couple_of(world_.people, members, at_);
        return couple.eldest == person && couple.partner == nobody;
    }

    void move(PersonRow person, HouseholdRow home) {
        const Rows members = world_.households.members(world_.people.household[person]);
        moves_.home[person] = home;
        for (PersonRow child = members.begin; child < members.end; ++child) {
            const bool young = world_.people.stage[child] != LifeStage::adult;
            if (world_.people.mother[child] == person && young) moves_.home[child] = home;
        }
    }

    Month at_;
    const World& world_;
    Moves& moves_;
};

bool is_adult_alive(const Population& people, PersonRow person) {
    return people.alive(person) && people.stage[person] == LifeStage::adult;
}

class Orphans {
public:
    Orphans(const Parallel& parallel, const World& world, Moves& moves)
        : world_(world), moves_(moves), adults_(world.households.size() + moves.founded.size(), 0) {
        parallel.for_each(world.places.sectors(), [&](std::size_t sector) {
            const Rows rows = world.places.people_of_sector(static_cast<std::uint32_t>(sector));
            for (PersonRow person = rows.begin; person < rows.end; ++person) {
                if (is_adult_alive(world.people, person)) adults_[moves.home[person]] = 1;
            }
        });
    }

    /// Those who have died move along: a newborn lives where the mother's row does.
    void house(VillageRow village) {
        const Rows homes = world_.places.households_of(village);
        for (HouseholdRow home = homes.begin; home < homes.end; ++home) {
            if (adults_[home] != 0) continue;
            const HouseholdRow next = next_with_adult(homes, home);
            const Rows members = world_.households.members(home);
            for (PersonRow person = members.begin; person < members.end; ++person) {
                if (moves_.home[person] != home) continue;
                const PersonRow mother = world_.people.mother[person];
                const bool follows = mother != nobody && world_.people.alive(mother);
                moves_.home[person] = follows ? moves_.home[mother] : (next == nobody ? home : next);
            }
        }
    }

private:
    HouseholdRow next_with_adult(Rows homes, HouseholdRow home) const {
        for (std::uint32_t i = 1; i < homes.size(); ++i) {
            const HouseholdRow other = homes.begin + (home - homes.begin + i) % homes.size();
            if (adults_[other] != 0) return other;
        }
        return nobody;
    }

    const World& world_;
    Moves& moves_;
    std::vector<std::uint8_t> adults_;  ///< 1 where one will live, by home
};

/// Brings the founded households into the order of their villages.
void order_by_village(std::uint32_t households, const Parallel& parallel, Moves& moves) {
    std::vector<std::uint32_t> order(moves.founded.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return moves.founded[a].village < moves.founded[b].village;
    });
    std::vector<Founded> founded;
    std::vector<std::uint32_t> place(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        founded.push_back(moves.founded[order[i]]);
        place[order[i]] = i;
    }
    moves.founded = std::move(founded);
    for_pieces(moves.home, parallel, [&](std::span<HouseholdRow> homes) {
        for (HouseholdRow& home : homes) {
            if (home >= households) home = households + place[home - households];
        }
    });
}

}  // namespace

Moves moves_of(const std::vector<Union>& unions, Month at, const Parallel& parallel, const World& world) {
    Moves moves;
    make_room(moves.home, world.people.size());
    moves.home = world.people.household;
    Movers movers(at, world, moves);
    for (const Union& pair : unions) movers.unite(pair);
    order_by_village(world.households.size(), parallel, moves);
    Orphans orphans(parallel, world, moves);
    parallel.for_each(world.places.villages(),
                      [&](std::size_t village) { orphans.house(static_cast<VillageRow>(village)); });
    return moves;
}

}  // namespace ubumwe::model

#include "model/synthesis/positions.hpp"

#include <algorithm>
#include <numeric>

#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

/// The standings of a scenario in the order of its positions, and who holds the single position of each.
struct Standings {
    std::vector<std::string> names;
    std::vector<const PositionParameters*> single;  ///< the position of one member a household, or nullptr
    std::size_t remainder = 0;                      ///< the standing of households that no share names

    Standings(const Scenario& scenario) {
        for (const PositionParameters& position : scenario.positions) {
            auto at = std::find(names.begin(), names.end(), position.standing);
            if (at == names.end()) {
                names.push_back(position.standing);
                single.push_back(nullptr);
                at = names.end() - 1;
            }
            if (position.one_per_household) single[static_cast<std::size_t>(at - names.begin())] = &position;
        }
        const auto listed = [&](const std::string& name) {
            const auto& shares = scenario.margins.districts.front().standings;
            return std::any_of(shares.begin(), shares.end(),
                               [&](const StandingShare& share) { return share.standing == name; });
        };
        const auto free = std::find_if_not(names.begin(), names.end(), listed);
        remainder = free == names.end() ? 0 : static_cast<std::size_t>(free - names.begin());
    }
};

bool old_enough(const Population& people, PersonRow person, const PositionParameters& position) {
    return !position.born_before || people.birth[person] < position.born_before->index;
}

/// The first member of the sex who may hold the single position, or nobody.
PersonRow choose_single(const World& world, HouseholdRow home, const PositionParameters& position, bool woman) {
    const Rows members = world.households.members(home);
    for (PersonRow person = members.begin; person < members.end; ++person) {
        if (!old_enough(world.people, person, position)) continue;
        if ((world.people.sex[person] == Sex::woman) == woman) return person;
    }
    return nobody;
}

/// How many of a village's households have each share's standing: rounded so that the villages of a district add up.
std::uint32_t quota(double share, std::uint32_t households_before, std::uint32_t households) {
    const auto up_to = [share](std::uint32_t n) { return static_cast<std::uint32_t>(share * n + 0.5); };
    return up_to(households_before + households) - up_to(households_before);
}

class VillagePositions {
public:
    VillagePositions(const Scenario& scenario, const Standings& standings, const Luck& luck, World& world)
        : scenario_(scenario), standings_(standings), luck_(luck), world_(world) {}

    void assign(VillageRow village) {
        const Rows homes = world_.places.households_of(village);
        const std::uint32_t district = world_.places.district_of(village);
        const std::uint32_t before =
            homes.begin - world_.places.village_first_household[world_.places.villages_of(district).begin];
        auto order = ranked(homes);
        std::vector<bool> taken(homes.size(), false);
        for (HouseholdRow home = homes.begin; home < homes.end; ++home) give(home, standings_.remainder, nobody);
        for (const StandingShare& share : scenario_.margins.districts[district].standings) {
            const auto standing = static_cast<std::size_t>(
                std::find(standings_.names.begin(), standings_.names.end(), share.standing) - standings_.names.begin());
            std::uint32_t wanted = quota(share.share, before, homes.size());
            for (const HouseholdRow home : order) {
                if (wanted == 0) break;
                if (taken[home - homes.begin]) continue;
                const PersonRow single = single_of(home, standing);
                if (standings_.single[standing] != nullptr && single == nobody) continue;
                give(home, standing, single);
                taken[home - homes.begin] = true;
                --wanted;
            }
        }
    }

private:
    std::vector<HouseholdRow> ranked(Rows homes) const {
        std::vector<std::pair<std::uint64_t, HouseholdRow>> ranks;
        for (HouseholdRow home = homes.begin; home < homes.end; ++home)
            ranks.emplace_back(luck_.rank(Purpose::household_standing, world_.households.key[home]), home);
        std::sort(ranks.begin(), ranks.end());
        std::vector<HouseholdRow> order;
        for (const auto& [rank, home] : ranks) order.push_back(home);
        return order;
    }

    PersonRow single_of(HouseholdRow home, std::size_t standing) const {
        const PositionParameters* position = standings_.single[standing];
        if (position == nullptr) return nobody;
        const bool woman = luck_.uniform(Purpose::convictions, 0, world_.households.key[home]) < position->women_share;
        return choose_single(world_, home, *position, woman);
    }

    void give(HouseholdRow home, std::size_t standing, PersonRow single) {
        world_.households.standing[home] = static_cast<std::uint8_t>(standing);
        const Rows members = world_.households.members(home);
        for (PersonRow person = members.begin; person < members.end; ++person)
            world_.people.position[person] = position_of(person, standing, person == single);
    }

    std::uint8_t position_of(PersonRow person, std::size_t standing, bool single) const {
        for (std::size_t i = 0; i < scenario_.positions.size(); ++i) {
            const PositionParameters& position = scenario_.positions[i];
            if (position.standing != standings_.names[standing] || position.inmate) continue;
            if (position.one_per_household ? single : old_enough(world_.people, person, position))
                return static_cast<std::uint8_t>(i);
        }
        throw BrokenPromise("broken promise: each standing has a position that anyone may hold");
    }

    const Scenario& scenario_;
    const Standings& standings_;
    const Luck& luck_;
    World& world_;
};

void declare_outgroups(const Scenario& scenario, World& world) {
    const std::size_t n = world.standings.size();
    world.outgroup.assign(n * n, 0);
    const auto index = [&](const std::string& name) {
        return static_cast<std::size_t>(std::find(world.standings.begin(), world.standings.end(), name) -
                                        world.standings.begin());
    };
    for (const OutgroupPair& pair : scenario.outgroup) {
        world.outgroup[index(pair.first) * n + index(pair.second)] = 1;
        world.outgroup[index(pair.second) * n + index(pair.first)] = 1;
    }
}

void list_stigma_levels(const Scenario& scenario, World& world) {
    world.stigma_levels = {0.0F};
    for (const PositionParameters& position : scenario.positions)
        world.stigma_levels.push_back(static_cast<float>(position.stigma));
    std::sort(world.stigma_levels.begin(), world.stigma_levels.end());
    world.stigma_levels.erase(std::unique(world.stigma_levels.begin(), world.stigma_levels.end()),
                              world.stigma_levels.end());
    require(world.stigma_levels.size() <= 4, "positions have at most three different values of stigma above 0");
}

}  // namespace

std::uint8_t position_index(const Scenario& scenario, std::string_view id) {
    for (std::size_t i = 0; i < scenario.positions.size(); ++i) {
        if (scenario.positions[i].id == id) return static_cast<std::uint8_t>(i);
    }
    throw BrokenPromise("broken promise: a position that is referred to exists");
}

void assign_positions(const Scenario& scenario, const Luck& luck, const Parallel& parallel, World& world) {
    const Standings standings(scenario);
    world.standings = standings.names;
    declare_outgroups(scenario, world);
    list_stigma_levels(scenario, world);
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        VillagePositions(scenario, standings, luck, world).assign(static_cast<VillageRow>(village));
    });
}

}  // namespace ubumwe::model

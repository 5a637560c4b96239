#include "model/synthesis/positions.hpp"

#include <algorithm>
#include <numeric>

#include "model/base/apportion.hpp"
#include "model/base/require.hpp"
#include "model/state/position_rule.hpp"

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

/// The first member of the sex who may hold the single position, or nobody.
PersonRow choose_single(const World& world, HouseholdRow home, const PositionParameters& position, bool woman) {
    const Rows members = world.households.members(home);
    for (PersonRow person = members.begin; person < members.end; ++person) {
        if (!old_enough(position, world.people.birth[person])) continue;
        if ((world.people.sex[person] == Sex::woman) == woman) return person;
    }
    return nobody;
}

/// How many of a village's households have each share's standing: rounded so that the villages of a district, and the
/// standings of a village, add up.
std::vector<std::int64_t> quotas(const std::vector<StandingShare>& shares, std::int64_t households_before,
                                 std::int64_t households) {
    std::vector<double> weights;
    for (const StandingShare& share : shares) weights.push_back(share.share);
    weights.push_back(std::max(0.0, 1.0 - std::accumulate(weights.begin(), weights.end(), 0.0)));
    const auto before = apportion(households_before, weights);
    auto wanted = apportion(households_before + households, weights);
    for (std::size_t i = 0; i < wanted.size(); ++i) wanted[i] -= before[i];
    return wanted;
}

class VillagePositions {
public:
    VillagePositions(const Scenario& scenario, const Standings& standings, const Luck& luck, World& world)
        : scenario_(scenario), standings_(standings), luck_(luck), world_(world) {}

    /// `households_before` of the district come before the village's at scale 1.
    void assign(VillageRow village, std::int64_t households_before) {
        const Rows homes = world_.places.households_of(village);
        const auto& shares = scenario_.margins.districts[world_.places.district_of(village)].standings;
        const auto wanted = quotas(shares, households_before, homes.size());
        auto free = ranked(homes);
        for (const HouseholdRow home : free) give(home, standings_.remainder, nobody);
        for (std::size_t i = 0; i < shares.size(); ++i) give_to_first(free, wanted[i], shares[i].standing);
    }

private:
    /// Gives a standing to the first `wanted` of the free households that can have it; they are free no longer.
    void give_to_first(std::vector<HouseholdRow>& free, std::int64_t wanted, const std::string& name) {
        const auto standing = static_cast<std::size_t>(
            std::find(standings_.names.begin(), standings_.names.end(), name) - standings_.names.begin());
        std::erase_if(free, [&](HouseholdRow home) {
            if (wanted <= 0) return false;
            const PersonRow single = single_of(home, standing);
            if (standings_.single[standing] != nullptr && single == nobody) return false;
            give(home, standing, single);
            --wanted;
            return true;
        });
    }

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
            world_.people.position[person] = position_of_member(scenario_, standings_.names[standing],
                                                                world_.people.birth[person], person == single);
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

void assign_positions(const Scenario& scenario, std::span<const std::int64_t> households_before, const Luck& luck,
                      const Parallel& parallel, World& world) {
    const Standings standings(scenario);
    world.standings = standings.names;
    declare_outgroups(scenario, world);
    list_stigma_levels(scenario, world);
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        VillagePositions(scenario, standings, luck, world)
            .assign(static_cast<VillageRow>(village), households_before[village]);
    });
}

}  // namespace ubumwe::model

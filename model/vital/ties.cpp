#include "model/vital/ties.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "model/base/draws.hpp"
#include "model/state/new_tie.hpp"

namespace ubumwe::model {

namespace {

/// Neighbours are among this many adults of other households on either side in the village's order, as at the start.
constexpr std::size_t neighbour_reach = 10;

/// The new ties of one sector.
class SectorTies {
public:
    SectorTies(const NetworkParameters& parameters, std::span<const std::uint8_t> stigma_level, const World& world,
               const NewPlaces& places, Rows villages, Draws draws)
        : parameters_(parameters),
          stigma_level_(stigma_level),
          world_(world),
          places_(places),
          villages_(villages),
          draws_(draws) {}

    std::vector<NewTie> weave() {
        std::vector<PersonRow> sector_new;
        const double inside = 1.0 - parameters_.leaves_village;
        for (VillageRow village = villages_.begin; village < villages_.end; ++village) {
            weave_households(world_.places.households_of(village));
            const std::vector<PersonRow> grown = new_adults_of(village);
            if (grown.empty()) continue;
            weave_neighbours(grown, adults_of(village));
            weave_circle(grown, TieKind::kin, parameters_.kin * inside);
            weave_circle(grown, TieKind::association, parameters_.association * inside);
            sector_new.insert(sector_new.end(), grown.begin(), grown.end());
        }
        weave_circle(sector_new, TieKind::kin, parameters_.kin * parameters_.leaves_village);
        weave_circle(sector_new, TieKind::association, parameters_.association * parameters_.leaves_village);
        return std::move(ties_);
    }

private:
    std::vector<PersonRow> new_adults_of(VillageRow village) const {
        const Rows rows = world_.places.people_of(village);
        const auto& all = places_.new_adults;
        const auto first = std::lower_bound(all.begin(), all.end(), rows.begin);
        return {first, std::lower_bound(first, all.end(), rows.end)};
    }

    std::vector<PersonRow> adults_of(VillageRow village) const {
        std::vector<PersonRow> adults;
        const Rows rows = world_.places.people_of(village);
        for (PersonRow person = rows.begin; person < rows.end; ++person) {
            if (world_.people.alive(person) && world_.people.stage[person] == LifeStage::adult)
                adults.push_back(person);
        }
        const std::vector<PersonRow> grown = new_adults_of(village);
        const auto middle = adults.insert(adults.end(), grown.begin(), grown.end());
        std::inplace_merge(adults.begin(), middle, adults.end());
        return adults;
    }

    bool of_one_household(PersonRow a, PersonRow b) const {
        return world_.people.household[a] == world_.people.household[b];
    }

    void link(PersonRow a, PersonRow b, TieKind kind) {
        ties_.push_back({a, b, class_of_tie(world_, stigma_level_, a, b, kind), trust_at_rest});
        ties_.push_back({b, a, class_of_tie(world_, stigma_level_, b, a, kind), trust_at_rest});
    }

    void weave_households(Rows homes) {
        for (HouseholdRow home = homes.begin; home < homes.end; ++home) {
            const Rows members = world_.households.members(home);
            const auto joined = std::span(places_.joined).subspan(members.begin, members.size());
            if (std::ranges::find(joined, 1) == joined.end()) continue;
            for (PersonRow a = members.begin; a < members.end; ++a) {
                for (PersonRow b = a + 1; b < members.end; ++b) {
                    const bool is_new = places_.joined[a] != 0 || places_.joined[b] != 0;
                    if (is_new && world_.people.alive(a) && world_.people.alive(b)) link(a, b, TieKind::household);
                }
            }
        }
    }

    void weave_neighbours(const std::vector<PersonRow>& grown, const std::vector<PersonRow>& adults) {
        const double share = parameters_.neighbour / (2.0 * static_cast<double>(neighbour_reach));
        for (const PersonRow person : grown) {
            const auto at =
                static_cast<std::size_t>(std::lower_bound(adults.begin(), adults.end(), person) - adults.begin());
            const std::size_t n = adults.size();
            for (const bool ahead : {true, false}) {
                std::size_t near = 0;
                for (std::size_t apart = 1; apart < n && near < neighbour_reach; ++apart) {
                    const PersonRow other = adults[(ahead ? at + apart : at + n - apart) % n];
                    if (of_one_household(person, other)) continue;
                    ++near;
                    if (draws_.happens(share)) link(person, other, TieKind::neighbour);
                }
            }
        }
    }

    /// Seats the grown in a random circle in which each is tied to `degree` others on average.
    void weave_circle(std::vector<PersonRow> circle, TieKind kind, double degree) {
        if (circle.size() < 3) return;
        draws_.shuffle(circle);
        const auto reach = static_cast<std::size_t>(degree / 2.0) + 1;
        const double share = degree / (2.0 * static_cast<double>(reach));
        for (std::size_t i = 0; i < circle.size(); ++i) {
            for (std::size_t apart = 1; apart <= reach; ++apart) {
                const PersonRow other = circle[(i + apart) % circle.size()];
                if (draws_.happens(share) && !of_one_household(circle[i], other)) link(circle[i], other, kind);
            }
        }
    }

    const NetworkParameters& parameters_;
    std::span<const std::uint8_t> stigma_level_;
    const World& world_;
    const NewPlaces& places_;
    Rows villages_;
    Draws draws_;
    std::vector<NewTie> ties_;
};

}  // namespace

bool fit_kind(const World& world, NewTie& tie) {
    if (!world.people.alive(tie.ego) || !world.people.alive(tie.alter)) return false;
    const bool shared = world.people.household[tie.ego] == world.people.household[tie.alter];
    const auto kind = static_cast<TieKind>(tie.tie_class.kind());
    const TieKind fitting = shared ? TieKind::household : kind == TieKind::household ? TieKind::kin : kind;
    const TieClass before = tie.tie_class;
    tie.tie_class =
        TieClass::of(static_cast<std::uint8_t>(fitting), before.out(), before.stigma_level(), before.contact());
    return true;
}

TieLots ties_of_new(const Scenario& scenario, std::uint32_t year, const Luck& luck, const Parallel& parallel,
                    const World& world, const NewPlaces& places) {
    const auto stigma_level = stigma_level_of_positions(scenario, world);
    TieLots lots(world.places.sectors());
    parallel.for_each(world.places.sectors(), [&](std::size_t sector) {
        const Rows villages = world.places.villages_of_sector(static_cast<std::uint32_t>(sector));
        const std::uint64_t key = child_key(world.places.village_key[villages.begin], year);
        lots[sector] = SectorTies(scenario.network, stigma_level, world, places, villages,
                                  Draws(luck, Purpose::ties_at_fourteen, key))
                           .weave();
    });
    return lots;
}

}  // namespace ubumwe::model

#include "model/synthesis/ties.hpp"

#include <algorithm>
#include <numeric>

#include "model/base/draws.hpp"
#include "model/state/new_tie.hpp"

namespace ubumwe::model {

namespace {

/// Neighbours are among this many adults of other households who come next in the village's order.
constexpr std::uint32_t neighbour_reach = 10;

struct Pair {
    PersonRow a;
    PersonRow b;
    TieKind kind;
};

/// Memory of one sector after the other.
struct Loom {
    std::vector<Pair> pairs;
    std::vector<PersonRow> adults;  ///< of a village
    std::vector<PersonRow> sector_adults;
    std::vector<std::uint32_t> starts;   ///< by person of the sector: the first of the entries
    std::vector<std::uint32_t> next;     ///< where the next entry goes
    std::vector<std::uint64_t> entries;  ///< alter and kind of ties
    RowsOfTies rows;                     ///< what is woven
};

/// Weaves the rows of one sector.
class SectorWeaver {
public:
    SectorWeaver(const Scenario& scenario, const World& world, std::uint32_t sector, const Luck& luck, Loom& loom)
        : scenario_(scenario),
          parameters_(scenario.network),
          world_(world),
          villages_(world.places.villages_of_sector(sector)),
          people_(world.places.people_of_sector(sector)),
          draws_(luck, Purpose::ties, world.places.village_key[villages_.begin]),
          loom_(loom) {}

    void weave(const std::vector<std::uint8_t>& stigma_level) {
        loom_.pairs.clear();
        loom_.sector_adults.clear();
        for (VillageRow village = villages_.begin; village < villages_.end; ++village) {
            weave_households(world_.places.households_of(village));
            find_adults(village);
            weave_neighbours(loom_.adults);
            const double inside = 1.0 - parameters_.leaves_village;
            weave_circle(loom_.adults, TieKind::kin, parameters_.kin * inside);
            weave_circle(loom_.adults, TieKind::association, parameters_.association * inside);
            loom_.sector_adults.insert(loom_.sector_adults.end(), loom_.adults.begin(), loom_.adults.end());
        }
        weave_circle(loom_.sector_adults, TieKind::kin, parameters_.kin * parameters_.leaves_village);
        weave_circle(loom_.sector_adults, TieKind::association, parameters_.association * parameters_.leaves_village);
        put_in_rows(stigma_level);
    }

private:
    void find_adults(VillageRow village) {
        loom_.adults.clear();
        const Rows rows = world_.places.people_of(village);
        for (PersonRow person = rows.begin; person < rows.end; ++person) {
            if (has_ties_outside(person)) loom_.adults.push_back(person);
        }
    }

    /// Adults, and whoever grows up in the first year if people grow up at all.
    bool has_ties_outside(PersonRow person) const {
        return world_.people.stage[person] == LifeStage::adult ||
               (scenario_.dynamics.vital_events.enabled &&
                is_adult_within_year(world_.people.birth[person], scenario_.time.start));
    }

    void link(PersonRow a, PersonRow b, TieKind kind) {
        if (kind != TieKind::household && world_.people.household[a] == world_.people.household[b]) return;
        loom_.pairs.push_back({a, b, kind});
    }

    void weave_households(Rows homes) {
        for (HouseholdRow home = homes.begin; home < homes.end; ++home) {
            const Rows members = world_.households.members(home);
            for (PersonRow a = members.begin; a < members.end; ++a) {
                for (PersonRow b = a + 1; b < members.end; ++b) link(a, b, TieKind::household);
            }
        }
    }

    /// The village's order is a circle here too, so that everyone has as many neighbours on average.
    void weave_neighbours(const std::vector<PersonRow>& adults) {
        const double share = parameters_.neighbour / (2.0 * neighbour_reach);
        for (std::size_t i = 0; i < adults.size(); ++i) {
            std::uint32_t near = 0;
            for (std::size_t apart = 1; apart < adults.size() && near < neighbour_reach; ++apart) {
                const PersonRow other = adults[(i + apart) % adults.size()];
                if (world_.people.household[other] == world_.people.household[adults[i]]) continue;
                ++near;
                if (draws_.happens(share)) link(adults[i], other, TieKind::neighbour);
            }
        }
    }

    /// Seats people in a random circle and ties each to those who sit near, so that everyone has `degree` ties on
    /// average.
    void weave_circle(std::vector<PersonRow>& circle, TieKind kind, double degree) {
        if (circle.size() < 3 || degree <= 0.0) return;
        draws_.shuffle(circle);
        const auto reach = static_cast<std::size_t>(degree / 2.0) + 1;
        const double share = degree / (2.0 * static_cast<double>(reach));
        for (std::size_t i = 0; i < circle.size(); ++i) {
            for (std::size_t apart = 1; apart <= reach; ++apart) {
                if (draws_.happens(share)) link(circle[i], circle[(i + apart) % circle.size()], kind);
            }
        }
    }

    /// Counting sort of the pairs, both ways, into rows; of two ties between the same people the nearer kind stays.
    void put_in_rows(const std::vector<std::uint8_t>& stigma_level) {
        auto& starts = loom_.starts;
        starts.assign(people_.size() + 1, 0);
        for (const Pair& pair : loom_.pairs) {
            ++starts[pair.a - people_.begin + 1];
            ++starts[pair.b - people_.begin + 1];
        }
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        auto& entries = loom_.entries;
        entries.resize(starts.back());
        loom_.next = starts;
        const auto entry = [](PersonRow alter, TieKind kind) {
            return (static_cast<std::uint64_t>(alter) << 8U) | static_cast<std::uint64_t>(kind);
        };
        for (const Pair& pair : loom_.pairs) {
            entries[loom_.next[pair.a - people_.begin]++] = entry(pair.b, pair.kind);
            entries[loom_.next[pair.b - people_.begin]++] = entry(pair.a, pair.kind);
        }
        loom_.rows.degrees.clear();
        loom_.rows.alters.clear();
        loom_.rows.classes.clear();
        for (std::uint32_t i = 0; i < people_.size(); ++i)
            append_row(people_.begin + i, {entries.begin() + starts[i], entries.begin() + starts[i + 1]}, stigma_level,
                       loom_.rows);
    }

    void append_row(PersonRow ego, std::span<std::uint64_t> entries, const std::vector<std::uint8_t>& stigma_level,
                    RowsOfTies& rows) const {
        std::sort(entries.begin(), entries.end());
        const std::size_t before = rows.alters.size();
        for (const std::uint64_t entry : entries) {
            const auto alter = static_cast<PersonRow>(entry >> 8U);
            if (rows.alters.size() > before && rows.alters.back() == alter) continue;
            rows.alters.push_back(alter);
            rows.classes.push_back(class_of_tie(world_, stigma_level, ego, alter, static_cast<TieKind>(entry & 0xFFU)));
        }
        rows.degrees.push_back(static_cast<std::uint32_t>(rows.alters.size() - before));
    }

    const Scenario& scenario_;
    const NetworkParameters& parameters_;
    const World& world_;
    Rows villages_;
    Rows people_;
    Draws draws_;
    Loom& loom_;
};

/// Ties of a run for each tie at the start.
double growth_of_ties(const Scenario& scenario) {
    constexpr double in_a_year = 0.05;
    const double years = static_cast<double>(scenario.time.end - scenario.time.start + 1) / 12.0;
    return 1.0 + (scenario.dynamics.vital_events.enabled ? in_a_year * years : 0.0);
}

}  // namespace

TrustNetwork weave_ties(const Scenario& scenario, const Luck& luck, const Parallel& parallel, const World& world) {
    const auto stigma_level = stigma_level_of_positions(scenario, world);
    const double people = world.people.size();
    TrustNetwork network;
    std::vector<Loom> looms(parallel.slots());
    parallel.in_order(
        world.places.sectors(),
        [&](std::size_t sector, std::size_t slot) {
            SectorWeaver(scenario, world, static_cast<std::uint32_t>(sector), luck, looms[slot]).weave(stigma_level);
        },
        [&](std::size_t sector, std::size_t slot) {
            const RowsOfTies& rows = looms[slot].rows;
            if (sector == 0) {
                const double ties =
                    people * static_cast<double>(rows.alters.size()) / static_cast<double>(rows.degrees.size());
                network.make_room_for(world.people.size(), static_cast<std::size_t>(ties * growth_of_ties(scenario)));
            }
            network.append(rows);
        });
    return network;
}

}  // namespace ubumwe::model

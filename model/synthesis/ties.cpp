#include "model/synthesis/ties.hpp"

#include <algorithm>
#include <numeric>

#include "model/base/draws.hpp"
#include "model/state/new_tie.hpp"

namespace ubumwe::model {

namespace {

/// Neighbours are among this many adults of other households who come next in the village's order.
constexpr std::uint32_t neighbour_reach = 10;

/// The rows of the network that belong to one sector.
struct SectorRows {
    std::vector<std::uint32_t> degrees;
    std::vector<std::uint32_t> alters;
    std::vector<TieClass> classes;
};

class SectorWeaver {
public:
    SectorWeaver(const Scenario& scenario, const World& world, std::uint32_t sector, const Luck& luck)
        : scenario_(scenario),
          parameters_(scenario.network),
          world_(world),
          villages_(world.places.villages_of_sector(sector)),
          people_(world.places.people_of_sector(sector)),
          draws_(luck, Purpose::ties, world.places.village_key[villages_.begin]) {}

    SectorRows weave(const std::vector<std::uint8_t>& stigma_level) {
        std::vector<PersonRow> sector_adults;
        for (VillageRow village = villages_.begin; village < villages_.end; ++village) {
            weave_households(world_.places.households_of(village));
            auto adults = adults_of(village);
            weave_neighbours(adults);
            const double inside = 1.0 - parameters_.leaves_village;
            weave_circle(adults, TieKind::kin, parameters_.kin * inside);
            weave_circle(adults, TieKind::association, parameters_.association * inside);
            sector_adults.insert(sector_adults.end(), adults.begin(), adults.end());
        }
        weave_circle(sector_adults, TieKind::kin, parameters_.kin * parameters_.leaves_village);
        weave_circle(sector_adults, TieKind::association, parameters_.association * parameters_.leaves_village);
        return in_rows(stigma_level);
    }

private:
    struct Pair {
        PersonRow a;
        PersonRow b;
        TieKind kind;
    };

    std::vector<PersonRow> adults_of(VillageRow village) const {
        std::vector<PersonRow> adults;
        const Rows rows = world_.places.people_of(village);
        for (PersonRow person = rows.begin; person < rows.end; ++person) {
            if (has_ties_outside(person)) adults.push_back(person);
        }
        return adults;
    }

    /// Adults, and whoever grows up in the first year if people grow up at all.
    bool has_ties_outside(PersonRow person) const {
        return world_.people.stage[person] == LifeStage::adult ||
               (scenario_.dynamics.vital_events.enabled &&
                is_adult_within_year(world_.people.birth[person], scenario_.time.start));
    }

    void link(PersonRow a, PersonRow b, TieKind kind) {
        if (kind != TieKind::household && world_.people.household[a] == world_.people.household[b]) return;
        pairs_.push_back({a, b, kind});
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
    SectorRows in_rows(const std::vector<std::uint8_t>& stigma_level) const {
        std::vector<std::uint32_t> starts(people_.size() + 1, 0);
        for (const Pair& pair : pairs_) {
            ++starts[pair.a - people_.begin + 1];
            ++starts[pair.b - people_.begin + 1];
        }
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        std::vector<std::uint64_t> entries(starts.back());
        auto next = starts;
        const auto entry = [](PersonRow alter, TieKind kind) {
            return (static_cast<std::uint64_t>(alter) << 8U) | static_cast<std::uint64_t>(kind);
        };
        for (const Pair& pair : pairs_) {
            entries[next[pair.a - people_.begin]++] = entry(pair.b, pair.kind);
            entries[next[pair.b - people_.begin]++] = entry(pair.a, pair.kind);
        }
        SectorRows rows;
        rows.degrees.reserve(people_.size());
        rows.alters.reserve(entries.size());
        rows.classes.reserve(entries.size());
        for (std::uint32_t i = 0; i < people_.size(); ++i)
            append_row(people_.begin + i, {entries.begin() + starts[i], entries.begin() + starts[i + 1]}, stigma_level,
                       rows);
        return rows;
    }

    void append_row(PersonRow ego, std::span<std::uint64_t> entries, const std::vector<std::uint8_t>& stigma_level,
                    SectorRows& rows) const {
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
    std::vector<Pair> pairs_;
};

/// Room for ties of a run, per tie at the start: memory that is not written to costs nothing, a copy of all ties does.
double room_for_growth(const Scenario& scenario) {
    constexpr double in_a_year = 0.05;
    const double years = static_cast<double>(scenario.time.end - scenario.time.start + 1) / 12.0;
    return 1.02 + (scenario.dynamics.vital_events.enabled ? in_a_year * years : 0.0);
}

}  // namespace

TrustNetwork weave_ties(const Scenario& scenario, const Luck& luck, const Parallel& parallel, const World& world) {
    const auto stigma_level = stigma_level_of_positions(scenario, world);
    std::vector<std::uint32_t> starts{0};
    starts.reserve(world.people.size() + 1);
    std::vector<std::uint32_t> alters;
    std::vector<TieClass> classes;
    // A few sectors at a time, so that the pieces never hold a second copy of the whole network.
    constexpr std::uint32_t batch = 16;
    for (std::uint32_t first = 0; first < world.places.sectors(); first += batch) {
        std::vector<SectorRows> pieces(std::min(batch, world.places.sectors() - first));
        parallel.for_each(pieces.size(), [&](std::size_t i) {
            pieces[i] = SectorWeaver(scenario, world, first + static_cast<std::uint32_t>(i), luck).weave(stigma_level);
        });
        for (const SectorRows& piece : pieces) {
            for (const std::uint32_t degree : piece.degrees) starts.push_back(starts.back() + degree);
            alters.insert(alters.end(), piece.alters.begin(), piece.alters.end());
            classes.insert(classes.end(), piece.classes.begin(), piece.classes.end());
        }
        if (first == 0) {
            const double more = room_for_growth(scenario) * world.people.size() / static_cast<double>(starts.size());
            alters.reserve(static_cast<std::size_t>(static_cast<double>(alters.size()) * more));
            classes.reserve(alters.capacity());
        }
    }
    const std::size_t room = alters.capacity();
    TrustNetwork network(std::move(starts), std::move(alters), std::move(classes));
    network.reserve(room);
    return network;
}

}  // namespace ubumwe::model

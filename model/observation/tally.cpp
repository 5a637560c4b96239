#include "model/observation/tally.hpp"

#include <algorithm>
#include <span>

namespace ubumwe::model {

namespace {

/// How far ahead of a list of rows its columns are fetched: memory is what the sums wait for, and the lists of the next
/// village go on where those of this one end.
constexpr std::size_t people_ahead = 1024;
constexpr std::size_t households_ahead = 256;

/// Adds the sums of some columns over the rows of a list.
template <std::size_t Columns>
void add_sums(std::span<const PersonRow> rows, const std::vector<float>* columns, double* sums) {
    std::array<const float*, Columns> column;
    std::array<double, Columns> sum{};
    for (std::size_t k = 0; k < Columns; ++k) column[k] = columns[k].data();
    std::size_t i = 0;
    for (; i + 4 <= rows.size(); i += 4) {
        const std::array at{rows[i], rows[i + 1], rows[i + 2], rows[i + 3]};
        for (std::size_t k = 0; k < Columns; ++k) {
            __builtin_prefetch(column[k] + at[0] + people_ahead);
            sum[k] += (static_cast<double>(column[k][at[0]]) + static_cast<double>(column[k][at[1]])) +
                      (static_cast<double>(column[k][at[2]]) + static_cast<double>(column[k][at[3]]));
        }
    }
    for (; i < rows.size(); ++i)
        for (std::size_t k = 0; k < Columns; ++k) sum[k] += static_cast<double>(column[k][rows[i]]);
    for (std::size_t k = 0; k < Columns; ++k) sums[k] += sum[k];
}

/// The same over homes, each counted once for every adult.
template <std::size_t Columns>
void add_sums(std::span<const Home> homes, const std::vector<float>* columns, double* sums) {
    std::array<const float*, Columns> column;
    std::array<double, Columns> sum{};
    for (std::size_t k = 0; k < Columns; ++k) column[k] = columns[k].data();
    for (const Home& home : homes) {
        const auto adults = static_cast<double>(home.adults);
        for (std::size_t k = 0; k < Columns; ++k) {
            __builtin_prefetch(column[k] + home.household + households_ahead);
            sum[k] += adults * static_cast<double>(column[k][home.household]);
        }
    }
    for (std::size_t k = 0; k < Columns; ++k) sums[k] += sum[k];
}

void add_distress(std::span<const PersonRow> rows, const std::vector<float>& distress, float cutoff, Tally& tally) {
    const float* const column = distress.data();
    std::array<double, 4> sum{};
    std::int64_t cases = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        __builtin_prefetch(column + rows[i] + people_ahead);
        const float value = column[rows[i]];
        sum[i % sum.size()] += static_cast<double>(value);
        cases += value >= cutoff ? 1 : 0;
    }
    tally.person[index_of(PersonIndicator::distress)] += (sum[0] + sum[1]) + (sum[2] + sum[3]);
    tally.cases += cases;
}

/// Adds the mean trust over both sorts of ties; people who have none of a sort hold no_ties.
void add_trust(std::span<const PersonRow> rows, const TieSums& ties, Tally& tally) {
    static_assert(no_ties < 0.0F);
    const std::array<const float*, 2> column{ties.mean_trust_in.data(), ties.mean_trust_out.data()};
    std::array<std::array<double, 2>, 2> sum{};
    std::array<std::int64_t, 2> people{};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t k = 0; k < column.size(); ++k) {
            __builtin_prefetch(column[k] + rows[i] + people_ahead);
            const float mean = column[k][rows[i]];
            sum[k][i % 2] += static_cast<double>(std::max(mean, 0.0F));
            people[k] += mean >= 0.0F ? 1 : 0;
        }
    }
    tally.trust_in += sum[0][0] + sum[0][1];
    tally.trust_out += sum[1][0] + sum[1][1];
    tally.with_trust_in += people[0];
    tally.with_trust_out += people[1];
}

void tally_village(const World& world, const SectorRoster& roster, std::size_t village, float cutoff,
                   std::span<Tally> tallies) {
    const auto cells = roster.cells_of(village);
    constexpr std::size_t after_distress = index_of(PersonIndicator::distress) + 1;
    static_assert(after_distress == 1);
    for (const CellPeople& cell : cells) {
        const auto five_and_over = roster.five_and_over(cell);
        Tally& tally = tallies[cell.cell];
        tally.five_and_over += static_cast<std::int64_t>(five_and_over.size());
        tally.alive += static_cast<std::int64_t>(five_and_over.size() + cell.infants);
        tally.adults += cell.adults.size();
        tally.adults_at_home += cell.adults_at_home;
        add_distress(five_and_over, world.people[PersonIndicator::distress], cutoff, tally);
    }
    for (const CellPeople& cell : cells) {
        double* const sums = tallies[cell.cell].person.data() + after_distress;
        add_sums<person_indicators - after_distress>(roster.adults(cell), &world.people.value[after_distress], sums);
    }
    for (const CellPeople& cell : cells) add_trust(roster.adults(cell), world.tie_sums, tallies[cell.cell]);
    for (const CellPeople& cell : cells) {
        double* const sums = tallies[cell.cell].household.data();
        add_sums<household_indicators>(roster.homes_of(cell), world.households.value.data(), sums);
    }
}

}  // namespace

void Tally::add(const Tally& other) {
    alive += other.alive;
    five_and_over += other.five_and_over;
    adults += other.adults;
    adults_at_home += other.adults_at_home;
    cases += other.cases;
    with_trust_in += other.with_trust_in;
    with_trust_out += other.with_trust_out;
    trust_in += other.trust_in;
    trust_out += other.trust_out;
    for (std::size_t k = 0; k < person.size(); ++k) person[k] += other.person[k];
    for (std::size_t k = 0; k < household.size(); ++k) household[k] += other.household[k];
}

std::vector<Tally> tally_people(const World& world, const Roster& roster, const Cells& cells, double caseness_cutoff,
                                const Parallel& parallel) {
    std::vector<Tally> tallies(roster.sectors().size() * cells.count());
    parallel.for_each(roster.sectors().size(), [&](std::size_t sector) {
        const auto of_sector = std::span(tallies).subspan(sector * cells.count(), cells.count());
        const SectorRoster& lists = roster.sectors()[sector];
        for (std::size_t village = 0; village + 1 < lists.village_first_cell.size(); ++village)
            tally_village(world, lists, village, static_cast<float>(caseness_cutoff), of_sector);
    });
    for (std::size_t i = 0; i < tallies.size(); ++i) tallies[i].alive += roster.newborns()[i];
    return tallies;
}

}  // namespace ubumwe::model

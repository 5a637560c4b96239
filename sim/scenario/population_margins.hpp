#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/state/margins.hpp"
#include "model/state/parameters/population.hpp"
#include "sim/scenario/csv.hpp"
#include "sim/scenario/issue.hpp"

namespace ubumwe::sim {

/// The districts of a country and which of them are simulated.
class Districts {
public:
    /// No districts could be read: rows are not refused for naming another.
    Districts() = default;
    /// Reads `district`, `province` and the one column that starts with `population`, and keeps the `wanted` districts
    /// in the order of the table, or all where none is named.
    Districts(const CsvReader& table, const std::vector<std::string>& wanted);

    /// The simulated district of a row, or null: where it is not simulated, and, with an issue, where the country has
    /// no such district.
    model::DistrictMargin* of(const CsvReader& table, const CsvRow& row);

    const std::vector<std::string>& of_country() const { return of_country_; }
    std::vector<model::DistrictMargin>& simulated() { return simulated_; }

private:
    std::vector<std::string> of_country_;
    std::map<std::string, std::optional<std::size_t>>
        position_;  ///< of every district of the country among those simulated
    std::vector<model::DistrictMargin> simulated_;
};

/// Adds the sectors of the simulated districts (`district`, `sector`, `villages`); each district needs one.
void read_sectors(const CsvReader& table, Districts& districts, Issues& issues);

/// The age groups of a year (`year`, `age` as "0-4" or "100+", `male_thousand`, `female_thousand`), which cover every
/// age from 0 once; the last may be open and then counts five years. `year_named` is where the year is chosen.
std::vector<model::AgeGroup> read_ages(const CsvReader& table, std::int64_t year, const Place& year_named,
                                       Issues& issues);

/// Every year of the same table, in ascending order, for vital events: two years or more, each as far from the next as
/// every group but the last is wide, with the same groups. `needed_by` is where vital events are switched on.
std::vector<model::AgeColumn> read_age_columns(const CsvReader& table, const Place& needed_by, Issues& issues);

/// Shares of households of 1, 2, … `persons`; they add up to 1.
std::vector<double> read_household_sizes(const CsvReader& table, Issues& issues);

/// Shares of the households of each simulated district by standing (`district`, `position`, `household_share`). What
/// the table leaves belongs to the one standing of `positions` that it does not name; without a table, everything does.
/// Every district gets every standing, in the order of `positions`.
void read_standings(const CsvReader* table, const std::vector<model::PositionParameters>& positions, const Place& named,
                    Districts& districts, Issues& issues);

}  // namespace ubumwe::sim

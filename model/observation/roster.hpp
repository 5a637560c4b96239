#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/observation/cells.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// A household and how many of its adults at home are in a cell.
struct Home {
    HouseholdRow household = nobody;
    float adults = 0.0F;
};

/// The people alive of one cell of a village, as ranges in the lists of its sector.
struct CellPeople {
    std::size_t cell = 0;
    std::uint32_t infants = 0;
    Rows children;
    Rows adults;
    Rows homes;
    std::uint32_t adults_at_home = 0;
};

/// The people alive of a sector from 5 years on, by village, cell, children before adults, and row. Villages are small
/// enough for the processor to keep what it read of one until all of its cells are done.
struct SectorRoster {
    std::vector<PersonRow> people;
    std::vector<Home> homes;
    std::vector<CellPeople> cells;                  ///< those that hold anybody, by village
    std::vector<std::uint32_t> village_first_cell;  ///< one more than villages

    std::span<const CellPeople> cells_of(std::size_t village) const {
        return std::span(cells).subspan(village_first_cell[village],
                                        village_first_cell[village + 1] - village_first_cell[village]);
    }
    std::span<const PersonRow> listed(Rows range) const { return std::span(people).subspan(range.begin, range.size()); }
    std::span<const PersonRow> adults(const CellPeople& cell) const { return listed(cell.adults); }
    std::span<const PersonRow> five_and_over(const CellPeople& cell) const {
        return listed({cell.children.begin, cell.adults.end});
    }
    std::span<const Home> homes_of(const CellPeople& cell) const {
        return std::span(homes).subspan(cell.homes.begin, cell.homes.size());
    }
};

/// Who is in which cell. Most people stay where they are for years, so the lists of a sector are made again only when
/// somebody's row, status, stage, position or arm changed.
class Roster {
public:
    /// Brings every sector up to date.
    void refresh(const World& world, const Arms& arms, const Cells& cells, const Parallel& parallel);

    std::span<const SectorRoster> sectors() const { return sectors_; }
    /// The living newborn who wait for their rows, by sector and cell, sector-major: in the cell of the household.
    std::span<const std::uint32_t> newborns() const { return newborns_; }

private:
    /// What the lists of a sector were made from.
    struct Basis {
        Rows people;
        std::uint32_t version = nobody;
        std::vector<std::uint16_t> codes;
    };

    void count_newborns(const World& world, const Arms& arms, const Cells& cells);

    std::vector<SectorRoster> sectors_;
    std::vector<Basis> bases_;
    std::vector<std::uint32_t> newborns_;
};

}  // namespace ubumwe::model

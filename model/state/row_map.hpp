#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "model/state/places.hpp"

namespace ubumwe::model {

/// Where people and households stand after the rows have been laid out anew, and where they stood before.
struct RowMap {
    std::vector<PersonRow> person;               ///< by row before; nobody for those who left
    std::vector<PersonRow> person_before;        ///< by row after; nobody for the newborn
    std::vector<HouseholdRow> household;         ///< by row before; nobody for those that are empty
    std::vector<HouseholdRow> household_before;  ///< by row after; nobody for those founded
    /// By row before: 1 for people who live in another household now, or have died and keep a row.
    std::vector<std::uint8_t> moved;

    /// The row after of a row before, where nobody stays nobody.
    PersonRow person_after(PersonRow before) const { return before == nobody ? nobody : person[before]; }
};

/// Gives the rows of a list their place after, drops those who left and brings the list into the order of its rows.
/// `row_of` gives the row that an entry is about.
template <class Entry, class RowOf>
void follow_rows(std::vector<Entry>& list, std::span<const std::uint32_t> after, RowOf row_of) {
    for (Entry& entry : list) row_of(entry) = after[row_of(entry)];
    std::erase_if(list, [&](Entry& entry) { return row_of(entry) == nobody; });
    std::sort(list.begin(), list.end(), [&](Entry a, Entry b) { return row_of(a) < row_of(b); });
}

}  // namespace ubumwe::model

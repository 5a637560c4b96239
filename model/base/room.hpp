#pragma once

#include <cstddef>
#include <vector>

namespace ubumwe::model {

/// Takes memory for a column that is to have so many entries, and for a quarter more: a column that grows from year to
/// year keeps its memory, for to be given other memory is dear, and what lies unused is not.
template <class T>
void make_room(std::vector<T>& column, std::size_t entries) {
    if (column.capacity() < entries) column.reserve(entries + entries / 4);
}

}  // namespace ubumwe::model

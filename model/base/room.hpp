#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "model/base/parallel.hpp"

namespace ubumwe::model {

/// Asks the system to hold memory that nobody has touched yet in large pages, where it has them: columns are swept from
/// end to end and read in any order, and a large page is found as fast as a small one. Memory of less than a few of
/// them stays as it is.
void hold_in_large_pages(void* memory, std::size_t bytes);

/// Takes memory for a column that is to have so many entries, and for a quarter more: a column that grows from year to
/// year keeps its memory, for to be given other memory is dear, and what lies unused is not.
template <class T>
void make_room(std::vector<T>& column, std::size_t entries) {
    if (column.capacity() >= entries) return;
    column.reserve(entries + entries / 4);
    hold_in_large_pages(column.data(), column.capacity() * sizeof(T));
}

/// Columns that are to have so many entries. The system finds memory while it is written to first, which takes longer
/// than to write: each column is written to by one thread.
class Resizing {
public:
    /// New entries have a value.
    template <class T>
    void add(std::vector<T>& column, std::size_t entries, T value = T{}) {
        work_.push_back([&column, entries, value] {
            make_room(column, entries);
            column.resize(entries, value);
        });
    }
    void perform(const Parallel& parallel) const { parallel.perform(work_); }

private:
    std::vector<std::function<void()>> work_;
};

}  // namespace ubumwe::model

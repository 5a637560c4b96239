#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/base/pieces.hpp"
#include "model/state/places.hpp"

namespace ubumwe::model {

/// Rows that stand next to each other after a layout as they did before; `before` is nobody for rows that are new.
struct RowRun {
    std::uint32_t after = 0;
    std::uint32_t before = 0;
    std::uint32_t rows = 0;
};

/// The runs of the rows after, of which `before` gives the row before: far fewer than rows.
inline std::vector<RowRun> runs_of(std::span<const std::uint32_t> before) {
    std::vector<RowRun> runs;
    for (std::uint32_t row = 0; row < before.size(); ++row) {
        const bool is_new = before[row] == nobody;
        const bool goes_on = !runs.empty() && (is_new ? runs.back().before == nobody
                                                      : runs.back().before != nobody &&
                                                            before[row] == runs.back().before + runs.back().rows);
        if (goes_on) {
            ++runs.back().rows;
        } else {
            runs.push_back({row, before[row], 1});
        }
    }
    return runs;
}

/// Brings a column into the order of the `rows` rows after; `missing` stands in rows that nobody had before. `spare`
/// keeps its memory for the next column.
template <class T>
void regroup(std::vector<T>& column, std::span<const RowRun> runs, std::size_t rows, T missing,
             const Parallel& parallel, std::vector<T>& spare) {
    spare.clear();
    if (spare.capacity() < rows) {
        spare.shrink_to_fit();
        spare.reserve(rows + rows / 8);  // room for some years of growth
    }
    spare.resize(rows);
    for_pieces(runs, parallel, [&](std::span<const RowRun> piece) {
        for (const RowRun& run : piece) {
            if (run.before == nobody) {
                std::fill_n(spare.begin() + run.after, run.rows, missing);
            } else {
                std::copy_n(column.begin() + run.before, run.rows, spare.begin() + run.after);
            }
        }
    });
    column.swap(spare);
}

}  // namespace ubumwe::model

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace ubumwe::model {

/// Rows [begin, end) that one thread works on at a time.
struct RowBlock {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

constexpr std::uint32_t rows_of_block = 4096;

inline std::size_t row_blocks(std::uint32_t rows) {
    return (std::size_t{rows} + rows_of_block - 1) / rows_of_block;
}

inline RowBlock row_block(std::size_t block, std::uint32_t rows) {
    const auto begin = static_cast<std::uint32_t>(block * rows_of_block);
    return {begin, std::min(begin + rows_of_block, rows)};
}

}  // namespace ubumwe::model

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/report/figure.hpp"
#include "sim/report/read_cell.hpp"

namespace ubumwe::sim {

using Row = std::vector<Cell>;

/// SQL of mean, lowest and highest, which figure_at() reads.
inline std::string spread(const std::string& value) {
    return "avg(" + value + "), min(" + value + "), max(" + value + ")";
}

/// The figure of three cells from `at` on, or nothing where they are empty.
inline std::optional<Figure> figure_at(const Row& row, std::size_t at) {
    const auto mean = number_of(row[at]);
    if (!mean) return std::nullopt;
    return Figure{*mean, number_of(row[at + 1]).value_or(*mean), number_of(row[at + 2]).value_or(*mean)};
}

}  // namespace ubumwe::sim

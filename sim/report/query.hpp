#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/report/figure.hpp"
#include "sim/results/reader.hpp"

namespace ubumwe::sim {

using Row = std::vector<Cell>;

/// A number of the scenario, which may stand beside its distribution and source.
inline double number_of(const nlohmann::json& value) {
    return value.is_object() ? value.at("value") : value;
}

/// The text of a cell; empty where it is none.
inline std::string text_of(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string{} : *text;
}

/// The number of a cell, or nothing where it is empty or a text.
inline std::optional<double> number_of(const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    return std::nullopt;
}

/// The whole number of a cell; 0 where it is none.
inline std::int64_t count_of(const Cell& cell) {
    const auto* whole = std::get_if<std::int64_t>(&cell);
    return whole == nullptr ? 0 : *whole;
}

/// SQL of mean, lowest and highest, which figure_at() reads.
inline std::string spread(const std::string& value) {
    return "avg(" + value + "), min(" + value + "), max(" + value + ")";
}

/// The figure whose mean, lowest and highest stand in a row from `at` on; nothing where the mean is empty.
inline std::optional<Figure> figure_at(const Row& row, std::size_t at) {
    const auto mean = number_of(row[at]);
    if (!mean) return std::nullopt;
    return Figure{*mean, number_of(row[at + 1]).value_or(*mean), number_of(row[at + 2]).value_or(*mean)};
}

}  // namespace ubumwe::sim

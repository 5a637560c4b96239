#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "sim/results/reader.hpp"

namespace ubumwe::sim {

/// A number of a scenario, which may stand beside its distribution and source.
inline double number_of(const nlohmann::json& value) {
    return value.is_object() ? value.at("value") : value;
}

/// The number of a cell, or nothing where it is empty or a text.
inline std::optional<double> number_of(const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    return std::nullopt;
}

/// The text of a cell; empty where it is none.
inline std::string text_of(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string{} : *text;
}

/// The whole number of a cell; 0 where it is none.
inline std::int64_t count_of(const Cell& cell) {
    const auto* whole = std::get_if<std::int64_t>(&cell);
    return whole == nullptr ? 0 : *whole;
}

}  // namespace ubumwe::sim

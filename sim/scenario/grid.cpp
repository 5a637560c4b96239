#include "sim/scenario/grid.hpp"

#include <algorithm>
#include <string_view>

#include <nlohmann/json.hpp>

namespace ubumwe::sim {

namespace {

/// Columns on a terminal, not bytes: continuation bytes of UTF-8 take none.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string csv_cell(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string cell = "\"";
    for (const char c : text) cell += c == '"' ? "\"\"" : std::string(1, c);
    return cell + '"';
}

}  // namespace

std::string grid_text(const Grid& grid) {
    std::vector<std::size_t> widths(grid.empty() ? 0 : grid.front().size());
    for (const auto& row : grid) {
        for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
    }
    std::string text;
    for (const auto& row : grid) {
        std::string line;
        for (std::size_t i = 0; i < widths.size(); ++i)
            line += row[i] + std::string(widths[i] - width(row[i]) + 2, ' ');
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

std::string grid_csv(const Grid& grid) {
    std::string text;
    for (const auto& row : grid) {
        for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ",") + csv_cell(row[i]);
        text += "\n";
    }
    return text;
}

std::string grid_json(const Grid& grid) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (std::size_t row = 1; row < grid.size(); ++row) {
        nlohmann::ordered_json& object = list.emplace_back(nlohmann::ordered_json::object());
        for (std::size_t i = 0; i < grid[row].size(); ++i) object[grid.front()[i]] = grid[row][i];
    }
    constexpr int indent = 2;
    return list.dump(indent) + "\n";
}

}  // namespace ubumwe::sim

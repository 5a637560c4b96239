#include "sim/report/evidence_page.hpp"

#include <vector>

#include <fmt/format.h>

#include "sim/report/plain_text.hpp"

namespace ubumwe::sim {

namespace {

using Row = std::vector<std::string>;

/// The columns of evidence_grid().
enum Column : std::size_t { parameter, value, unit, low, high, distribution, quality, source, remark, row_id };

/// What the register says, without the numbers of this parameter.
std::string said_of(const Row& row) {
    if (row[quality].empty()) return row[row_id];
    std::string text = fmt::format("{} ({}): {}", row[quality], row[row_id], row[source]);
    return row[remark].empty() ? text : text + "; " + row[remark];
}

std::string range_of(const Row& row) {
    if (row[low].empty()) return row[distribution];
    return fmt::format("{} to {}, {}", row[low], row[high], words(row[distribution]));
}

std::string figures_of(const Row& row) {
    const std::string range = range_of(row);
    const bool plain = row[unit].empty() || row[unit] == "1" || row[unit] == "0-1";
    return fmt::format("{}  {}{}{}\n", row[parameter], row[value], plain ? "" : " " + row[unit],
                       range.empty() ? "" : "  (" + range + ")");
}

}  // namespace

std::string evidence_page(const Grid& grid) {
    std::string text;
    for (std::size_t i = 1; i < grid.size(); ++i) {
        text += figures_of(grid[i]);
        const std::string said = said_of(grid[i]);
        if (i + 1 < grid.size() && said_of(grid[i + 1]) == said) continue;
        text += wrapped(said, page_width, "    ");
    }
    return text;
}

}  // namespace ubumwe::sim

#include "sim/scenario/district_map.hpp"

#include <map>
#include <utility>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

constexpr const char* column_name = "map_column";
constexpr const char* row_name = "map_row";
constexpr std::int64_t last_place = 99;

}  // namespace

std::vector<DistrictTile> read_district_map(const CsvReader& table) {
    std::vector<DistrictTile> tiles;
    if (!table.names(column_name) && !table.names(row_name)) return tiles;
    if (!table.has({"district", column_name, row_name})) return tiles;
    std::map<std::pair<int, int>, std::string> taken;
    for (const CsvRow& row : table.rows()) {
        if (table.cell(row, column_name).empty() && table.cell(row, row_name).empty()) continue;
        const auto column_at = table.whole(row, column_name, 0, last_place);
        const auto row_at = table.whole(row, row_name, 0, last_place);
        if (!column_at || !row_at) continue;
        DistrictTile tile{table.cell(row, "district"), static_cast<int>(*column_at), static_cast<int>(*row_at)};
        const auto [other, free] = taken.try_emplace({tile.column, tile.row}, tile.district);
        if (!free)
            table.refuse(row, column_name, "the place of " + in_quotes(other->second), "a place of its own on the map");
        tiles.push_back(std::move(tile));
    }
    return tiles;
}

}  // namespace ubumwe::sim

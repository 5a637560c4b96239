#pragma once

#include <string>
#include <vector>

namespace ubumwe::sim {

/// A table of texts: the first row holds the titles, every row has a cell for each.
using Grid = std::vector<std::vector<std::string>>;

/// The grid with aligned columns, as CSV (RFC 4180) or as a JSON list of objects.
std::string grid_text(const Grid& grid);
std::string grid_csv(const Grid& grid);
std::string grid_json(const Grid& grid);

}  // namespace ubumwe::sim

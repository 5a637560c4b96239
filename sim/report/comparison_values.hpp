#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/report/compared_cells.hpp"

namespace ubumwe::sim {

/// Which cells of the series are asked for; an empty list asks for all.
struct CellFilter {
    std::vector<std::string> measures;
    std::vector<std::string> districts;
    std::vector<std::string> positions;
    std::vector<std::string> months;
};

/// Means of the series by measure, district, position and month.
Cells series_cells(const ComparedResults& results, const CellFilter& filter);

/// What people ask first, over a whole run: cohesion, distress and cases at its end, height and month of the peak of
/// anxiety, shares settled after twelve months, incidents, people reached, and cost.
Cells headline_cells(const ComparedResults& results);

/// The measures of headline_cells() in the order in which they are read.
const std::vector<std::string>& headline_measures();

/// Mean number of people in the first month; nothing where it was not stored.
std::optional<double> residents_of(const ComparedResults& results);

/// Every name in a column of the series of any of the results.
std::set<std::string> names_in_series(const std::vector<ComparedResults>& all, const std::string& column);

/// The last month of the series; empty where there are none.
std::string last_month_of(const ComparedResults& results);

}  // namespace ubumwe::sim

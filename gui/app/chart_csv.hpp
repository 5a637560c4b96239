#pragma once

#include <string>

#include "sim/report/chart/any_chart.hpp"

namespace ubumwe::gui {

/// What a chart shows as CSV, a row for each value: of lines and bars over time by panel, series and month; of bars by
/// row and series; of what runs when by place, series and months; of places and points by their name.
std::string csv_of(const chart::AnyChart& chart);

}  // namespace ubumwe::gui

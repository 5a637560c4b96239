#pragma once

#include <variant>

#include "sim/report/chart/bar_chart.hpp"
#include "sim/report/chart/gantt_chart.hpp"
#include "sim/report/chart/point_chart.hpp"
#include "sim/report/chart/tile_map.hpp"
#include "sim/report/chart/time_chart.hpp"

namespace ubumwe::chart {

/// A chart of any kind, before it is laid out.
using AnyChart = std::variant<TimeChart, BarChart, GanttChart, TileMap, PointChart>;

Drawing lay_out(const AnyChart& chart);

const Heading& heading_of(const AnyChart& chart);

}  // namespace ubumwe::chart

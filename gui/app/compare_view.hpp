#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gui/app/settings.hpp"
#include "sim/report/chart/bar_chart.hpp"
#include "sim/report/chart/point_chart.hpp"
#include "sim/report/comparison.hpp"

namespace ubumwe::gui {

/// Folders of results that a user may compare: the one that is open (empty for none), then recent ones.
std::vector<std::filesystem::path> comparable_folders(const std::filesystem::path& open, const Settings& settings);

/// Measures of the headline that any of the comparisons shows, in their order.
std::vector<std::string> compared_measures(const std::vector<sim::ScenarioComparison>& comparisons);

/// The difference of one measure of each scenario with its baseline, with the interval over pairs of runs. Shares and
/// indicators are from 0 to 100; hidden cells say so.
chart::BarChart difference_chart(const std::vector<sim::ScenarioComparison>& comparisons, const std::string& measure,
                                 chart::Heading heading, const std::string& hidden);

/// What costs are counted in, so that the numbers of an axis stay short: 1, a thousand or a million.
double cost_unit(const std::vector<sim::ScenarioComparison>& comparisons);

/// What each scenario costs more than its baseline, in `cost_unit`, against the difference of one measure, both with
/// their interval over pairs of runs. Scenarios without costs or whose measure is hidden are left out.
chart::PointChart cost_chart(const std::vector<sim::ScenarioComparison>& comparisons, const std::string& measure,
                             chart::Heading heading, std::string cost_text, double unit);

/// Every compared cell as CSV.
std::string csv_of(const std::vector<sim::ScenarioComparison>& comparisons);

}  // namespace ubumwe::gui

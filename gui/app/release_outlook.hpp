#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/state/scenario.hpp"

namespace ubumwe::gui {

/// Releases that a scenario plans for a home district, or for all ("all"), at scale 1, by month from its first.
struct ReleaseOutlook {
    model::Month first;
    std::vector<double> chosen;                ///< of the scenario's variant, with its own waves
    std::array<std::vector<double>, 3> waves;  ///< low, central and high
    /// In custody at the end of each month, less deaths as they are to be expected; nobody below 0.
    std::vector<double> stock;
};

ReleaseOutlook release_outlook(const model::Scenario& scenario, const std::string& district);

/// People to be released in months, counted from the first of the scenario.
using ShapedMonths = std::map<int, std::int64_t>;

/// A place of a drag over the months: people to be released in a month.
struct DraggedTo {
    int month = 0;
    double people = 0.0;
};

/// Shapes the months from one place of a drag to the next, in a straight line: a mouse that moves fast is not seen over
/// every bar.
void shape_between(const DraggedTo& from, const DraggedTo& to, ShapedMonths& months);

/// JSON of `releases.waves` with which so many people of a district are released in these months, in the place of the
/// file's waves there; other waves of the scenario stay, and what they release in the month counts.
std::string shaped_waves(const model::Scenario& scenario, const std::string& district, const ShapedMonths& months);

}  // namespace ubumwe::gui

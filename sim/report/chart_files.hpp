#pragma once

#include <filesystem>
#include <vector>

#include "sim/report/report_charts.hpp"

namespace ubumwe::sim {

/// Writes each chart as a file of SVG named by its id into a folder, which is made where it is missing; the files
/// written. Throws MachineError.
std::vector<std::filesystem::path> write_charts(const std::filesystem::path& folder,
                                                const std::vector<ReportChart>& charts);

}  // namespace ubumwe::sim

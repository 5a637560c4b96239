#pragma once

#include <string>
#include <vector>

#include "sim/report/report_charts.hpp"
#include "sim/report/report_data.hpp"

namespace ubumwe::sim {

/// The report as one page of HTML that stands alone: no network, no scripts. The same data give the same bytes.
std::string report_page(const ReportData& data, const std::vector<ReportChart>& charts);

}  // namespace ubumwe::sim

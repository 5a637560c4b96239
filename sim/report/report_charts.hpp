#pragma once

#include <string>
#include <vector>

#include "sim/report/chart/any_chart.hpp"
#include "sim/report/report_data.hpp"

namespace ubumwe::sim {

/// A chart of a report, and the section that it belongs to.
struct ReportChart {
    std::string id;  ///< also the name of its file
    std::string section;
    chart::AnyChart chart;
    std::string caption = {};  ///< how to read it; may be empty

    chart::Drawing drawing() const { return chart::lay_out(chart); }
};

/// Every chart that the data allow, in the order of the report. Cells of few people are hidden.
std::vector<ReportChart> charts_of(const ReportData& data);

/// Indicators by month: of participants, by position, and as differences.
std::vector<ReportChart> indicator_charts(const ReportData& data);
/// Returns, the strain that follows, and reintegration.
std::vector<ReportChart> return_charts(const ReportData& data);
/// Reach and changes beside the published ones.
std::vector<ReportChart> published_charts(const ReportData& data);
/// When and where programmes run, what they cost, and maps.
std::vector<ReportChart> delivery_charts(const ReportData& data);
std::vector<ReportChart> map_charts(const ReportData& data);

}  // namespace ubumwe::sim

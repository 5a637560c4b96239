#pragma once

#include <string>
#include <vector>

#include "sim/report/chart/time_chart.hpp"
#include "sim/report/report_data.hpp"

namespace ubumwe::sim {

/// How runs with programmes, and the same without them, look in every chart.
std::vector<chart::SeriesStyle> variant_styles(const RunSummary& summary, chart::Shape shape);

/// The median of draws as a series, multiplied by `factor`, with the band from the lowest to the highest.
chart::TimeSeries time_series(std::size_t style, const Draws& draws, double factor);

/// A chart over the months of a report, without panels yet.
chart::TimeChart time_chart(const ReportData& data, chart::Heading heading, std::vector<chart::SeriesStyle> styles);

/// Adds a panel with both variants of a measure, from 0 to 100; nothing where it was not observed.
void add_variants(chart::TimeChart& chart, const ReportData& data, std::string title, std::string_view measure,
                  const Stratum& stratum);

/// Adds people by month as bars, over the shortest periods (month, quarter, year) in which nobody has to be hidden.
/// `part` are those of them who meet a condition.
void add_people(chart::TimeChart& chart, const ReportData& data, const std::string& title,
                const std::vector<double>& whole, const std::vector<double>& part);

}  // namespace ubumwe::sim

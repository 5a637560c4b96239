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

/// Adds released people as bars, over the shortest periods (month, quarter, year) of which none has to be hidden, and
/// those of them who were prepared.
void add_released(chart::TimeChart& chart, const ReportData& data);

}  // namespace ubumwe::sim

#include "sim/report/report_charts.hpp"

#include <algorithm>
#include <iterator>

namespace ubumwe::sim {

std::vector<ReportChart> charts_of(const ReportData& data) {
    std::vector<ReportChart> charts;
    for (const auto part : {indicator_charts, return_charts, published_charts, delivery_charts, map_charts})
        std::ranges::move(part(data), std::back_inserter(charts));
    return charts;
}

}  // namespace ubumwe::sim

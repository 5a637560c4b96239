#include "sim/report/chart/any_chart.hpp"

namespace ubumwe::chart {

Drawing lay_out(const AnyChart& chart) {
    return std::visit([](const auto& each) { return lay_out(each); }, chart);
}

const Heading& heading_of(const AnyChart& chart) {
    return std::visit([](const auto& each) -> const Heading& { return each.heading; }, chart);
}

}  // namespace ubumwe::chart

#include "gui/app/village_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/topology.hpp>

namespace ubumwe::gui {

namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
using Topology = boost::square_topology<>;
using Position = Topology::point_type;

/// Along a spiral, so that no two begin at one place and nothing is drawn by lot.
std::vector<Position> spiral(std::size_t count, double radius) {
    constexpr double golden_angle = std::numbers::pi * (3.0 - 2.23606797749979);
    std::vector<Position> positions(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double distance = radius * std::sqrt((static_cast<double>(i) + 0.5) / static_cast<double>(count));
        positions[i][0] = distance * std::cos(golden_angle * static_cast<double>(i));
        positions[i][1] = distance * std::sin(golden_angle * static_cast<double>(i));
    }
    return positions;
}

std::vector<chart::Point> in_unit_square(const std::vector<Position>& positions) {
    double least = 0.0;
    double most = 1.0;
    if (!positions.empty()) {
        least = most = positions.front()[0];
        for (const Position& each : positions) {
            least = std::min({least, each[0], each[1]});
            most = std::max({most, each[0], each[1]});
        }
    }
    const double width = std::max(most - least, 1e-9);
    std::vector<chart::Point> points;
    for (const Position& each : positions) points.push_back({(each[0] - least) / width, (each[1] - least) / width});
    return points;
}

}  // namespace

std::vector<chart::Point> lay_out_families(std::size_t families,
                                           std::span<const std::pair<std::size_t, std::size_t>> ties) {
    constexpr double side = 100.0;
    constexpr int rounds = 200;
    std::vector<Position> positions = spiral(families, 0.4 * side);
    if (families > 1) {
        const Graph graph(ties.begin(), ties.end(), families);
        const auto places =
            boost::make_iterator_property_map(positions.begin(), boost::get(boost::vertex_index, graph));
        boost::minstd_rand unused;
        boost::fruchterman_reingold_force_directed_layout(
            graph, places, Topology(unused, side),
            boost::cooling(boost::linear_cooling<double>(rounds)).force_pairs(boost::all_force_pairs()));
    }
    return in_unit_square(positions);
}

}  // namespace ubumwe::gui

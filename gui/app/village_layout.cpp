#include "gui/app/village_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

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

/// Each coordinate as the share of families that lie before it: their order stays, and crowds thin out.
std::vector<chart::Point> spread_evenly(const std::vector<Position>& positions) {
    std::vector<chart::Point> points(positions.size());
    std::vector<std::size_t> order(positions.size());
    const double last = std::max(1.0, static_cast<double>(positions.size()) - 1.0);
    for (const std::size_t axis : {std::size_t{0}, std::size_t{1}}) {
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return positions[i][axis]; });
        for (std::size_t rank = 0; rank < order.size(); ++rank)
            (axis == 0 ? points[order[rank]].x : points[order[rank]].y) = static_cast<double>(rank) / last;
    }
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
    return spread_evenly(positions);
}

}  // namespace ubumwe::gui

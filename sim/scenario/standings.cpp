#include "sim/scenario/standings.hpp"

#include <algorithm>

namespace ubumwe::sim {

namespace {

std::vector<std::string> standings_of(const std::vector<model::PositionParameters>& positions, bool with_inmates) {
    std::vector<std::string> standings;
    for (const model::PositionParameters& position : positions) {
        const bool counts = with_inmates || !position.inmate;
        if (counts && std::find(standings.begin(), standings.end(), position.standing) == standings.end())
            standings.push_back(position.standing);
    }
    return standings;
}

}  // namespace

std::vector<std::string> household_standings(const std::vector<model::PositionParameters>& positions) {
    return standings_of(positions, false);
}

std::vector<std::string> all_standings(const std::vector<model::PositionParameters>& positions) {
    return standings_of(positions, true);
}

}  // namespace ubumwe::sim

#include <algorithm>

#include "sim/scenario/check.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

void check_incidents(const Check& check) {
    const model::IncidentParameters& incidents = check.scenario.dynamics.incidents;
    const auto& positions = check.scenario.positions;
    const bool somebody = std::any_of(positions.begin(), positions.end(),
                                      [](const model::PositionParameters& position) { return position.targeted; });
    if (incidents.rate > 0.0 && !somebody) {
        check.refuse("/dynamics/incidents/rate", to_text(incidents.rate) + " without a position that is targeted",
                     "0, or \"targeted\": true for a position at whose people incidents are directed");
    }
}

}  // namespace ubumwe::sim

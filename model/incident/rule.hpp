#pragma once

#include <algorithm>

#include "model/base/calendar.hpp"
#include "model/state/parameters/incident.hpp"

namespace ubumwe::model {

/// What raises or lowers the rate of incidents in a village. Nothing of it is measured of the people at whom incidents
/// are directed, or of their households' standing.
struct VillageClimate {
    double harmony_below = 0.0;  ///< mean over adults at home of the other standings: baseline less social harmony
    double outgroup_trust_below = 0.0;  ///< the same of out-group trust
    double unprepared_returns = 0.0;    ///< recent ones, each less by how far the person was prepared
};

/// By how much the rate of incidents is multiplied in a village, >= 0: 1 at the baseline without recent returns.
constexpr double climate_factor(const IncidentParameters& p, const VillageClimate& climate) {
    const double strained =
        1.0 + p.harmony_effect * climate.harmony_below + p.outgroup_trust_effect * climate.outgroup_trust_below;
    return std::max(0.0, strained) * (1.0 + p.return_effect * climate.unprepared_returns);
}

/// Product of the factors of the seasons in which a month lies, over its mean in a year: seasons move incidents within
/// the year and leave their number.
constexpr double season_factor(const IncidentParameters& p, Month month) {
    constexpr int months_of_year = 12;
    const auto product = [&](Month at) {
        double factor = 1.0;
        for (const IncidentSeason& season : p.seasons)
            if (in_part_of_year(at, season.from, season.to)) factor *= season.rate_factor;
        return factor;
    };
    double sum = 0.0;
    for (int m = 0; m < months_of_year; ++m) sum += product(Month{m});
    return sum > 0.0 ? product(month) * months_of_year / sum : 0.0;
}

/// Shock a month of the seasons in which a month lies.
constexpr double season_shock(const IncidentParameters& p, Month month) {
    double shock = 0.0;
    for (const IncidentSeason& season : p.seasons)
        if (in_part_of_year(month, season.from, season.to)) shock += season.anxiety_shock;
    return shock;
}

/// Incidents to be expected in `years` among `targeted` people.
constexpr double expected_incidents(const IncidentParameters& p, double targeted, double factor, double years) {
    constexpr double persons_of_rate = 1000.0;
    return p.rate / persons_of_rate * targeted * factor * years;
}

}  // namespace ubumwe::model

#pragma once

#include "model/base/calendar.hpp"
#include "model/state/parameters/livelihood.hpp"

namespace ubumwe::model {

/// Long-run pulls on food security, housing, saving and climate-resilient agriculture, in this order, of the adults'
/// mean cooperation above its baseline.
inline std::array<float, livelihood_indicators> livelihood_pulls(const LivelihoodParameters& p, float cooperation) {
    return {static_cast<float>(p.food_security_on_cooperation) * cooperation, 0.0F,
            static_cast<float>(p.saving_on_cooperation) * cooperation, 0.0F};
}

/// How far food security is from its mean over the year in a month, by the lean seasons: these come every year, so that
/// the mean itself stays where it is.
constexpr double seasonal_food(const LivelihoodParameters& p, Month month) {
    constexpr double months_of_year = 12.0;
    double away = 0.0;
    for (const LeanSeason& season : p.lean_seasons) {
        away += season.depth * static_cast<double>(months_of_part(season.from, season.to)) / months_of_year;
        if (in_part_of_year(month, season.from, season.to)) away -= season.depth;
    }
    return away;
}

/// Rate of a shock per year in a month: its yearly number falls into the part of the year in which it can come.
constexpr double rate_in(const DistrictShock& shock, Month month) {
    constexpr double months_of_year = 12.0;
    if (!in_part_of_year(month, shock.from, shock.to)) return 0.0;
    return shock.rate * months_of_year / static_cast<double>(months_of_part(shock.from, shock.to));
}

/// Shares of the livelihood indicators that households of a district lose in a step, in their order.
using LivelihoodLoss = std::array<float, livelihood_indicators>;

/// Both losses, one after the other.
constexpr void add_loss(LivelihoodLoss& loss, const LivelihoodValues& further) {
    for (std::size_t k = 0; k < livelihood_indicators; ++k)
        loss[k] += (1.0F - loss[k]) * static_cast<float>(further[k]);
}

}  // namespace ubumwe::model

#pragma once

#include <cmath>

#include "model/state/scenario.hpp"

namespace ubumwe::tests {

constexpr double even_mortality = 0.01;

/// A scenario whose people die at one rate a year at every age; of each sex, 100 are in the youngest group in 2020 and
/// `born` in 2025.
inline model::Scenario even_scenario(double born = 110.0) {
    model::Scenario scenario;
    scenario.dynamics.vital_events.enabled = true;
    scenario.dynamics.vital_events.infant_mortality = even_mortality;
    scenario.dynamics.vital_events.child_mortality = even_mortality;
    const double survives = std::exp(-5.0 * even_mortality);
    model::AgeColumn earlier{2020, {}};
    model::AgeColumn later{2025, {}};
    double people = 100.0;
    double came_before = born;
    for (int low = 0; low <= 75; low += 5) {
        earlier.groups.push_back({low, low + 4, people, people});
        later.groups.push_back({low, low + 4, came_before, came_before});
        came_before = people * survives;
        people *= 0.9;
    }
    // The last group keeps those who were in it: make it empty, so that nobody stays.
    earlier.groups.back().male = earlier.groups.back().female = 0.0;
    scenario.margins.age_columns = {earlier, later};
    return scenario;
}

}  // namespace ubumwe::tests

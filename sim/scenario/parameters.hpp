#pragma once

#include <string>
#include <vector>

namespace ubumwe::sim {

/// A number of a resolved scenario: where it stands, elements of lists named by their id, and its unit.
struct ScenarioParameter {
    std::vector<std::string> names;
    double value = 0.0;
    std::string unit;

    /// The names with dots between them.
    std::string key() const;
    /// True of what a user chooses rather than believes: seed and scale, times, goals, published figures, starts and
    /// plans, what organisations have, and what is written of a run. Such numbers need no evidence.
    bool is_choice() const;
};

/// Every number that the description of a scenario names and a resolved scenario holds, in the order of the file.
std::vector<ScenarioParameter> parameters_of(const std::string& effective_json);

}  // namespace ubumwe::sim

#pragma once

#include <string>
#include <vector>

namespace ubumwe::model {
struct Scenario;
struct World;
}  // namespace ubumwe::model

namespace ubumwe::sim {

/// The names for which indices in observation rows stand.
struct Names {
    std::vector<std::string> districts;
    std::vector<std::string> facilities;
    std::vector<std::string> positions;
    std::vector<std::string> arms;
    std::vector<std::string> programmes;
    std::vector<std::string> organisations;
};

/// The names of a run: places and facilities of the world, the rest of the scenario.
Names names_of(const model::Scenario& scenario, const model::World& world);

}  // namespace ubumwe::sim

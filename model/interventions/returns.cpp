#include "model/interventions/returns.hpp"

namespace ubumwe::model {

std::vector<std::uint32_t> foreseen_returns(const World& world) {
    std::vector<std::uint32_t> steps;
    for (const Convict& convict : world.custody.convicts) {
        const bool inside = world.people.status[convict.person] == Status::in_custody;
        steps.push_back(inside ? convict.expected_step : nobody);
    }
    return steps;
}

}  // namespace ubumwe::model

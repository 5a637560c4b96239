#include "model/interventions/returns.hpp"

#include <algorithm>

namespace ubumwe::model {

std::vector<std::uint32_t> foreseen_returns(const World& world) {
    const Custody& custody = world.custody;
    std::vector<std::uint32_t> steps(custody.convicts.size(), nobody);
    for (std::size_t district = 0; district + 1 < custody.district_first_convict.size(); ++district) {
        const auto first = custody.convicts.begin() + custody.district_first_convict[district];
        const auto last = custody.convicts.begin() + custody.district_first_convict[district + 1];
        auto next =
            first + std::count_if(first, last, [](const Convict& convict) { return convict.release_step != nobody; });
        for (auto convict = first; convict != last; ++convict) {
            if (world.people.status[convict->person] != Status::in_custody) continue;
            steps[static_cast<std::size_t>(convict - custody.convicts.begin())] = next->expected_step;
            ++next;
        }
    }
    return steps;
}

}  // namespace ubumwe::model

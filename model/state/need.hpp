#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/base/require.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Row of an indicator of persons; nothing for an empty name.
inline std::optional<std::size_t> person_indicator_row(const std::string& name) {
    if (name.empty()) return std::nullopt;
    const auto found = std::find(person_indicator_names.begin(), person_indicator_names.end(), name);
    require(found != person_indicator_names.end(), "an indicator of persons");
    return static_cast<std::size_t>(found - person_indicator_names.begin());
}

/// Who is in need, with the names of the scenario resolved.
class Need {
public:
    explicit Need(const Scenario& scenario)
        : indicator_(person_indicator_row(scenario.need.indicator)), from_(static_cast<float>(scenario.need.from)) {
        const auto& named = scenario.need.positions;
        for (const PositionParameters& position : scenario.positions) {
            const bool counts = named.empty() || std::find(named.begin(), named.end(), position.id) != named.end();
            positions_.push_back(counts ? 1 : 0);
        }
    }

    /// Whether a person of 14 years and over who lives at home is in need now.
    bool has(const World& world, PersonRow person) const {
        const Population& people = world.people;
        return indicator_ && people.stage[person] == LifeStage::adult && people.at_home(person) &&
               positions_[people.position[person]] != 0 && people.value[*indicator_][person] >= from_;
    }

    /// People of a range who are in need and never enrolled in anything.
    std::int64_t unmet(const World& world, Rows people) const {
        std::int64_t count = 0;
        for (PersonRow person = people.begin; person < people.end; ++person)
            count += has(world, person) && world.history.find(person) == nullptr ? 1 : 0;
        return count;
    }

private:
    std::optional<std::size_t> indicator_;
    float from_;
    std::vector<std::uint8_t> positions_;
};

}  // namespace ubumwe::model

#pragma once

#include <array>

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/scenario.hpp"
#include "model/state/set_point_rule.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// The submodel of families: owner of a household's beliefs, communication, parenting and violence.
class Family {
public:
    explicit Family(const Scenario& scenario);

    /// Moves the family indicators of every household: return to the set point with its drivers and noise, lasting
    /// shifts, impulses.
    void step(std::uint32_t step, const Luck& luck, const Parallel& parallel, World& world) const;

private:
    void move_households(Rows rows, std::uint32_t step, const Luck& luck, World& world) const;

    FamilyParameters parameters_;
    std::array<Return, household_indicators> returns_;
};

}  // namespace ubumwe::model

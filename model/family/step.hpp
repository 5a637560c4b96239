#pragma once

#include <array>

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/change_account.hpp"
#include "model/state/lanes.hpp"
#include "model/state/scenario.hpp"
#include "model/state/set_point_rule.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// The submodel of families: owner of a household's beliefs, communication, parenting and violence.
class Family {
public:
    explicit Family(const Scenario& scenario);

    /// Moves the family indicators of every household: return to the set point with its drivers and noise, lasting
    /// shifts, impulses. What moves is entered in the account, if there is one and it is about one of them.
    void step(std::uint32_t step, const Luck& luck, const Parallel& parallel, World& world,
              ChangeAccount* account = nullptr) const;

private:
    /// The pulls on each indicator of at most 64 households.
    std::array<HouseholdLane, family_indicators> pulls_on(Rows rows, const World& world) const;

    FamilyParameters parameters_;
    std::array<Return, household_indicators> returns_;
};

}  // namespace ubumwe::model

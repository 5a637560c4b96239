#pragma once

#include <array>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/livelihood/rule.hpp"
#include "model/state/change_account.hpp"
#include "model/state/lanes.hpp"
#include "model/state/scenario.hpp"
#include "model/state/set_point_rule.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// The submodel of livelihood: owner of a household's food security, housing, saving and climate-resilient agriculture.
class Livelihood {
public:
    explicit Livelihood(const Scenario& scenario);

    /// Moves the livelihood indicators of every household: return to the set point with its drivers and noise, lean
    /// seasons, shocks that the households of a district share, lasting shifts, impulses. What moves is entered in the
    /// account, if there is one and it is about one of them.
    void step(std::uint32_t step, const Luck& luck, const Parallel& parallel, World& world,
              ChangeAccount* account = nullptr) const;

private:
    /// What seasons and shocks do in a step.
    struct Conditions {
        float food_change = 0.0F;          ///< of the seasons
        std::vector<LivelihoodLoss> loss;  ///< by district; empty where no shock came to any
    };
    Conditions conditions_of(std::uint32_t step, const Luck& luck, const World& world) const;
    static void meet_conditions(Rows rows, const Conditions& conditions, std::uint32_t district,
                                Households& households);
    /// The pulls on each indicator of at most 64 households.
    std::array<HouseholdLane, livelihood_indicators> pulls_on(Rows rows, const World& world) const;

    LivelihoodParameters parameters_;
    Calendar calendar_;
    std::array<Return, household_indicators> returns_;
};

}  // namespace ubumwe::model

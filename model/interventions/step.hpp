#pragma once

#include <cstdint>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/random.hpp"
#include "model/interventions/plans.hpp"

namespace ubumwe::model {

/// The submodel of interventions: owner of the programme history, of the capacity to deliver and of the ledger's counts
/// of delivery. It moves no
/// indicator and no tie itself: gains, harms and ties are handed over, and only if the programme has any.
class Interventions {
public:
    /// Resolves streams, starts and plans of the scenario in the places and facilities of the world, among the people
    /// of its start.
    Interventions(const Scenario& scenario, const World& world);

    /// Once, before the first step: the ledger's rows, district-major, and the facilitators there are.
    void open(const Scenario& scenario, World& world) const;

    /// Starts of a month, in the first step that ends in it; members who leave; sessions; courses that end. In this
    /// order, between releases and trust, so that what it reads of people is from the start of the step.
    void step(const Scenario& scenario, const Calendar& calendar, std::uint32_t step, const Luck& luck,
              World& world) const;

    const std::vector<StartPlan>& starts() const { return starts_; }
    const std::vector<ResolvedPlan>& plans() const { return plans_; }

private:
    StreamPlans streams_;
    std::vector<ResolvedPlan> plans_;
    std::vector<StartPlan> starts_;
};

}  // namespace ubumwe::model

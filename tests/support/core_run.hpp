#pragma once

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/family/step.hpp"
#include "model/livelihood/step.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"
#include "model/trust/step.hpp"
#include "model/wellbeing/step.hpp"

namespace ubumwe::tests {

/// A world in which nothing is done to anybody: of the stages of a step only trust, wellbeing, family and livelihood
/// run. A test plays the other stages by filling world.exchange before a step.
class CoreRun {
public:
    CoreRun(const model::Scenario& scenario, model::World world, int threads = 1, model::Luck luck = {});
    CoreRun(const CoreRun&) = delete;
    CoreRun& operator=(const CoreRun&) = delete;

    /// Runs steps; what the test put into the exchange is seen by the first and then emptied.
    void steps(std::uint32_t count);

    float& value(model::PersonIndicator indicator, model::PersonRow person) { return world.people[indicator][person]; }
    float& value(model::HouseholdIndicator indicator, model::HouseholdRow home) {
        return world.households[indicator][home];
    }
    float baseline(model::PersonIndicator indicator, model::PersonRow person) const {
        return world.people.baseline[index_of(indicator)][person];
    }
    float baseline(model::HouseholdIndicator indicator, model::HouseholdRow home) const {
        return world.households.baseline[index_of(indicator)][home];
    }
    float& trust_between(model::PersonRow ego, model::PersonRow alter) {
        return world.network.trust()[world.network.find(ego, alter)];
    }

    model::World world;
    model::Parallel parallel;
    model::Trust trust;
    model::ChangeAccount* account = nullptr;  ///< in which the steps make their entries, if a test sets one

private:
    model::Wellbeing wellbeing_;
    model::Family family_;
    model::Livelihood livelihood_;
    model::Luck luck_;
    std::uint32_t step_ = 0;
};

}  // namespace ubumwe::tests

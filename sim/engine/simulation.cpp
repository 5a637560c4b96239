#include "sim/engine/simulation.hpp"

#include <algorithm>

#include "model/synthesis/synthesise.hpp"
#include "sim/engine/invariants.hpp"

namespace ubumwe::sim {

model::Scenario without_programmes(model::Scenario scenario) {
    for (auto& programme : scenario.programmes) {
        programme.starts.clear();
        programme.plans.clear();
    }
    scenario.programme_schedule.clear();
    scenario.margins.schedule.clear();
    return scenario;
}

Simulation::Simulation(const model::Scenario& scenario, model::Luck luck, const model::Parallel& parallel)
    : scenario_(scenario),
      luck_(luck),
      parallel_(parallel),
      calendar_(scenario.time.calendar()),
      world_(model::synthesise(scenario, luck, parallel)),
      releases_(scenario),
      interventions_(scenario, world_),
      incidents_(scenario, world_),
      trust_(scenario, parallel, world_),
      wellbeing_(scenario, world_),
      family_(scenario),
      livelihood_(scenario),
      reintegration_(scenario) {
    releases_.open(world_);
    interventions_.open(scenario, world_);
    incidents_.open(world_);
    reintegration_.open(world_);
    check_invariants(scenario_, world_);
}

void Simulation::step(const std::function<void()>& after_programmes) {
    world_.exchange.clear();
    if (calendar_.opens_month(step_)) world_.ledger.open_month();
    releases_.step(step_, luck_, world_);
    interventions_.step(scenario_, calendar_, step_, luck_, world_);
    incidents_.step(step_, luck_, parallel_, world_);
    world_.exchange.order_impulses();
    after_programmes();
    trust_.step(parallel_, world_);
    wellbeing_.step(step_, luck_, parallel_, world_);
    family_.step(step_, luck_, parallel_, world_);
    livelihood_.step(step_, luck_, parallel_, world_);
    reintegration_.step(step_, parallel_, world_);
    trust_.close_step(merges_ties(), parallel_, world_);
    ++step_;
    if (done()) check_invariants(scenario_, world_);
}

std::uint64_t Simulation::people_alive() const {
    // Deaths happen in custody alone: births, ageing and other deaths are not part of this version.
    const auto& convicts = world_.custody.convicts;
    const auto dead = std::count_if(convicts.begin(), convicts.end(), [this](const model::Convict& convict) {
        return !world_.people.alive(convict.person);
    });
    return world_.people.size() - static_cast<std::uint64_t>(dead);
}

bool Simulation::merges_ties() const {
    const int months = calendar_.month_of(step_) - calendar_.start() + 1;
    return calendar_.closes_month(step_) && months % scenario_.network.merge_every == 0 &&
           !world_.exchange.new_ties.empty();
}

}  // namespace ubumwe::sim

#include "sim/engine/simulation.hpp"

#include <chrono>
#include <utility>

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

model::Luck luck_of(const model::Scenario& scenario, std::int64_t replicate) {
    return {static_cast<std::uint32_t>(scenario.seed), static_cast<std::uint32_t>(replicate - 1)};
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
      reintegration_(scenario),
      stage_seconds_(schedule().size(), 0.0) {
    world_.ledger.vital.at_start = world_.people.size();
    if (scenario.dynamics.vital_events.enabled) {
        vital_events_.emplace(scenario);
        vital_events_->plan(calendar_.start(), luck, parallel, world_);
    }
    releases_.open(world_);
    interventions_.open(scenario, world_);
    incidents_.open(world_);
    reintegration_.open(world_);
    check_invariants(scenario_, world_, parallel_);
}

/// Who is told of what happens within a step.
struct Simulation::Watcher {
    const std::function<void()>& after_programmes;
    const std::function<void(const model::RowMap&)>& after_layout;
};

struct Simulation::Stage {
    std::string_view name;
    void (*run)(Simulation&, const Watcher&);
};

const std::vector<Simulation::Stage>& Simulation::schedule() {
    static const std::vector<Stage> stages{
        {"vital events", [](Simulation& s, const Watcher& watcher) { s.hold_vital_events(watcher); }},
        {"releases", [](Simulation& s, const Watcher&) { s.releases_.step(s.step_, s.luck_, s.parallel_, s.world_); }},
        {"programmes",
         [](Simulation& s, const Watcher&) {
             s.interventions_.step(s.scenario_, s.calendar_, s.step_, s.luck_, s.world_);
         }},
        {"incidents",
         [](Simulation& s, const Watcher& watcher) {
             s.incidents_.step(s.step_, s.luck_, s.parallel_, s.world_);
             s.world_.exchange.order_impulses();
             watcher.after_programmes();
         }},
        {"trust", [](Simulation& s, const Watcher&) { s.trust_.step(s.parallel_, s.world_); }},
        {"wellbeing",
         [](Simulation& s, const Watcher&) { s.wellbeing_.step(s.step_, s.luck_, s.parallel_, s.world_, s.account_); }},
        {"family",
         [](Simulation& s, const Watcher&) { s.family_.step(s.step_, s.luck_, s.parallel_, s.world_, s.account_); }},
        {"livelihood", [](Simulation& s,
                          const Watcher&) { s.livelihood_.step(s.step_, s.luck_, s.parallel_, s.world_, s.account_); }},
        {"reintegration", [](Simulation& s, const Watcher&) { s.reintegration_.step(s.step_, s.parallel_, s.world_); }},
        {"new ties and sums of ties",
         [](Simulation& s, const Watcher&) { s.trust_.close_step(s.merges_ties(), s.parallel_, s.world_); }},
    };
    return stages;
}

std::vector<std::string_view> Simulation::stages() {
    std::vector<std::string_view> names;
    for (const Stage& stage : schedule()) names.push_back(stage.name);
    return names;
}

void Simulation::step(const std::function<void()>& after_programmes,
                      const std::function<void(const model::RowMap&)>& after_layout) {
    const Watcher watcher{after_programmes, after_layout};
    world_.exchange.clear();
    if (calendar_.opens_month(step_)) world_.ledger.open_month();
    for (std::size_t stage = 0; stage < schedule().size(); ++stage) {
        const auto begin = std::chrono::steady_clock::now();
        schedule()[stage].run(*this, watcher);
        stage_seconds_[stage] += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    }
    ++step_;
    if (done()) check_invariants(scenario_, world_, parallel_);
}

void Simulation::hold_vital_events(const Watcher& watcher) {
    if (!vital_events_ || !calendar_.opens_month(step_)) return;
    const model::Month month = calendar_.month_of(step_);
    if (step_ > 0 && month.month_of_year() == 1) {
        watcher.after_layout(lay_out(month));
        vital_events_->plan(month, luck_, parallel_, world_);
    }
    vital_events_->step(month, luck_, world_);
}

model::RowMap Simulation::lay_out(model::Month month) {
    trust_.merge_new_ties(parallel_, world_);
    model::RowMap map = vital_events_->lay_out(month, luck_, parallel_, world_);
    trust_.follow_rows(parallel_, world_);
    wellbeing_.follow_rows(world_);
    return map;
}

void Simulation::follow_world() {
    trust_.follow_world(parallel_, world_);
    wellbeing_.follow_rows(world_);
}

std::uint64_t Simulation::people_alive() const {
    const model::VitalCounts& vital = world_.ledger.vital;
    return static_cast<std::uint64_t>(vital.at_start + vital.births - vital.deaths);
}

bool Simulation::merges_ties() const {
    const int months = calendar_.month_of(step_) - calendar_.start() + 1;
    return calendar_.closes_month(step_) && months % scenario_.network.merge_every == 0 &&
           !world_.exchange.new_ties.empty();
}

}  // namespace ubumwe::sim

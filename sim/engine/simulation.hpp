#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/family/step.hpp"
#include "model/incident/step.hpp"
#include "model/interventions/step.hpp"
#include "model/livelihood/step.hpp"
#include "model/reintegration/step.hpp"
#include "model/release/step.hpp"
#include "model/state/scenario.hpp"
#include "model/state/serialize.hpp"
#include "model/state/world.hpp"
#include "model/trust/step.hpp"
#include "model/vital/step.hpp"
#include "model/wellbeing/step.hpp"

namespace ubumwe::sim {

/// A scenario without any start of a programme: its counterfactual.
model::Scenario without_programmes(model::Scenario scenario);

/// The luck of a replicate, from 1, of a scenario.
model::Luck luck_of(const model::Scenario& scenario, std::int64_t replicate);

/// One world and the order in which its submodels move it. The same scenario and luck give the same world to the bit,
/// for any number of threads.
class Simulation {
public:
    /// Synthesises the world. The scenario outlives the simulation.
    Simulation(const model::Scenario& scenario, model::Luck luck, const model::Parallel& parallel);

    bool done() const { return step_ == calendar_.steps(); }
    /// Number of the step to come, from 0.
    std::uint32_t next_step() const { return step_; }
    const model::Calendar& calendar() const { return calendar_; }
    const model::World& world() const { return world_; }
    std::uint64_t people_alive() const;
    const std::vector<model::ResolvedPlan>& plans() const { return interventions_.plans(); }

    /// Enters in the account, which outlives the steps, what moves its indicator from now on.
    void keep_account(model::ChangeAccount& account) { account_ = &account; }

    /// Names of the stages of a step, in their order.
    static std::vector<std::string_view> stages();

    /// Seconds that each stage has taken so far, in the order of stages(); of the machine, not of the model.
    const std::vector<double>& stage_seconds() const { return stage_seconds_; }

    /// Makes one step. `after_programmes` is called when programmes have enrolled and no indicator has moved;
    /// `after_layout` before everything else of a step, when people were given other rows.
    void step(
        const std::function<void()>& after_programmes = [] {},
        const std::function<void(const model::RowMap&)>& after_layout = [](const model::RowMap&) {});

    /// Hands everything that steps change to an archive, which writes or fills it: a simulation of the same scenario
    /// and luck goes on as the one that was written would.
    template <class Archive>
    void serialize(Archive& archive) {
        archive(step_, world_);
        if (vital_events_) archive(*vital_events_);
        if constexpr (Archive::fills) follow_world();
    }

private:
    struct Stage;
    struct Watcher;
    static const std::vector<Stage>& schedule();

    void hold_vital_events(const Watcher& watcher);
    model::RowMap lay_out(model::Month month);
    bool merges_ties() const;
    /// The world is another one than the submodels know.
    void follow_world();

    const model::Scenario& scenario_;
    model::Luck luck_;
    const model::Parallel& parallel_;
    model::Calendar calendar_;
    model::World world_;
    std::optional<model::VitalEvents> vital_events_;
    model::Releases releases_;
    model::Interventions interventions_;
    model::Incidents incidents_;
    model::Trust trust_;
    model::Wellbeing wellbeing_;
    model::Family family_;
    model::Livelihood livelihood_;
    model::Reintegration reintegration_;
    model::ChangeAccount* account_ = nullptr;
    std::uint32_t step_ = 0;
    std::vector<double> stage_seconds_;
};

}  // namespace ubumwe::sim

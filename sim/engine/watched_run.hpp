#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/observation/changes.hpp"
#include "model/observation/explanation.hpp"
#include "model/observation/observer.hpp"
#include "model/observation/participation.hpp"
#include "sim/engine/digest.hpp"
#include "sim/engine/simulation.hpp"

namespace ubumwe::sim {

/// A simulation and everything that is observed of it.
class WatchedRun {
public:
    /// A run of the scenario as it is, which outlives the run.
    WatchedRun(const model::Scenario& scenario, model::Luck luck, const model::Parallel& parallel);
    virtual ~WatchedRun() = default;
    WatchedRun(const WatchedRun&) = delete;
    WatchedRun& operator=(const WatchedRun&) = delete;

    bool done() const { return simulation_->done(); }
    const Simulation& simulation() const { return *simulation_; }
    /// What returns have done so far in the villages that receive.
    std::span<const model::ReceivingCounts> receiving() const { return observer_.receiving_villages().counts(); }

    /// Explains the changes of a measure as well, one below model::explained_measures; before the first step.
    void explain(std::size_t measure);
    /// The explanation that was asked for; whole when the run is done.
    const model::Explanation& explanation() const { return *explanation_; }

    /// Makes one step; what was observed if it closed a month.
    std::optional<model::MonthRows> step();
    /// Makes one step of a run of which nothing is observed from here on: who took part is followed all the same.
    void step_unobserved();

    /// Hash of the world as it is and of all that was observed so far.
    std::uint64_t digest() const;

    /// Gives the memory of the world back; who was followed and measured stays.
    void forget_world() { simulation_.reset(); }

    /// Hands everything that steps change to an archive, which writes or fills it; explanations are not written.
    template <class Archive>
    void serialize(Archive& archive) {
        archive(*simulation_, observer_, observed_);
    }

protected:
    /// Who enrolled, of the run whose participants are followed.
    virtual const model::ParticipationLog& log() const = 0;
    virtual void after_programmes() {}
    virtual void rows_moved(const model::RowMap& map) = 0;
    virtual void step_closed(std::uint32_t step) = 0;
    /// The step of a programme's endline, once it has come.
    virtual std::uint32_t endline(std::size_t programme) const = 0;

    const model::World& world() const { return simulation_->world(); }
    std::uint32_t next_step() const { return simulation_->next_step(); }

private:
    void after_layout(const model::RowMap& map);
    void close_explanation(std::uint32_t step);

    const model::Scenario& scenario_;
    const model::Parallel& parallel_;
    std::optional<Simulation> simulation_;
    model::Observer observer_;
    std::optional<model::Explanation> explanation_;
    Digest observed_;
};

/// The run of the scenario as it is.
class ProgrammeRun final : public WatchedRun {
public:
    ProgrammeRun(const model::Scenario& scenario, model::Luck luck, const model::Parallel& parallel)
        : WatchedRun(scenario, luck, parallel), changes_(scenario) {}

    const model::ChangeTracker& changes() const { return changes_; }

    template <class Archive>
    void serialize(Archive& archive) {
        WatchedRun::serialize(archive);
        archive(changes_);
    }
    /// What is known of the participants, which the run without programmes needs when this one has ended.
    model::ChangeTracker& participants() { return changes_; }

private:
    const model::ParticipationLog& log() const override { return changes_.log(); }
    void after_programmes() override { changes_.enrol(next_step(), world()); }
    void rows_moved(const model::RowMap& map) override { changes_.follow_rows(map); }
    void step_closed(std::uint32_t step) override { changes_.close_step(step, world()); }
    std::uint32_t endline(std::size_t programme) const override { return changes_.endline(programme); }

    model::ChangeTracker changes_;
};

/// The run without programmes, in which the participants of a run with them are followed.
class CounterfactualRun final : public WatchedRun {
public:
    /// `scenario` is without programmes; `with` has ended and outlives this run.
    CounterfactualRun(const model::Scenario& scenario, const ProgrammeRun& with, model::Luck luck,
                      const model::Parallel& parallel)
        : WatchedRun(scenario, luck, parallel), with_(with.changes()), endlines_(with_) {}

    const model::CounterfactualEndlines& endlines() const { return endlines_; }

    template <class Archive>
    void serialize(Archive& archive) {
        WatchedRun::serialize(archive);
        archive(endlines_);
    }

private:
    const model::ParticipationLog& log() const override { return with_.log(); }
    void rows_moved(const model::RowMap& map) override { endlines_.follow_rows(map); }
    void step_closed(std::uint32_t step) override { endlines_.close_step(step, world()); }
    std::uint32_t endline(std::size_t programme) const override { return with_.endline(programme); }

    const model::ChangeTracker& with_;
    model::CounterfactualEndlines endlines_;
};

}  // namespace ubumwe::sim

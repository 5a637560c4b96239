#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/observation/participation.hpp"
#include "model/state/row_map.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::model {

/// What is measured of a participant at one moment: the person indicators, then those of the household.
struct Snapshot {
    bool alive = false;
    bool at_home = false;
    LifeStage stage = LifeStage::infant;
    std::array<float, person_indicators + household_indicators> value{};
};

/// Measures the participants of each programme when they enrol and at its endline: the last step of the year in which
/// the last of its groups runs, or of the run.
class ChangeTracker {
public:
    /// The scenario outlives the tracker.
    explicit ChangeTracker(const Scenario& scenario);

    /// Enters in the log who enrolled in this step, and measures them. Called in every step after programmes have
    /// enrolled and before the stages that write indicators, so that values are those of the start of the step.
    void enrol(std::uint32_t step, const World& world);

    /// Measures the participants of the programmes whose endline this step is. Called at the end of every step.
    void close_step(std::uint32_t step, const World& world);

    /// People have other rows from now on.
    void follow_rows(const RowMap& map);

    const Scenario& scenario() const { return scenario_; }
    const ParticipationLog& log() const { return log_; }
    /// Beside each enrolment of the log.
    std::span<const Snapshot> at_enrolment() const { return at_enrolment_; }
    /// Beside each enrolment of the log; not alive before the endline.
    std::span<const Snapshot> at_endline() const { return at_endline_; }
    /// The step of a programme's endline, or nobody before it.
    std::uint32_t endline(std::size_t programme) const { return endline_[programme]; }

    /// Hands everything that it holds to an archive, which writes or fills it.
    template <class Archive>
    void serialize(Archive& archive) {
        archive(log_, row_, at_enrolment_, at_endline_, endline_);
    }

private:
    bool is_over(std::size_t programme, std::uint32_t step, const ProgrammeHistory& history) const;

    const Scenario& scenario_;
    Calendar calendar_;
    ParticipationLog log_;
    std::vector<PersonRow> row_;  ///< beside the log: where the person stands now, or nobody
    std::vector<Snapshot> at_enrolment_;
    std::vector<Snapshot> at_endline_;
    std::vector<std::uint32_t> endline_;
    std::vector<Month> last_start_;  ///< of each programme, by its schedule
};

/// Measures the same persons at the same endlines in the counterfactual.
class CounterfactualEndlines {
public:
    /// `with` outlives this, and is ahead of the counterfactual or closes each step before it.
    explicit CounterfactualEndlines(const ChangeTracker& with) : with_(with) {}

    /// Called at the end of every step.
    void close_step(std::uint32_t step, const World& world);

    /// People have other rows from now on.
    void follow_rows(const RowMap& map);

    /// Beside each enrolment of the log of the run with programmes.
    std::span<const Snapshot> at_endline() const { return at_endline_; }

    /// Hands everything that it holds to an archive, which writes or fills it.
    template <class Archive>
    void serialize(Archive& archive) {
        archive(row_, at_endline_);
    }

private:
    const ChangeTracker& with_;
    std::vector<PersonRow> row_;  ///< of those who enrolled so far: where they stand now, or nobody
    std::vector<Snapshot> at_endline_;
};

}  // namespace ubumwe::model

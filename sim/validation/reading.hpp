#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/observation/rows.hpp"
#include "model/state/scenario.hpp"
#include "sim/engine/watched_run.hpp"
#include "sim/results/names.hpp"
#include "sim/validation/mean_field.hpp"
#include "sim/validation/patterns.hpp"

namespace ubumwe::sim {

/// Takes one number from a run while it goes on.
class Reading {
public:
    /// What is asked and the scenario outlive the reading.
    Reading(const PatternReading& asked, const model::Scenario& scenario, Names names);

    /// A month has closed.
    void see(const model::MonthRows& month, const Simulation& simulation);
    /// The run has ended.
    void end(const WatchedRun& run);
    /// The changes of participants are known.
    void end(std::span<const model::ChangeRow> changes);

    /// The number; nothing where the run has none, such as a mean of nobody.
    std::optional<double> value() const;

private:
    std::optional<double> of_month(const model::MonthRows& month, const Simulation& simulation);
    std::optional<double> of_series(const model::MonthRows& month) const;
    std::optional<double> of_people(const model::World& world) const;
    std::optional<double> of_correlation(const model::World& world) const;
    std::optional<double> of_mean_field(const Simulation& simulation);
    std::optional<double> of_groups(const model::World& world) const;
    std::optional<double> of_reach(const model::World& world) const;
    std::optional<double> of_receiving(std::span<const model::ReceivingCounts> rows) const;
    bool is_asked(const model::World& world, model::PersonRow person) const;

    const PatternReading& asked_;
    const model::Scenario& scenario_;
    Names names_;
    model::Month from_;
    model::Month to_;
    std::optional<MeanField> mean_field_;
    std::uint32_t mean_field_from_ = 0;
    std::vector<double> months_;
};

}  // namespace ubumwe::sim

#pragma once

#include <optional>

#include "model/base/calendar.hpp"
#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/demography.hpp"
#include "model/state/row_map.hpp"
#include "model/state/world.hpp"
#include "model/vital/plan.hpp"

namespace ubumwe::model {

/// The submodel of vital events: owner of births, deaths outside custody, stages of life, households' members and the
/// order of rows. A person's events depend on keys, ages, sex and household alone, so that runs with other programmes
/// have the same people in the same rows.
class VitalEvents {
public:
    /// The scenario outlives this and has vital events.
    explicit VitalEvents(const Scenario& scenario);
    VitalEvents(const VitalEvents&) = delete;
    VitalEvents& operator=(const VitalEvents&) = delete;

    /// Plans the events from a month to the end of its year: at the start, and after each layout.
    void plan(Month first, const Luck& luck, const Parallel& parallel, const World& world);

    /// The events of a month: deaths, birthdays, births; in this order. Hands over who died and who grew up. A newborn
    /// waits for the next layout.
    void step(Month month, const Luck& luck, World& world) const;

    /// At the beginning of a year: people unite and found households, the dead leave, the newborn take their rows and
    /// whoever turns 14 in the year meets others. Returns where everyone stands; ties that come to be have
    /// trust_at_rest.
    RowMap lay_out(Month month, const Luck& luck, const Parallel& parallel, World& world) const;

    /// Hands the plan of the year to an archive, which writes or fills it.
    template <class Archive>
    void serialize(Archive& archive) {
        archive(plan_.first, plan_.deaths, plan_.births, plan_.birthdays);
        if constexpr (Archive::fills) expect(plan_.first);
    }

private:
    /// Knows the chances of the months from `first` to the end of its year.
    void expect(Month first);

    const Scenario& scenario_;
    Demography demography_;
    std::optional<Chances> chances_;  ///< of the span that is planned
    VitalPlan plan_;
};

}  // namespace ubumwe::model

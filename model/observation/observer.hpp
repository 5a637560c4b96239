#pragma once

#include <cstdint>

#include "model/base/calendar.hpp"
#include "model/base/parallel.hpp"
#include "model/observation/arms.hpp"
#include "model/observation/cells.hpp"
#include "model/observation/receiving_villages.hpp"
#include "model/observation/rows.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Watches one run and changes nothing of it.
class Observer {
public:
    /// The scenario outlives the observer; the world is that of the start.
    Observer(const Scenario& scenario, const World& world);

    /// Everything observed in the month that `step` closes, after its last stage. `log` holds the enrolments of the run
    /// with programmes up to this step, or later ones too: in the counterfactual the same persons are observed.
    /// The world's tie_sums hold the mean trust after the step.
    MonthRows observe(std::uint32_t step, const World& world, const ParticipationLog& log, const Parallel& parallel);

    /// People have other rows from now on; the world has them already.
    void follow_rows(const RowMap& map, const World& world) { arms_.follow_rows(map, world); }

    const Arms& arms() const { return arms_; }
    const ReceivingVillages& receiving_villages() const { return receiving_villages_; }

    /// Hands everything that it holds to an archive, which writes or fills it.
    template <class Archive>
    void serialize(Archive& archive) {
        archive(arms_, receiving_villages_);
    }

private:
    const Scenario& scenario_;
    Calendar calendar_;
    Cells cells_;
    Arms arms_;
    ReceivingVillages receiving_villages_;
};

}  // namespace ubumwe::model

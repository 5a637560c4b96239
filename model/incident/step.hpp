#pragma once

#include <cstdint>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// The submodel of incidents: owner of the ledger's counts of them. It moves nobody itself.
class Incidents {
public:
    Incidents(const Scenario& scenario, const World& world);

    /// Once, before the first step: the ledger's rows, if the scenario has incidents.
    void open(World& world) const;

    /// Draws the incidents of each village from the state at the start of the step and hands over what they do to the
    /// people at whom they are directed: pressures on villages for anxiety, impulses for out-group trust, the shock of
    /// the season. It comes after releases and programmes, before what it hands over is applied.
    void step(std::uint32_t step, const Luck& luck, const Parallel& parallel, World& world);

private:
    void count_returns(std::uint32_t step, const World& world);
    void draw_village(VillageRow village, double season, std::uint32_t step, const Luck& luck, const World& world);
    void hand_over(VillageRow village, World& world) const;

    /// Scratch of a step.
    struct Village {
        double unprepared_returns = 0.0;
        double expected = 0.0;
        std::uint32_t incidents = 0;
    };

    IncidentParameters rules_;
    Calendar calendar_;
    std::uint32_t recent_steps_;
    std::vector<std::uint8_t> targeted_;  ///< by position
    std::vector<std::uint8_t> counts_;    ///< by position: whether its harmony and out-group trust bear on the rate
    std::vector<Village> villages_;
};

}  // namespace ubumwe::model

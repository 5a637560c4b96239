#pragma once

#include <array>
#include <cstdint>

#include "model/base/parallel.hpp"
#include "model/reintegration/rule.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// The submodel of reintegration: owner of the progress of returns and of the ledger's counts of it. It follows people
/// who went home after their release, and nothing that moves depends on it.
class Reintegration {
public:
    explicit Reintegration(const Scenario& scenario);

    /// Once, before the first step: a row of progress for each person in custody and the ledger's rows.
    void open(World& world) const;

    /// Measures the legs of everyone who is home after a release as they are after the step, and counts those for whom
    /// it ends one of the months after release that are reported.
    void step(std::uint32_t step, const Parallel& parallel, World& world) const;

private:
    void follow(std::size_t convict, World& world) const;
    void count(std::uint32_t step, World& world) const;

    ReintegrationParameters rules_;
    std::uint32_t settled_steps_;
    std::uint32_t isolated_steps_;
    std::array<std::uint32_t, months_since_release.size()> reported_steps_;
};

}  // namespace ubumwe::model

#pragma once

#include <cstdint>

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/release/plan.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// The submodel of releases: owner of people's status, of custody, and of the ledger's counts of returns and deaths in
/// custody.
class Releases {
public:
    explicit Releases(const Scenario& scenario);

    /// Once, before the first step: the ledger's rows and the expected step of each return.
    void open(World& world) const;

    /// Deaths in custody, which bring the returns of others forward, returns, announcements; in this order. Hands over
    /// the changes of ties of everyone whose status changed in this step, those whom another stage let die too; who
    /// left custody, pressures on villages, sectors and harmed families, and the strain of homecomings. A wave is cut
    /// to those left in custody and the rest entered as a shortfall. Somebody who settles elsewhere weighs on another
    /// village of the district, and those at home no longer meet the person.
    void step(std::uint32_t step, const Luck& luck, const Parallel& parallel, World& world) const;

private:
    ReleaseParameters rules_;
    ReleasePlan plan_;
    double share_dying_;
    std::uint32_t notice_;
};

}  // namespace ubumwe::model

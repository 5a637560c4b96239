#pragma once

#include "model/base/parallel.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"
#include "model/trust/alter_view.hpp"
#include "model/trust/tie_table.hpp"

namespace ubumwe::model {

/// The submodel of trust: owner of the ties' trust and class and of what a person's ties add up to.
class Trust {
public:
    /// Sets the references, each tie's trust to where it rests at the baseline, and the sums at the baseline.
    Trust(const Scenario& scenario, const Parallel& parallel, World& world);

    /// Applies the changes of ties that releases asked for, adds up each person's ties as they are at the start of the
    /// step, then moves every tie's trust by the rule.
    void step(const Parallel& parallel, World& world);

    /// Lets the ties that groups formed join the network; each starts at the ego's mean trust over ties of the same
    /// in/out kind.
    void merge_new_ties(World& world) const;

    /// Mean trust of each person over ties that are and are not out-group, as they are now: for observation.
    void measure(const Parallel& parallel, World& world) const;

private:
    float resting_trust_of(const World& world, PersonRow ego, std::uint32_t tie) const;
    void rest_ties(const Parallel& parallel, World& world) const;
    void take_references(const Parallel& parallel, World& world);
    void add_up_village(VillageRow village, World& world);
    void move_village(VillageRow village, World& world) const;
    float outgroup_reference_of(const World& world, PersonRow ego) const;

    TrustParameters parameters_;
    float reference_degree_;
    TieTable table_;
    TrustScratch scratch_;
};

}  // namespace ubumwe::model

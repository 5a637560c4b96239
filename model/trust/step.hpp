#pragma once

#include <span>

#include "model/base/parallel.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"
#include "model/trust/alter_view.hpp"
#include "model/trust/tie_table.hpp"

namespace ubumwe::model {

/// The submodel of trust: owner of the ties' trust and class and of what a person's ties add up to.
class Trust {
public:
    /// Sets the references, each tie's trust to where it rests at the baseline, and what ties add up to at the start.
    Trust(const Scenario& scenario, const Parallel& parallel, World& world);

    /// Applies the changes of ties that releases asked for, then moves every tie's trust by the rule.
    void step(const Parallel& parallel, World& world);

    /// At the end of a step: lets the ties that groups formed join the network if it is time to merge, then adds up
    /// everyone's ties for the next step and for observation.
    void close_step(bool merge, const Parallel& parallel, World& world);

    /// Lets the ties that groups formed join the network.
    void merge_new_ties(const Parallel& parallel, World& world);

    /// After the rows have been laid out anew: ties with trust_at_rest start there, and what ties add up to is compared
    /// with the present people's set points.
    void follow_rows(const Parallel& parallel, World& world);

    /// The world is another one than before, with what its ties add up to.
    void follow_world(const Parallel& parallel, World& world);

private:
    /// Applies changes of ties, which are in their order, and compares those whom they are of with their set points.
    void apply(std::span<const TieChange> changes, const Parallel& parallel, World& world);
    static void size_sums(const Parallel& parallel, World& world);
    void refer_village(Rows rows, World& world);
    /// What somebody at the set points brings to meetings.
    struct EgoAtBaseline {
        float approach = 0.0F;
        float openness = 0.0F;
        float fear = 0.0F;
    };
    float approach_at_baseline(const World& world, PersonRow person) const;
    EgoAtBaseline ego_at_baseline(const World& world, PersonRow ego) const;
    float resting_trust_between(const EgoAtBaseline& ego, TieClass tie_class, float approach_of_alter) const;
    float resting_trust_of(const World& world, PersonRow ego, std::uint32_t tie) const;
    void rest_village(Rows rows, std::vector<float>& rest, World& world) const;
    void look_at_rows(VillageRow village, const World& world);
    void approach_at_baselines(const Parallel& parallel, const World& world);
    void compare_with_rest(const Parallel& parallel, World& world);
    void move_village(VillageRow village, World& world) const;
    template <class RestOf>
    void refer(PersonRow ego, World& world, RestOf rest_of);
    void refer_again(PersonRow ego, World& world);

    TrustParameters parameters_;
    float reference_degree_;
    float outgroup_weight_;
    float anxiety_weight_;
    float distress_weight_;
    TieTable table_;
    TrustScratch scratch_;
};

}  // namespace ubumwe::model

#include "model/trust/add_up.hpp"
#include "model/trust/step.hpp"

namespace ubumwe::model {

namespace {

/// Where a new tie starts: at the ego's mean over ties of the same in/out kind, or over those of the other kind.
float starting_trust(const TrustNetwork& network, const NewTie& tie) {
    const RowMeans means = row_means(network, tie.ego);
    const float same = tie.tie_class.out() ? means.out : means.in;
    const float other = tie.tie_class.out() ? means.in : means.out;
    if (same != no_ties) return same;
    return other != no_ties ? other : 0.0F;
}

}  // namespace

void Trust::merge_new_ties(const Parallel& parallel, World& world) {
    auto& ties = world.exchange.new_ties;
    for (NewTie& tie : ties) tie.trust = starting_trust(world.network, tie);
    world.network.merge(ties, parallel);
    for (const NewTie& tie : ties) refer_again(tie.ego, world);
    ties.clear();
}

}  // namespace ubumwe::model

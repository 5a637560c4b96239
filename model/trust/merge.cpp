#include "model/trust/step.hpp"
#include "model/trust/sweep.hpp"

namespace ubumwe::model {

namespace {

/// Where a new tie starts: at the ego's mean over ties of the same in/out kind, or over all ties of a person who has
/// none of that kind.
float starting_trust(const TrustNetwork& network, const NewTie& tie) {
    const RowMeans means = row_means(network, tie.ego);
    const float same = tie.tie_class.out() ? means.out : means.in;
    const float other = tie.tie_class.out() ? means.in : means.out;
    if (same != no_ties) return same;
    return other != no_ties ? other : 0.0F;
}

}  // namespace

void Trust::merge_new_ties(World& world) const {
    auto& ties = world.exchange.new_ties;
    if (ties.empty()) return;
    for (NewTie& tie : ties) tie.trust = starting_trust(world.network, tie);
    world.network.merge(ties);
    for (const NewTie& tie : ties) world.tie_sums.outgroup_reference[tie.ego] = outgroup_reference_of(world, tie.ego);
    ties.clear();
}

float Trust::outgroup_reference_of(const World& world, PersonRow ego) const {
    float sum = 0.0F;
    float n = 0.0F;
    for (std::uint32_t tie = world.network.starts()[ego]; tie < world.network.starts()[ego + 1]; ++tie) {
        if (!world.network.classes()[tie].out()) continue;
        sum += resting_trust_of(world, ego, tie);
        n += 1.0F;
    }
    return n > 0.0F ? sum / n : no_ties;
}

}  // namespace ubumwe::model

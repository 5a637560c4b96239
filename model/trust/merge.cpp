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

void Trust::merge_new_ties(World& world) {
    auto& ties = world.exchange.new_ties;
    for (NewTie& tie : ties) tie.trust = starting_trust(world.network, tie);
    world.network.merge(ties);
    for (const NewTie& tie : ties) refer_again(tie.ego, world);
    ties.clear();
}

/// A person with new ties: their out-group ties are compared with where those of today would rest at the baseline.
void Trust::refer_again(PersonRow ego, World& world) {
    float sum = 0.0F;
    float n = 0.0F;
    for (std::uint32_t tie = world.network.starts()[ego]; tie < world.network.starts()[ego + 1]; ++tie) {
        const TieClass tie_class = world.network.classes()[tie];
        if (!tie_class.out() || tie_class.contact() == Contact::none) continue;
        sum += resting_trust_of(world, ego, tie);
        n += 1.0F;
    }
    world.tie_sums.outgroup_reference[ego] = n > 0.0F ? sum / n : no_ties;
    scratch_.plain_row[ego] = is_plain_row(world.network, ego) ? 1 : 0;
}

}  // namespace ubumwe::model

#pragma once

#include "model/base/parallel.hpp"
#include "model/state/world.hpp"
#include "model/trust/alter_view.hpp"

namespace ubumwe::model {

/// Mean trust of a person over the ties that are, and that are not, out-group and in which people meet; no_ties where
/// there are none.
struct RowMeans {
    float in = no_ties;
    float out = no_ties;
};
RowMeans row_means(const TrustNetwork& network, PersonRow ego);

/// Of the ties as they are.
RowKind row_kind(const TrustNetwork& network, PersonRow ego);

/// Adds up everyone's ties for the next step and for observation: what alters are above their baselines, weighted with
/// trust, trust received in the village, and mean trust. The view of the alters is fresh.
void add_up_ties(float reference_degree, const Parallel& parallel, TrustScratch& scratch, World& world);

}  // namespace ubumwe::model

#pragma once

#include <span>

#include "model/state/world.hpp"
#include "model/trust/alter_view.hpp"
#include "model/trust/tie_table.hpp"

namespace ubumwe::model {

/// Sums up, for the people of a village, the trust that they receive from people of the same village: all of `received`
/// in `rows`.
void receive_trust(const TrustNetwork& network, Rows rows, std::span<float> received);

/// Mean trust of a person over ties that are, and over ties that are not, out-group; no_ties where there are none.
struct RowMeans {
    float in = no_ties;
    float out = no_ties;
};
RowMeans row_means(const TrustNetwork& network, PersonRow ego);

/// What one person brings to a meeting.
struct Ego {
    float approach = 0.0F;
    float openness = 0.0F;
    float fear = 0.0F;
};

/// Moves the trust of a range of ties by the rule. `ego` holds the ego of each tie of the range.
void move_ties(const TieTable& table, std::span<const AlterView> view, std::span<const std::uint32_t> alters,
               std::span<const TieClass> classes, std::span<const Ego> ego, std::span<float> trust);

}  // namespace ubumwe::model

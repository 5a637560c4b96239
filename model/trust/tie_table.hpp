#pragma once

#include <array>
#include <span>

#include "model/network/tie_class.hpp"
#include "model/state/parameters/trust.hpp"

namespace ubumwe::model {

/// The parameters of the trust rule for each class of tie, in tables of 16 that fit a vector register.
struct TieTable {
    std::array<float, 16> good{};    ///< chance of a good meeting by kind and in/out: the low four bits of the class
    std::array<float, 16> gain{};    ///< meetings * D * gain by kind + 5 * contact
    std::array<float, 16> out{};     ///< 1 for an out-group tie: by bits 3 to 5 of the class
    std::array<float, 16> stigma{};  ///< that counts for the tie: by bits 3 to 5 of the class
    float loss_over_gain = 0.0F;

    /// For steps of `years`; `stigma_levels` are the values that TieClass::stigma_level() points at. `gain` > 0.
    TieTable(const TrustParameters& parameters, std::span<const float> stigma_levels, double years);

    float good_of(TieClass tie) const { return good[tie.byte & 0x0FU]; }
    float gain_of(TieClass tie) const { return gain[tie.kind() + tie_kinds * static_cast<std::size_t>(tie.contact())]; }
    /// 0 for a tie that is not out-group.
    float stigma_of(TieClass tie) const { return stigma[(tie.byte >> 3U) & 0x07U]; }
    /// 1 for an out-group tie, else 0.
    float out_of(TieClass tie) const { return out[(tie.byte >> 3U) & 0x07U]; }
};

}  // namespace ubumwe::model

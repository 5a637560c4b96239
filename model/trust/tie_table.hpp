#pragma once

#include <array>
#include <span>

#include "model/network/tie_class.hpp"
#include "model/state/parameters/trust.hpp"

namespace ubumwe::model {

/// The parameters of the trust rule for each of the 256 classes of tie.
struct TieTable {
    std::array<float, 256> good{};
    std::array<float, 256> outgroup{};
    std::array<float, 256> stigma{};
    std::array<float, 256> gained{};  ///< meetings * D * gain
    std::array<float, 256> lost{};    ///< meetings * D * loss

    /// For steps of `years`; `stigma_levels` are the values that TieClass::stigma_level() points at.
    TieTable(const TrustParameters& parameters, std::span<const float> stigma_levels, double years);
};

}  // namespace ubumwe::model

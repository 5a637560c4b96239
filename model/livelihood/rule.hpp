#pragma once

#include "model/state/parameters/livelihood.hpp"

namespace ubumwe::model {

/// Long-run pulls on food security, housing, saving and climate-resilient agriculture, in this order, of the adults'
/// mean cooperation above its baseline.
inline std::array<float, livelihood_indicators> livelihood_pulls(const LivelihoodParameters& p, float cooperation) {
    return {static_cast<float>(p.food_security_on_cooperation) * cooperation, 0.0F,
            static_cast<float>(p.saving_on_cooperation) * cooperation, 0.0F};
}

}  // namespace ubumwe::model

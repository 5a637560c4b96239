#pragma once

#include <vector>

#include "model/base/parallel.hpp"
#include "model/state/parameters/trust.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// What others see of a person in the trust sweep: four floats that are weighted with trust and added up at once.
struct alignas(16) AlterView {
    float approach = 0.0F;     ///< half of the weighted cooperation and harmony above the references
    float harmony = 0.0F;      ///< social harmony above its baseline; 0 unless the person influences
    float cooperation = 0.0F;  ///< cooperation above its baseline; 0 unless the person influences
    float influences = 0.0F;   ///< 1 for a living adult; children have no harmony or cooperation yet
};

/// Scratch of the trust sweep, kept between steps so that none allocates.
struct TrustScratch {
    std::vector<AlterView> view;
    std::vector<float> received;          ///< trust received in the village
    std::vector<std::uint8_t> plain_row;  ///< 1 where is_plain_row()
    std::vector<float> village_harmony;
    std::vector<float> village_cooperation;
    std::vector<std::uint32_t> village_adults;
    std::vector<double> village_contact;
    std::vector<std::uint32_t> village_contacts;

    explicit TrustScratch(const World& world);
};

/// Half of a person's weighted cooperation and harmony above the references.
float approach(const TrustParameters& parameters, const References& references, float cooperation, float harmony);

/// Fills the view of everyone and the sectors' means from the state at the start of the step.
void look_at_alters(const TrustParameters& parameters, const Parallel& parallel, TrustScratch& scratch, World& world);

}  // namespace ubumwe::model

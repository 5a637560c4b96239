#pragma once

#include <cstdint>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/state/parameters/trust.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Sums over ties are in whole units of this share of a trust of 1: whole numbers add up to the same in any order, so
/// that a row's sum is the difference of two running sums. The sum of a piece of ties cannot overflow.
constexpr float unit_of_sums = 1.0F / 4194304.0F;
constexpr std::uint32_t longest_piece = 511;

/// What is added up of an alter, weighted with trust: four floats at once, over the unit of sums.
struct alignas(16) AlterView {
    float one = 1.0F / unit_of_sums;
    float harmony = 0.0F;      ///< social harmony above its baseline; 0 unless the person influences
    float cooperation = 0.0F;  ///< cooperation above its baseline; 0 unless the person influences
    float influences = 0.0F;   ///< that of a living adult; children have no harmony or cooperation yet
};

/// What a person's row of ties holds, which decides how it is added up.
class RowKind {
public:
    RowKind() = default;
    /// Whether some ties are out-group, and whether there are some in which people do not meet.
    RowKind(bool has_out_group, bool has_no_contact)
        : bits_(static_cast<std::uint8_t>((has_out_group ? 1U : 0U) | (has_no_contact ? 2U : 0U))) {}

    bool is_plain() const { return bits_ == 0; }
    bool has_out_group() const { return (bits_ & 1U) != 0; }

private:
    std::uint8_t bits_ = 0;
};

/// Scratch of the trust sweep, kept between steps so that none allocates.
struct TrustScratch {
    std::vector<AlterView> view;
    std::vector<float> approach;  ///< what people bring to any meeting
    std::vector<RowKind> row_kind;
    /// By village, the alters in other villages, whose views are fetched before the village is swept. Ties that join
    /// after the rows were laid out are met without: nothing depends on it but time.
    std::vector<std::vector<PersonRow>> far_alters;
    std::vector<float> village_harmony;
    std::vector<float> village_cooperation;
    std::vector<std::uint32_t> village_adults;
    std::vector<double> village_contact;
    std::vector<std::uint32_t> village_contacts;

    TrustScratch(const Parallel& parallel, const World& world) { fit(parallel, world); }

    /// Gives everybody of the world a place.
    void fit(const Parallel& parallel, const World& world);
};

/// Half of a person's weighted cooperation and harmony above the references.
float approach(const TrustParameters& parameters, const References& references, float cooperation, float harmony);

/// Fills the view and the approach of everyone and the sectors' means from the state at the start of the step.
void look_at_alters(const TrustParameters& parameters, const Parallel& parallel, TrustScratch& scratch, World& world);

}  // namespace ubumwe::model
